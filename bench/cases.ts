import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort, launch, makeFolder, stopChild } from '../e2e/program.ts';
import { verifyJournal } from '../src/base/journal/index.ts';
import { day } from '../src/base/kernel/index.ts';
import { type Cluster, openCluster } from '../src/shell/db/cluster.ts';
import { type Database, openDatabase } from '../src/shell/db/database.ts';
import { migrate } from '../src/shell/db/migrate.ts';
import { wireJournal } from '../src/wire.ts';
import { makeBareTables, readSteps, runBare, runGrouped } from './cases/bare.ts';
import { measureCounts } from './cases/counts.ts';
import { type Spent, spentBy } from './cases/cpu.ts';
import { runDbos } from './cases/dbos.ts';
import { runDomain } from './cases/domain.ts';
import { fill } from './cases/fill.ts';
import { closeWindows, openWindows, runHttp } from './cases/http.ts';
import { type Measured, rateOf } from './cases/measure.ts';
import { addPeople, measureQueues, noonOf } from './cases/queue.ts';
import { measureReminders } from './cases/reminders.ts';
import { yardstick } from './yardstick.ts';

const HELP = `node bench/cases.ts [--cases 2000] [--clerks 64] [--connections 32] [--queue 1000000] [--only domain,peer,http,queue]
Full lives of cases by so many clerks at once, in a PostgreSQL of its own (durable, thrown away afterwards): the domain
beside bare SQL and beside a durable workflow engine, the whole program over HTTP, and queues and counts over so many
cases.`;

const TODAY = day('2020-09-25');
const at = () => noonOf(TODAY);
const sayYardstick = () => console.log(`yardstick ${whole(yardstick())} ms`);

const WARM = 300;
/** longer than autovacuum sleeps (cluster.ts): after it, PostgreSQL knows how large the tables have become */
const SETTLED_MS = 20_000;
const ROUNDS = 3;

interface Asked {
  readonly cases: number;
  readonly clerks: number;
  readonly connections: number;
  readonly queue: number;
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const ms = (value: number) => `${value.toFixed(1)} ms`;
const megabytes = (bytes: number) => `${whole(bytes / 2 ** 20)} MB`;

function say(name: string, measured: Measured, more = '', steps = measured.steps): void {
  const rate = whole(rateOf({ steps, seconds: measured.seconds })).padStart(7);
  console.log(
    `  ${name.padEnd(26)} ${rate} steps/s   p50 ${ms(measured.p50)}, p99 ${ms(measured.p99)}${more}`,
  );
}

interface Round {
  readonly domain: Measured;
  readonly bare: Measured;
  readonly grouped: Measured;
  readonly ratio: number;
}

/** Runs the domain and then its rows by bare SQL, on the same machine. */
async function compare(
  url: string,
  database: Database,
  { cases, clerks }: Asked,
  round: number,
): Promise<Round> {
  const district = String(430300 + round);
  const fresh = async () => {
    await makeBareTables(database.pool);
    // without it the first commits wait for the disk to write what came before
    await database.pool.query('CHECKPOINT');
  };
  await fresh();
  const domain = await runDomain(wireJournal(database.db), at, { cases, clerks, district });
  const verified = await verifyJournal(database.db, district);
  if (!verified.ok) throw new Error(`the journal does not hold: ${JSON.stringify(verified.problems)}`);
  // without statistics of this district's rows, a plan for an empty table takes minutes
  await database.pool.query('ANALYZE');
  const lives = await readSteps(database.db, district);
  const bare = await runBare(url, lives, clerks);
  await fresh();
  const grouped = await runGrouped(url, lives, clerks);
  return { domain, bare, grouped, ratio: rateOf(domain) / rateOf(bare) };
}

async function benchDomain(url: string, database: Database, asked: Asked): Promise<Measured> {
  const { clerks, cases } = asked;
  // a real program has run for a while, and its tables are not empty
  await compare(url, database, { ...asked, cases: WARM }, 0);
  const rounds: Round[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) rounds.push(await compare(url, database, asked, round));
  rounds.sort((a, b) => a.ratio - b.ratio);
  const { domain, bare, grouped, ratio } = rounds[Math.floor(ROUNDS / 2)] as Round;
  console.log(
    `\n${whole(cases)} lives (${whole(domain.steps)} steps) by ${clerks} clerks, the median of ${ROUNDS} rounds (${rounds.map((one) => one.ratio.toFixed(2)).join(', ')})`,
  );
  say('domain', domain, `   ${megabytes(process.memoryUsage().rss)} RSS`);
  say(`bare SQL, a commit a step`, bare, `   the domain is ${ratio.toFixed(2)} of it`);
  say('bare SQL, grouped commits', grouped, '   (one connection, for information)', domain.steps);
  return domain;
}

async function benchPeer(cluster: Cluster, { cases, clerks }: Asked, domain: Measured | null): Promise<void> {
  const url = cluster.url('bench_dbos');
  const peer = await runDbos(url, { cases: Math.min(cases, 500), clerks, warm: 100 });
  const ratio = domain ? `   the domain is ${(rateOf(domain) / rateOf(peer)).toFixed(1)} times as fast` : '';
  say('DBOS, a workflow a case', peer, ratio);
}

async function residentOf(pid: number | undefined): Promise<string> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+)/.exec(text)?.[1];
  return kilobytes ? megabytes(Number(kilobytes) * 1_024) : 'not known here';
}

async function benchHttp({ cases, connections }: Asked): Promise<void> {
  const folder = await makeFolder();
  const port = await freePort();
  const { child, output, ready } = launch(folder, port, { YIMEN_DEMO_PUBLISHED: '0' });
  try {
    if (!(await ready)) throw new Error(`the program did not start:\n${output()}`);
    const windows = await openWindows(`http://127.0.0.1:${port}`, connections);
    // a real program has run for a while
    await runHttp(windows, WARM);
    await sleep(SETTLED_MS);
    const rounds = [];
    const before = await spentBy(child.pid ?? 0, folder);
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runHttp(windows, Math.ceil(cases / 2)));
    const after = await spentBy(child.pid ?? 0, folder);
    rounds.sort((a, b) => a.caseSteps / a.seconds - b.caseSteps / b.seconds);
    const median = rounds[Math.floor(ROUNDS / 2)] as (typeof rounds)[number];
    closeWindows(windows);
    console.log(
      `\n${whole(cases / 2)} lives over HTTP by ${connections} clerks at once, the median of ${ROUNDS} rounds`,
    );
    const more = `   ${whole(rateOf(median))} requests/s, server ${await residentOf(child.pid)} RSS`;
    say('HTTP', median, more, median.caseSteps);
    const steps = rounds.reduce((sum, { caseSteps }) => sum + caseSteps, 0);
    const share = (who: keyof Spent) => `${((1_000 * (after[who] - before[who])) / steps).toFixed(2)} ms`;
    console.log(
      `  processor time a step: server ${share('server')}, database ${share('database')}, client ${share('client')}`,
    );
  } finally {
    await stopChild(child);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Measures queues and steps in a district that has so many cases already. */
async function benchQueue(database: Database, size: number, { clerks }: Asked, index: number): Promise<void> {
  const district = String(430400 + index);
  const seconds = await fill(database, district, size, TODAY);
  await addPeople(database, district, TODAY);
  await database.pool.query('CHECKPOINT');
  const queues = await measureQueues(database, district, TODAY);
  const counts = await measureCounts(database, district, TODAY);
  const reminders = await measureReminders(database, district, TODAY);
  const journal = wireJournal(database.db);
  await runDomain(journal, at, { cases: 100, clerks, district });
  const steps = await runDomain(journal, at, { cases: 1_000, clerks, district });
  console.log(`\n${whole(size)} cases in the district, one of ten open (made in ${seconds.toFixed(0)} s)`);
  for (const [name, page] of Object.entries(queues))
    console.log(`  queue ${name.padEnd(20)} p50 ${ms(page.p50)}, p99 ${ms(page.p99)}`);
  for (const [name, page] of Object.entries(counts))
    console.log(`  counts ${name.padEnd(20)} p50 ${ms(page.p50)}, p99 ${ms(page.p99)}`);
  for (const [name, { said, seconds }] of Object.entries(reminders))
    console.log(`  reminders, ${name.padEnd(17)} ${seconds.toFixed(1)} s   ${said}`);
  say('steps', steps);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '2000' },
      clerks: { type: 'string', default: '64' },
      connections: { type: 'string', default: '32' },
      queue: { type: 'string', default: '1000000' },
      only: { type: 'string', default: 'domain,peer,http,queue' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(HELP);
  const [cases, clerks, connections, queue] = [
    values.cases,
    values.clerks,
    values.connections,
    values.queue,
  ].map(Number) as [number, number, number, number];
  const asked: Asked = { cases, clerks, connections, queue };
  if (Object.values(asked).some((number) => !Number.isInteger(number) || number < 1) || clerks > 90)
    throw new Error(HELP);
  const parts = values.only.split(',');
  const cpu = os.cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${cpu.length} × ${cpu[0]?.model.trim()} · ${Math.round(os.totalmem() / 2 ** 30)} GB · Node ${process.version} · load ${os.loadavg()[0]?.toFixed(2)}`,
  );
  sayYardstick();
  if (parts.includes('http')) await benchHttp(asked);
  const folder = await mkdtemp(
    path.join(process.getuid?.() === 0 ? '/var/tmp' : os.tmpdir(), 'yimen-bench-'),
  );
  const cluster = await openCluster({ folder, durable: true });
  const url = cluster.url('postgres');
  await migrate(url);
  const database = openDatabase(url);
  try {
    const domain = parts.includes('domain') ? await benchDomain(url, database, asked) : null;
    if (parts.includes('peer')) await benchPeer(cluster, asked, domain);
    if (parts.includes('queue'))
      for (const [index, size] of [10_000, queue].entries()) await benchQueue(database, size, asked, index);
  } finally {
    await database.close();
    await cluster.stop('fast');
    await rm(folder, { recursive: true, force: true });
  }
  sayYardstick();
}

await main();
