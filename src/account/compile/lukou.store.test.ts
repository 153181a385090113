import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { relations } from '#account/disclosure/index.ts';
import { createJournal } from '#base/journal/index.ts';
import { instant, unwrap } from '#base/kernel/index.ts';
import { demoBudgets } from '#demo/packs/budgets.ts';
import { budgetProjector, loadBudgets } from '#money/budget/index.ts';
import { ledgerProjector } from '#money/ledger/index.ts';
import books2019 from '#packs/lukou/books-2019.json' with { type: 'json' };
import books2020 from '#packs/lukou/books-2020.json' with { type: 'json' };
import { testDatabase } from '#shell/db/testing.ts';
import { type BooksPack, loadBooks } from '../../demo/books.ts';
import { loadAccount } from './compile.store.ts';
import { drillDeps } from './drill.cli.ts';
import { drillCell } from './drill-cell.ts';
import { figuresCsv } from './figures-csv.ts';

const GOLDEN = readFileSync(path.join(import.meta.dirname, 'lukou-2020.golden.csv'), 'utf8');
const DISTRICT = '430212';
const { db } = await testDatabase();
const journal = createJournal(db, [ledgerProjector, budgetProjector]);
const clock = () => instant(Date.parse('2021-03-01T02:00:00Z'));

await loadBudgets({ journal, clock, district: DISTRICT }, demoBudgets(), 'kuaiji');
for (const pack of [books2019, books2020] as unknown as BooksPack[]) {
  await loadBooks({ db, journal, district: DISTRICT }, pack);
}
const account = unwrap(await loadAccount(db, DISTRICT, 2020));
const lines = figuresCsv(account).trimEnd().split('\n').slice(1);

describe('the demo district’s two years, posted, closed and compiled', () => {
  it('give the published figures', () => {
    expect(account.warnings).toEqual([]);
    const figures = lines.map((line) => line.split(',').slice(0, 4).join(','));
    expect(['table,row,column,value', ...figures, ''].join('\n')).toBe(GOLDEN);
  });

  it('break no relation, nor last year’s carry-over', async () => {
    const last = unwrap(await loadAccount(db, DISTRICT, 2019));
    const judged = relations.flatMap((relation) => relation.judge(account, last));
    expect(judged.filter(({ state }) => state !== 'holds' && state !== 'not-applicable')).toEqual([]);
  });

  it('drill from every printed figure to as many vouchers as it says, which sum to it', async () => {
    const deps = {
      ...drillDeps(db, DISTRICT),
      account: async () => ({ ok: true as const, value: account }),
    };
    for (const line of lines) {
      const [table, row, column, , sources] = line.split(',');
      const drilled = unwrap(await drillCell(deps, `${table}/${row}/${column}`, 2020));
      expect([drilled.sum, drilled.rows.length], line).toEqual([drilled.value, Number(sources)]);
    }
  });
});
