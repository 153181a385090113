import { sql } from 'kysely';
import { loadRelease, type ReleasePack } from '#account/publish/index.ts';
import type { Journal } from '#base/journal/index.ts';
import { loadOrg, lukouOrg } from '#base/org/index.ts';
import { loadBudgets, lukouBudgets } from '#money/budget/index.ts';
import { loadRegisters, lukouRegisters } from '#money/registers/index.ts';
import account2019 from '#packs/lukou/account-2019.json' with { type: 'json' };
import account2020 from '#packs/lukou/account-2020.json' with { type: 'json' };
import books2019 from '#packs/lukou/books-2019.json' with { type: 'json' };
import books2020 from '#packs/lukou/books-2020.json' with { type: 'json' };
import { loadItems } from '#service/items/index.ts';
import type { Io } from '#shell/cli/io.ts';
import type { Db } from '#shell/db/database.ts';
import type { Store } from '#shell/db/open.ts';
import { clock, DISTRICT } from '../wire.ts';
import { loadBooks, readBooks } from './books.ts';
import { demoKeys, loadDemoCases } from './cases.ts';

const DONE = 'demo/loaded';

const YEARS = [
  { books: readBooks(books2019), account: account2019 as unknown as ReleasePack },
  { books: readBooks(books2020), account: account2020 as unknown as ReleasePack },
];
const LATEST = Math.max(...YEARS.map(({ books }) => books.year));

/** The demo district is loaded into an empty journal once; a load that was broken off goes on where it was. */
export async function loadDemo(
  store: Pick<Store, 'db' | 'files'>,
  journal: Journal,
  say: (message: string) => void,
): Promise<void> {
  if (process.env.YIMEN_DEMO === '0') return;
  await loadDistrict(store.db, journal, say);
  await loadDemoCases({ ...store, journal, clock, district: DISTRICT }, () => say('正在载入演示区：办件……'));
}

async function loadDistrict(db: Db, journal: Journal, say: (message: string) => void): Promise<void> {
  const { rows } =
    await sql`SELECT 1 FROM journal_request WHERE district = ${DISTRICT} AND request_id = ${DONE}`.execute(
      db,
    );
  if (rows.length > 0) return;
  const context = { db, journal, clock, district: DISTRICT };
  say('正在载入演示区：机构、人员……');
  await loadOrg(context, lukouOrg());
  say('正在载入演示区：预算指标、登记簿……');
  await loadBudgets(context, lukouBudgets());
  await loadRegisters(context, lukouRegisters());
  say('正在载入演示区：事项目录……');
  await loadItems(context);
  for (const { books, account } of YEARS) {
    const { year, entries } = books;
    say(`正在载入演示区：${year}年账簿（${entries.length}笔业务）……`);
    await loadBooks(context, books);
    // the latest year is left to be released by hand where somebody wants to try that
    if (year === LATEST && process.env.YIMEN_DEMO_PUBLISHED === '0') continue;
    say(`正在载入演示区：${year}年决算的签字、锁定和公开……`);
    await loadRelease(context, account);
  }
  await journal.execute(
    { district: DISTRICT, requestId: DONE, actor: 'demo', at: clock(), input: {} },
    async () => ({
      ok: true,
      value: { facts: [{ stream: 'demo', kind: 'demo-loaded', payload: {} }], answer: null },
    }),
  );
}

/** Who can sign in to the demo district, said at every start. */
export async function sayDemo(io: Io, { db, files }: Store): Promise<void> {
  if (process.env.YIMEN_DEMO === '0') return;
  const pack = lukouOrg();
  io.out(`\n演示账号（口令都是 ${pack.password}）：`);
  const office = ['kuaiji', 'fuhe', 'juzhang', 'zhuren', 'admin', 'anquan', 'audit'];
  const windows = ['chuangkou1', 'yaotang', 'wangge', 'guyuefeng-shenpi', 'linye-shenpi', 'linye-fuze'];
  for (const id of [...office, ...windows]) {
    const member = pack.staff.find((staff) => staff.id === id);
    if (member) io.out(`  ${id.padEnd(16)} ${member.title}`);
  }
  const keys = await demoKeys({ db, files, district: DISTRICT, clock });
  if (keys.length > 0) io.out('演示办件（在“查办件”里试）：');
  for (const { number, code } of keys) io.out(`  办件编号 ${number}  查询码 ${code}`);
}
