import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Journal } from '#base/journal/index.ts';
import { loadOrg } from '#base/org/index.ts';
import { loadBudgets } from '#money/budget/index.ts';
import { loadRegisters } from '#money/registers/index.ts';
import account2019 from '#packs/lukou/account-2019.json' with { type: 'json' };
import account2020 from '#packs/lukou/account-2020.json' with { type: 'json' };
import books2019 from '#packs/lukou/books-2019.json' with { type: 'json' };
import books2020 from '#packs/lukou/books-2020.json' with { type: 'json' };
import { loadItems } from '#service/items/index.ts';
import type { Io } from '#shell/cli/io.ts';
import type { Db } from '#shell/db/database.ts';
import type { Store } from '#shell/db/open.ts';
import { clock } from '../wire.ts';
import { loadBooks, readBooks } from './books.ts';
import { demoKeys, loadDemoCases } from './cases.ts';
import { DEMO_DISTRICT } from './district.ts';
import { loadRelease, releasePack } from './load-release.ts';
import { demoBudgets } from './packs/budgets.ts';
import { demoItems } from './packs/items.ts';
import { demoOrg } from './packs/org.ts';
import { demoRegisters } from './packs/registers.ts';

const DONE = 'demo/loaded';

const YEARS = [
  { books: readBooks(books2019), account: releasePack.parse(account2019) },
  { books: readBooks(books2020), account: releasePack.parse(account2020) },
];
const LATEST = Math.max(...YEARS.map(({ books }) => books.year));

/** One digest of the demo's packs, by which a data folder of an older program is recognised. */
const PACKS = createHash('sha256')
  .update(JSON.stringify([YEARS, demoBudgets(), demoRegisters()]))
  .digest('hex')
  .slice(0, 16);
const packsRequest = `demo/packs/${PACKS}`;

async function isKnown(db: Db, requestId: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM journal_request WHERE district = ${DEMO_DISTRICT} AND request_id = ${requestId}`.execute(
    db,
  );
  return rows.length > 0;
}

/** Did somebody else begin the journal? Then it is a bureau's own, and nothing of the demo goes into it. */
async function isSomebodys(db: Db): Promise<boolean> {
  const { rows } = await sql<{ district: string; request_id: string }>`
    SELECT district, request_id FROM journal_fact WHERE position = 1`.execute(db);
  return rows.some(
    ({ district, request_id }) => district !== DEMO_DISTRICT || !request_id.startsWith('demo'),
  );
}

/** Whether this installation shows the demo district. */
async function isDemo(db: Db): Promise<boolean> {
  const { YIMEN_DEMO, YIMEN_DISTRICT } = process.env;
  if (YIMEN_DEMO === '0' || (YIMEN_DISTRICT && YIMEN_DISTRICT !== DEMO_DISTRICT)) return false;
  return !(await isSomebodys(db));
}

/** Loads the demo district into an empty journal once. A load that was broken off goes on. */
export async function loadDemo(
  store: Pick<Store, 'db' | 'files'>,
  journal: Journal,
  say: (message: string) => void,
): Promise<void> {
  if (!(await isDemo(store.db))) return;
  await loadDistrict(store.db, journal, say);
  await loadDemoCases({ ...store, journal, clock, district: DEMO_DISTRICT }, () =>
    say('正在载入演示区：办件……'),
  );
}

async function loadDistrict(db: Db, journal: Journal, say: (message: string) => void): Promise<void> {
  if (await isKnown(db, DONE)) return;
  const context = { db, journal, clock, district: DEMO_DISTRICT };
  say('正在载入演示区：机构、人员……');
  await loadOrg(context, demoOrg());
  say('正在载入演示区：预算指标、登记簿……');
  await loadBudgets(context, demoBudgets(), 'kuaiji');
  await loadRegisters(context, demoRegisters(), 'kuaiji');
  say('正在载入演示区：事项目录……');
  await loadItems(context, demoItems);
  for (const { books, account } of YEARS) {
    const { year, entries } = books;
    say(`正在载入演示区：${year}年账簿（${entries.length}笔业务）……`);
    await loadBooks(context, books);
    // somebody may want to release the latest year by hand
    if (year === LATEST && process.env.YIMEN_DEMO_PUBLISHED === '0') continue;
    say(`正在载入演示区：${year}年决算的签字、锁定和公开……`);
    await loadRelease(context, account);
  }
  for (const [requestId, kind] of [
    [packsRequest, 'demo-packs'],
    [DONE, 'demo-loaded'],
  ] as const) {
    await journal.execute(
      { district: DEMO_DISTRICT, requestId, actor: 'demo', at: clock(), input: {} },
      async () => ({
        ok: true,
        value: { facts: [{ stream: 'demo', kind, payload: {} }], answer: null },
      }),
    );
  }
}

/** Prints the demo's sign-ins at every start. */
export async function sayDemo(io: Io, { db, files }: Store): Promise<void> {
  if (!(await isDemo(db))) return;
  if (!(await isKnown(db, packsRequest)))
    io.out(
      '\n演示数据是较早的版本载入的，新版的演示账簿和决算不在里面。要看新的，请用 YIMEN_DATA 指定一个新目录启动。',
    );
  const pack = demoOrg();
  io.out(`\n演示账号（口令都是 ${pack.password}）：`);
  const office = ['kuaiji', 'fuhe', 'juzhang', 'zhuren', 'admin', 'anquan', 'audit'];
  const windows = ['chuangkou1', 'yaotang', 'wangge', 'guyuefeng-shenpi', 'linye-shenpi', 'linye-fuze'];
  for (const id of [...office, ...windows]) {
    const member = pack.staff.find((staff) => staff.id === id);
    if (member) io.out(`  ${id.padEnd(16)} ${member.title}`);
  }
  const keys = await demoKeys({ db, files, district: DEMO_DISTRICT, clock });
  if (keys.length > 0) io.out('演示办件（在“查办件”里试）：');
  for (const { number, code } of keys) io.out(`  办件编号 ${number}  查询码 ${code}`);
}
