import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadAccount } from '../src/account/compile/index.ts';
import { relations } from '../src/account/disclosure/index.ts';
import { createJournal, type Journal } from '../src/base/journal/index.ts';
import { type Clock, instant, unwrap } from '../src/base/kernel/index.ts';
import { budgetProjector, loadBudgets } from '../src/money/budget/index.ts';
import {
  drillVouchers,
  type LedgerQuery,
  ledgerProjector,
  POST_BATCH,
  type PostOrder,
  postVouchers,
} from '../src/money/ledger/index.ts';
import { type Cluster, openCluster } from '../src/shell/db/cluster.ts';
import { type Database, openDatabase } from '../src/shell/db/database.ts';
import { migrate } from '../src/shell/db/migrate.ts';
import { type BareSet, catchUp, insertBare, makeBareTables, SET_NAMES } from './accounts/bare.ts';
import { makeBudget, makeDrafts } from './accounts/books.ts';
import { compareBalances, hasHledger, timeHledger, writeJournal } from './accounts/hledger.ts';

const HELP = `node bench/accounts.ts [--sizes 1000,10000,100000,1000000]
Posts that many voucher lines into a PostgreSQL of its own (durable, thrown away afterwards) and times what the issue asks for.
An office's program runs for days: before anything is timed, 1,000 vouchers of another district are posted, and their rows
are inserted by bare SQL as often, over the same connections.`;

/** lines a voucher of these books has on average; sizes are in lines */
const LINES_A_VOUCHER = 5.2;
const CHUNK = 5_000;
/** vouchers that are posted in another district, and inserted by bare SQL, before the timing */
const WARM_UP = 1_000;
/** sizes up to this take only a moment, so they run five times and the run with the median ratio is shown */
const SMALL = 10_000;
const DISTRICT = 'bench';

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * The median of five. Before them the work runs about ten times on each connection: PostgreSQL plans a prepared statement again
 * five times and then for good, and a real program has asked more often than that.
 */
async function median(work: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < 10; warm += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) times.push(await milliseconds(work));
  return times.sort((a, b) => a - b)[2]!;
}

interface Row {
  readonly lines: number;
  readonly vouchers: number;
  readonly cells: number;
  readonly signatures: number;
  readonly postRate: number;
  /** lines a second of bare SQL, and posting's rate as a part of it */
  readonly bare: Readonly<Record<BareSet, { readonly rate: number; readonly ratio: number }>>;
  readonly compile: number;
  readonly drillHuge: number;
  readonly drillMiddle: number;
  readonly drillRare: number;
  readonly rss: number;
  /** seconds, and how many accounts have the same balance there */
  readonly hledger: { readonly seconds: number; readonly accounts: number } | null;
}

const query = (filter: Partial<LedgerQuery['terms'][number]['filter']>): LedgerQuery => ({
  kind: 'ledger',
  year: 2020,
  terms: [
    { sign: 1, filter: { span: 'year', accounts: ['7101'], side: 'debit', closing: false, ...filter } },
  ],
});

interface Posting {
  readonly lines: number;
  readonly seconds: number;
  /** times of the chunks that bare SQL inserted too, right after their posting */
  readonly paired: { lines: number; posting: number } & Record<BareSet, number>;
}

/**
 * Posts the books: checks, decisions, journal, projections, commits with fsync. Bare SQL inserts at most eight chunks, spread
 * over the run, right after their posting, so that both see the same machine.
 */
async function post(database: Database, vouchers: number): Promise<Posting> {
  const journal = createJournal(database.db, [budgetProjector, ledgerProjector]);
  await makeBareTables(database.pool);
  const at = instant(Date.parse('2020-12-31T10:00:00Z'));
  const clock = () => at;
  // the journal's positions of the vouchers come after those of the grants
  const { orders: before } = await loadBudgets(
    { journal, clock, district: DISTRICT },
    [makeBudget()],
    'kuaiji',
  );
  await warmUp(database, journal, clock);
  // without it the first commits wait for the disk to write the new database
  await database.pool.query('CHECKPOINT');
  const every = Math.max(1, Math.ceil(vouchers / CHUNK / 8));
  const paired = { lines: 0, posting: 0, books: 0, facts: 0, sums: 0 };
  let seconds = 0;
  let lines = 0;
  let index = 0;
  let chunks = 0;
  let chunk: PostOrder[] = [];
  const flush = async () => {
    if (chunks % every === 0) await catchUp(database.pool, DISTRICT);
    const start = performance.now();
    const results = await postVouchers(journal, chunk);
    const took = (performance.now() - start) / 1_000;
    for (const result of results) unwrap(result);
    const own = chunk.reduce((sum, order) => sum + order.draft.lines.length, 0);
    seconds += took;
    lines += own;
    if (chunks % every === 0) {
      const span = { from: before + index - chunk.length + 1, to: before + index, batch: POST_BATCH };
      paired.lines += own;
      paired.posting += took;
      for (const set of SET_NAMES) paired[set] += await insertBare(database.pool, DISTRICT, set, span);
    }
    chunks += 1;
    chunk = [];
  };
  for (const draft of makeDrafts(vouchers)) {
    index += 1;
    chunk.push({ district: DISTRICT, requestId: `bench-${index}`, actor: draft.reviewer, at, draft });
    if (chunk.length === CHUNK) await flush();
  }
  if (chunk.length > 0) await flush();
  return { lines, seconds, paired };
}

/** Posts and inserts vouchers of another district before the timing, because a real program has run for days. */
async function warmUp(database: Database, journal: Journal, clock: Clock): Promise<void> {
  const district = 'warm';
  const { orders: from } = await loadBudgets({ journal, clock, district }, [makeBudget()], 'kuaiji');
  const orders = [...makeDrafts(WARM_UP)].map((draft, index) => {
    return { district, requestId: `warm-${index}`, actor: draft.reviewer, at: clock(), draft };
  });
  for (const result of await postVouchers(journal, orders)) unwrap(result);
  const span = { from: from + 1, to: from + WARM_UP, batch: POST_BATCH };
  for (const set of SET_NAMES) await insertBare(database.pool, district, set, span);
}

async function compileAll(database: Database): Promise<void> {
  const account = unwrap(await loadAccount(database.db, DISTRICT, 2020));
  for (const relation of relations) relation.judge(account);
}

async function count(database: Database, table: string): Promise<number> {
  return Number(
    (await database.pool.query(`SELECT count(*) AS n FROM ${table} WHERE district = '${DISTRICT}'`)).rows[0]
      .n,
  );
}

/** A fresh database for `work`, dropped afterwards. */
async function withDatabase<T>(cluster: Cluster, work: (database: Database) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: cluster.url('postgres') });
  await admin.connect();
  await admin.query('CREATE DATABASE bench');
  await migrate(cluster.url('bench'));
  const database = openDatabase(cluster.url('bench'));
  try {
    return await work(database);
  } finally {
    await database.close();
    await admin.query('DROP DATABASE bench');
    await admin.end();
  }
}

async function measure(database: Database, folder: string, size: number, hledger: boolean): Promise<Row> {
  const vouchers = Math.max(1, Math.round(size / LINES_A_VOUCHER));
  const posted = await post(database, vouchers);
  // autovacuum would do this by itself within a quarter of a minute, during the measurement
  await database.pool.query('VACUUM ANALYZE');
  const { db } = database;
  const { paired } = posted;
  const row: Row = {
    lines: posted.lines,
    vouchers,
    cells: await count(database, 'ledger_cell'),
    signatures: await count(database, 'ledger_signature'),
    postRate: posted.lines / posted.seconds,
    bare: Object.fromEntries(
      SET_NAMES.map((set) => [
        set,
        { rate: paired.lines / paired[set], ratio: paired[set] / paired.posting },
      ]),
    ) as Row['bare'],
    compile: await median(() => compileAll(database)),
    drillHuge: await median(() => drillVouchers(db, DISTRICT, query({}))),
    drillMiddle: await median(() =>
      drillVouchers(db, DISTRICT, query({ economic: ['30217'], functional: '2010301' })),
    ),
    drillRare: await median(() =>
      drillVouchers(
        db,
        DISTRICT,
        query({ economic: ['31002'], functional: '2210201', expenditure: 'project' }),
      ),
    ),
    rss: process.memoryUsage().rss / 2 ** 20,
    hledger: null,
  };
  if (!hledger) return row;
  const file = path.join(folder, 'books.journal');
  await writeJournal(file, makeDrafts(vouchers));
  const { seconds, balances } = await timeHledger(file);
  const accounts = await compareBalances(database.pool, DISTRICT, balances);
  return { ...row, hledger: { seconds, accounts } };
}

function print(row: Row): void {
  const whole = (value: number) => Math.round(value).toLocaleString('en-US');
  const bare = (set: BareSet) =>
    `${whole(row.bare[set].rate)} lines/s: posting is ${row.bare[set].ratio.toFixed(2)} of it,`;
  console.log(`
${whole(row.lines)} lines in ${whole(row.vouchers)} vouchers (${whole(row.cells)} cells, ${whole(row.signatures)} signatures)
  posting            ${whole(row.postRate)} lines/s
  bare SQL           ${bare('sums')} with the rows of all that (facts, requests, vouchers, lines, new sums)
                     ${bare('facts')} without the sums
                     ${bare('books')} with voucher and line rows alone
  compile            ${row.compile.toFixed(1)} ms: all tables from the database, all relations
  drill, first page  ${row.drillHuge.toFixed(1)} ms all spending, ${row.drillMiddle.toFixed(1)} ms one item, ${row.drillRare.toFixed(1)} ms a rare one
  memory             ${whole(row.rss)} MB RSS of this process`);
  if (row.hledger !== null)
    console.log(
      `  hledger balance    ${(row.hledger.seconds * 1_000).toFixed(0)} ms = ${((row.hledger.seconds * 1_000) / row.compile).toFixed(1)} times our compile; the ${row.hledger.accounts} balances are the same`,
    );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: '1000,10000,100000,1000000' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(HELP);
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 10)) throw new Error(HELP);
  const cpu = os.cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${cpu.length} × ${cpu[0]?.model.trim()} · ${Math.round(os.totalmem() / 2 ** 30)} GB · Node ${process.version}`,
  );
  const hledger = hasHledger();
  console.log(hledger ? hledger : 'hledger is not installed: not compared');
  const folder = await mkdtemp(
    path.join(process.getuid?.() === 0 ? '/var/tmp' : os.tmpdir(), 'yimen-bench-'),
  );
  const cluster = await openCluster({ folder, durable: true });
  try {
    // compiles the code before the timing, because a real program has run for a while
    await withDatabase(cluster, (database) => measure(database, folder, 15_000, false));
    for (const size of sizes) {
      const rows: Row[] = [];
      for (let run = 0; run < (size <= SMALL ? 5 : 1); run += 1)
        rows.push(
          await withDatabase(cluster, (database) => measure(database, folder, size, hledger !== null)),
        );
      rows.sort((a, b) => a.bare.sums.ratio - b.bare.sums.ratio);
      print(rows[Math.floor(rows.length / 2)]!);
    }
  } finally {
    await cluster.stop('fast');
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
