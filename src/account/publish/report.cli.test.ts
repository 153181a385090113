import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { earlierProjector } from '#account/earlier/index.ts';
import { createJournal } from '#base/journal/index.ts';
import { instant, unwrap } from '#base/kernel/index.ts';
import { loadOrg, orgProjector } from '#base/org/index.ts';
import { loadRelease, releasePack } from '#demo/load-release.ts';
import { demoBudgets } from '#demo/packs/budgets.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { demoRegisters } from '#demo/packs/registers.ts';
import { budgetProjector, loadBudgets } from '#money/budget/index.ts';
import { ledgerProjector } from '#money/ledger/index.ts';
import { loadRegisters, registerProjector } from '#money/registers/index.ts';
import pack2019 from '#packs/lukou/account-2019.json' with { type: 'json' };
import pack from '#packs/lukou/account-2020.json' with { type: 'json' };
import books2019 from '#packs/lukou/books-2019.json' with { type: 'json' };
import books2020 from '#packs/lukou/books-2020.json' with { type: 'json' };
import { testDatabase } from '#shell/db/testing.ts';
import { type BooksPack, loadBooks } from '../../demo/books.ts';
import { releaseProjector } from './release.projector.store.ts';
import { writeAccount } from './report.cli.ts';

const { db } = await testDatabase();
const projectors = [
  orgProjector,
  budgetProjector,
  ledgerProjector,
  registerProjector,
  earlierProjector,
  releaseProjector,
];
const journal = createJournal(db, projectors);
const clock = () => instant(Date.parse('2021-10-11T02:00:00Z'));
const context = { db, journal, clock, district: '430212' };
await loadOrg(context, { ...demoOrg(), staff: [], windows: [] });
await loadBudgets(context, demoBudgets(), 'kuaiji');
await loadRegisters(context, demoRegisters(), 'kuaiji');
for (const books of [books2019, books2020] as unknown as BooksPack[]) await loadBooks(context, books);
const dir = await mkdtemp(path.join(tmpdir(), 'yimen-report-'));
afterAll(() => rm(dir, { recursive: true }));

const read = (file: string) => readFile(path.join(dir, file), 'utf8');
const release = async () => JSON.parse(await read('package.json')).release;

it('writes every format of a draft, and says that it is one', async () => {
  const { files, broken, doubtful } = unwrap(await writeAccount(db, '430212', 2020, dir));
  expect(files.map((file) => path.basename(file))).toEqual([
    'account.html',
    'account.pdf',
    'account.docx',
    'account.xlsx',
    'account.csv',
    'package.json',
    'figures.csv',
  ]);
  for (const file of files) expect((await stat(file)).size, file).toBeGreaterThan(1_000);
  expect(broken).toEqual([]);
  expect(doubtful.map(({ relation }) => relation)).toEqual([
    'other-items-share',
    'other-items-share',
    'union-fund',
    'budget-additions',
    'budget-execution',
  ]);
  const lines = (await read('figures.csv')).split('\n');
  expect(lines[0]).toBe('table,row,column,value,sources');
  expect(lines.some((line) => line.startsWith('N,一 收支总计,amount,693.15,'))).toBe(true);
  expect(lines.some((line) => line.startsWith('N,七 公务接待人次,count,6,'))).toBe(true);
  expect(await release()).toBeNull();
});

it('names the version of an account that is word for word the published one', async () => {
  await loadRelease(context, releasePack.parse(pack));
  unwrap(await writeAccount(db, '430212', 2020, dir));
  expect(await release()).toMatchObject({ version: 1, publishedOn: '2021-09-10' });
});

it('writes a year of which nothing but the books is there, and refuses one without books', async () => {
  unwrap(await writeAccount(db, '430212', 2019, dir));
  const none = await writeAccount(db, '430212', 2018, dir);
  expect(none.ok ? [] : none.problems.map(({ code }) => code)).toEqual(['compile/no-year']);
});

it("publishes the demo year before too, and its figures are last year's of the next", async () => {
  await loadRelease(context, releasePack.parse(pack2019));
  unwrap(await writeAccount(db, '430212', 2019, dir));
  expect(await release()).toMatchObject({ version: 1, approvalNumber: '演示财决批〔2020〕15号' });
  const own = (await read('figures.csv')).split('\n').find((line) => line.startsWith('01,总计,1,'));
  unwrap(await writeAccount(db, '430212', 2020, dir));
  const told = (await read('figures.csv'))
    .split('\n')
    .find((line) => line.startsWith('N,一 上年收支总计,amount,'));
  expect([own, told].map((line) => line?.split(',')[3])).toEqual(['367.26', '367.26']);
});
