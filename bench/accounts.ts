import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadAccount } from '../src/account/compile/index.ts';
import { relations } from '../src/account/disclosure/index.ts';
import { createJournal } from '../src/base/journal/index.ts';
import { instant, unwrap } from '../src/base/kernel/index.ts';
import { drillVouchers, type LedgerQuery, ledgerProjector, postVouchers } from '../src/money/ledger/index.ts';
import { openCluster } from '../src/shell/db/cluster.ts';
import { type Database, openDatabase } from '../src/shell/db/database.ts';
import { migrate } from '../src/shell/db/migrate.ts';
import { insertBare } from './accounts/bare.ts';
import { makeDrafts } from './accounts/books.ts';
import { hasHledger, timeHledger, writeJournal } from './accounts/hledger.ts';

const HELP = `node bench/accounts.ts [--sizes 1000,10000,100000,1000000]
Posts that many voucher lines into a PostgreSQL of its own (durable, thrown away afterwards) and times what the issue asks for.`;

/** lines a voucher of these books has on average; sizes are in lines */
const LINES_A_VOUCHER = 5.2;
const CHUNK = 5_000;
const DISTRICT = 'bench';

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The median of five after one to warm up. */
async function median(work: () => Promise<unknown>): Promise<number> {
  await work();
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
  readonly bareRate: number;
  readonly ratio: number;
  readonly compile: number;
  readonly drillHuge: number;
  readonly drillMiddle: number;
  readonly drillRare: number;
  readonly rss: number;
  readonly hledger: number | null;
}

const query = (filter: Partial<LedgerQuery['terms'][number]['filter']>): LedgerQuery => ({
  kind: 'ledger',
  year: 2020,
  terms: [
    { sign: 1, filter: { span: 'year', accounts: ['7101'], side: 'debit', closing: false, ...filter } },
  ],
});

/** Posts the books and returns lines per second: checking, deciding, journal, projections, commits with fsync. */
async function post(database: Database, vouchers: number): Promise<{ seconds: number; lines: number }> {
  const journal = createJournal(database.db, [ledgerProjector]);
  const at = instant(Date.parse('2020-12-31T10:00:00Z'));
  let seconds = 0;
  let lines = 0;
  let chunk: Parameters<typeof postVouchers>[1][number][] = [];
  let index = 0;
  const flush = async () => {
    const start = performance.now();
    const results = await postVouchers(journal, chunk);
    seconds += (performance.now() - start) / 1_000;
    for (const result of results) unwrap(result);
    chunk = [];
  };
  for (const draft of makeDrafts(vouchers)) {
    index += 1;
    lines += draft.lines.length;
    chunk.push({ district: DISTRICT, requestId: `bench-${index}`, actor: draft.reviewer, at, draft });
    if (chunk.length === CHUNK) await flush();
  }
  await flush();
  return { seconds, lines };
}

async function compileAll(database: Database): Promise<void> {
  const account = unwrap(await loadAccount(database.db, DISTRICT, 2020));
  for (const relation of relations) relation.judge(account);
}

async function count(database: Database, table: string): Promise<number> {
  return Number((await database.pool.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);
}

async function measure(database: Database, folder: string, size: number, hledger: boolean): Promise<Row> {
  const vouchers = Math.max(1, Math.round(size / LINES_A_VOUCHER));
  const posted = await post(database, vouchers);
  await database.pool.query('ANALYZE');
  // the bare inserts are measured on the last 20,000 vouchers at most, into tables with the same keys and indexes
  const bare = await insertBare(database.pool, DISTRICT, Math.min(vouchers, 20_000));
  const { db } = database;
  const postRate = posted.lines / posted.seconds;
  const bareRate = bare.lines / bare.seconds;
  const row: Row = {
    lines: posted.lines,
    vouchers,
    cells: await count(database, 'ledger_cell'),
    signatures: await count(database, 'ledger_signature'),
    postRate,
    bareRate,
    ratio: postRate / bareRate,
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
  return { ...row, hledger: await timeHledger(file) };
}

function print(row: Row): void {
  const whole = (value: number) => Math.round(value).toLocaleString('en-US');
  console.log(`
${whole(row.lines)} lines in ${whole(row.vouchers)} vouchers (${whole(row.cells)} cells, ${whole(row.signatures)} signatures)
  posting            ${whole(row.postRate)} lines/s
  bare SQL           ${whole(row.bareRate)} lines/s, the same rows
  ratio              ${row.ratio.toFixed(2)}
  compile            ${row.compile.toFixed(1)} ms: all tables from the database, all relations
  drill, first page  ${row.drillHuge.toFixed(1)} ms all spending, ${row.drillMiddle.toFixed(1)} ms one item, ${row.drillRare.toFixed(1)} ms a rare one
  memory             ${whole(row.rss)} MB RSS of this process`);
  if (row.hledger !== null)
    console.log(
      `  hledger balance    ${(row.hledger * 1_000).toFixed(0)} ms = ${((row.hledger * 1_000) / row.compile).toFixed(1)} times our compile`,
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
    for (const size of sizes) {
      const name = `bench_${size}`;
      const admin = new pg.Client({ connectionString: cluster.url('postgres') });
      await admin.connect();
      await admin.query(`CREATE DATABASE ${name}`);
      await migrate(cluster.url(name));
      const database = openDatabase(cluster.url(name));
      try {
        print(await measure(database, folder, size, hledger !== null));
      } finally {
        await database.close();
        await admin.query(`DROP DATABASE ${name}`);
        await admin.end();
      }
    }
  } finally {
    await cluster.stop('fast');
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
