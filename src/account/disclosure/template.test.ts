import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { addressOf, cellsOf, columnsOf, fixedRowsOf, loadTemplate } from './template.ts';

const PACKS = join(import.meta.dirname, '../../../packs/disclosure');

interface Pack {
  head: Record<string, unknown>;
  tables: Record<string, unknown>[];
}

function pack(id: string): Pack {
  const read = (name: string) => JSON.parse(readFileSync(join(PACKS, id, name), 'utf8'));
  const files = readdirSync(join(PACKS, id)).filter((name) => /^\d\d-/.test(name));
  return { head: read('template.json'), tables: files.sort().map(read) };
}

const load = (id: string) => {
  const { head, tables } = pack(id);
  return unwrap(loadTemplate(head, tables));
};
const codes = (result: ReturnType<typeof loadTemplate>) =>
  result.ok ? [] : result.problems.map((p) => p.code);

describe('the packs', () => {
  it('number the tables as the forms of their years do', () => {
    const titles = (id: string) =>
      load(id)
        .tables.slice(5)
        .map((table) => `${table.number} ${table.title}`);
    expect(titles('hunan-2020')).toEqual([
      '公开06表 一般公共预算财政拨款基本支出决算表',
      '公开07表 一般公共预算财政拨款“三公”经费支出决算表',
      '公开08表 政府性基金预算财政拨款收入支出决算表',
      '公开09表 国有资本经营预算财政拨款支出决算表',
    ]);
    expect(titles('national-2022')).toEqual([
      '公开06表 一般公共预算财政拨款基本支出决算明细表',
      '公开07表 政府性基金预算财政拨款收入支出决算表',
      '公开08表 国有资本经营预算财政拨款支出决算表',
      '公开09表 财政拨款“三公”经费支出决算表',
    ]);
  });

  it.each(['hunan-2020', 'national-2022'])('%s has 26 functional classes with 行次 up to 62 and 64', (id) => {
    const template = load(id);
    for (const [number, last] of [
      [0, 62],
      [3, 64],
    ] as const) {
      const table = template.tables[number];
      const rows = table ? fixedRowsOf(table) : [];
      const classes = rows.filter((row) => /^\d{3}$/.test(row.key));
      expect(classes.length).toBe(26);
      expect(classes.find((row) => row.key === '221')?.ordinal).toBe('十九、');
      expect(classes.at(-1)).toMatchObject({ key: '234', ordinal: '二十六、' });
      expect(rows.at(-1)?.line).toBe(last);
    }
  });

  it.each(['hunan-2020', 'national-2022'])('%s gives the columns of the form', (id) => {
    const numbers = load(id).tables.map((table) => columnsOf(table).map((column) => column.no).length);
    expect(numbers).toEqual(
      id === 'hunan-2020' ? [2, 7, 6, 5, 3, 1, 12, 6, 3] : [2, 7, 6, 5, 3, 1, 6, 3, 12],
    );
  });

  it('counts all grants among 三公 from 2022, the general public budget alone before', () => {
    const funds = (id: string) => {
      const source = load(id).sources['three-publics.final.reception'];
      return source?.kind === 'ledger' ? source.terms[0]?.filter.funds : undefined;
    };
    expect(funds('hunan-2020')).toEqual(['public-budget']);
    expect(funds('national-2022')).toEqual(['public-budget', 'gov-fund', 'state-capital']);
  });

  it('names both carry-over rows of one label apart', () => {
    const grant = load('hunan-2020').tables[3];
    const addresses = grant ? cellsOf(grant).map(({ row, column }) => `${addressOf(row)}/${column.no}`) : [];
    expect(addresses).toContain('一般公共预算财政拨款/1');
    expect(addresses).toContain('年初一般公共预算财政拨款/1');
  });
});

describe('a pack that is wrong is refused', () => {
  const { head, tables } = pack('hunan-2020');
  const income = tables[1] ?? {};
  const withIncome = (change: object) =>
    tables.map((table, index) => (index === 1 ? { ...income, ...change } : table));
  const columns = income.columns as { key: string }[];

  it('for its shape: disclosure/template-shape', () => {
    expect(codes(loadTemplate({ ...head, firstYear: '2020' }, tables))).toEqual([
      'disclosure/template-shape',
    ]);
    expect(codes(loadTemplate(head, withIncome({ layout: 'round' })))).toContain('disclosure/template-shape');
  });

  it('for a missing table: disclosure/tables-differ', () => {
    expect(codes(loadTemplate(head, tables.slice(1)))).toEqual(['disclosure/tables-differ']);
  });

  it('for a source that nobody wrote: disclosure/unknown-source', () => {
    const changed = columns.map((column) =>
      column.key === 'other' ? { ...column, source: 'no-such' } : column,
    );
    expect(codes(loadTemplate(head, withIncome({ columns: changed })))).toEqual([
      'disclosure/unknown-source',
    ]);
  });

  it('for no source or two: disclosure/one-source', () => {
    const changed = columns.map((column) => ({ ...column, source: undefined }));
    expect(codes(loadTemplate(head, withIncome({ columns: changed })))).toEqual(
      Array(7).fill('disclosure/one-source'),
    );
    const total = { key: 'total', label: '合计', source: 'income.total' };
    expect(codes(loadTemplate(head, withIncome({ total })))).toEqual(Array(7).fill('disclosure/one-source'));
  });

  it('for two cells of one address: disclosure/same-address', () => {
    const [first] = columns;
    expect(codes(loadTemplate(head, withIncome({ columns: [...columns, first] })))).toEqual([
      'disclosure/same-address',
    ]);
  });
});
