import { describe, expect, it } from 'vitest';
import type { PrintedCell, PrintedTable } from '#testing/accounts/printed.ts';
import { auditBytes, madeWith, toldOnce } from '../testing.ts';

const TEMPLATES = ['hunan-2020', 'national-2022', 'shanghai-2024'] as const;
const SEED = 7919;
const audited = async (text: string) => (await auditBytes(new TextEncoder().encode(text))).findings;
const isAmount = ({ text }: PrintedCell) => /^(-?[\d,]+\.\d\d)?$/.test(text);
const amountsIn = (row: readonly PrintedCell[]) => row.filter((cell, i) => i > 0 && isAmount(cell));
const bodyOf = (table: PrintedTable) => table.rows.slice(table.heads);
const rowOf = (table: PrintedTable, label: string) => {
  const row = bodyOf(table).find((cells) => cells.some(({ text }) => text === label));
  if (!row) throw new RangeError(`no row ${label}`);
  return row;
};
const moveRight = (row: readonly PrintedCell[]) => {
  const cells = amountsIn(row);
  const texts = cells.map(({ text }) => text);
  for (const [i, cell] of cells.entries()) cell.text = i === 0 ? '' : (texts[i - 1] ?? '');
};

describe('one cause is one finding', () => {
  it.each(TEMPLATES)('a table that says 元 and means 万元 (%s)', async (template) => {
    const findings = await audited(
      madeWith(template, SEED, 'expenditure', (_, above) => {
        for (const line of above) line.text = line.text.replace('单位：万元', '单位：元');
      }),
    );
    expect(toldOnce(findings)).toEqual(['error wrong-unit']);
    expect(findings[0]?.message).toContain('《支出决算表》注明单位为「元」');
    expect(findings[0]?.also).toContain('x2-classes');
  });

  it.each(TEMPLATES)('a row of sums one column beside its heads (%s)', async (template) => {
    const findings = await audited(
      madeWith(template, SEED, 'income', (table) => moveRight(rowOf(table, '合计'))),
    );
    expect(toldOnce(findings)).toEqual(['error shifted-row']);
    expect(findings[0]?.message).toContain('「合计」一行的金额整体向右错了一栏');
  });

  it('all rows one column beside their heads', async () => {
    const findings = await audited(
      madeWith('hunan-2020', SEED, 'income', (table) => bodyOf(table).forEach(moveRight)),
    );
    expect(toldOnce(findings)).toEqual(['error shifted-row']);
    expect(findings[0]?.message).toContain('全表的金额整体向右错了一栏');
  });

  it.each(['up', 'down'] as const)('amounts that stand one row %s from their names', async (way) => {
    const findings = await audited(
      madeWith('hunan-2020', SEED, 'public-budget', (table) => {
        const rows = bodyOf(table).slice(3).map(amountsIn);
        const texts = rows.map((cells) => cells.map(({ text }) => text));
        rows.forEach((cells, r) => {
          const from = texts[way === 'up' ? r + 1 : r - 1];
          for (const [c, cell] of cells.entries()) cell.text = from?.[c] ?? '';
        });
      }),
    );
    expect(toldOnce(findings)).toEqual(['error shifted-amounts']);
    expect(findings[0]?.message).toContain('金额与科目错开一行');
  });

  it('a row that was left out, named by its parts', async () => {
    const findings = await audited(
      madeWith('hunan-2020', SEED, 'expenditure', (table) => {
        table.rows = table.rows.filter((row) => row[0]?.text !== '208');
      }),
    );
    expect(toldOnce(findings)).toEqual(['error missing-row']);
    expect(findings[0]?.message).toContain('《支出决算表》缺「208 社会保障和就业支出」一行');
  });

  it('a row that was left out, named by another table', async () => {
    const findings = await audited(
      madeWith('hunan-2020', SEED, 'expenditure', (table) => {
        table.rows = table.rows.filter((row) => row[0]?.text !== '2010399');
      }),
    );
    expect(toldOnce(findings)).toEqual(['error missing-row']);
    expect(findings[0]?.message).toContain('缺「2010399 其他政府办公厅（室）及相关机构事务支出」一行');
  });

  it('a row of sums that belongs elsewhere', async () => {
    const findings = await audited(
      madeWith('hunan-2020', SEED, 'expenditure', (table) => {
        for (const cell of amountsIn(rowOf(table, '合计'))) {
          if (cell.text !== '') cell.text = (Number(cell.text) * 2).toFixed(2);
        }
      }),
    );
    expect(findings.filter(({ check }) => check === 'foreign-total')).toHaveLength(1);
    expect(findings[0]?.message).toContain('合计行的 3 栏都不等于所列各类之和');
  });

  it('and a single wrong amount stays what it is: two places that cannot both be right', async () => {
    const findings = await audited(
      madeWith('hunan-2020', SEED, 'income-expenditure', (table) => {
        const row = rowOf(table, '本年收入合计');
        const cell = row.find(({ text }) => /\.\d\d$/.test(text));
        if (cell) cell.text = (Number(cell.text) + 7).toFixed(2);
      }),
    );
    expect(findings.filter(({ severity }) => severity === 'error').map(({ check }) => check)).toEqual([
      'income-expenditure-income-total',
    ]);
  });
});
