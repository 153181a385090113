import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveAudit } from '#account/audit-desk/index.ts';
import type { AuditPages } from '#account/audit-desk/page-types.ts';
import { findSession } from '#base/org/index.ts';
import { startScheduler } from '#base/schedule/index.ts';
import { maskPhone } from '#service/persons/index.ts';
import type { MakeContext } from '#shell/http/api.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { deviceCookie } from '#shell/http/device.ts';
import type { Hall } from '#shell/http/hall-types.ts';
import { listeningProblem } from '#shell/http/listening.ts';
import { createMetrics } from '#shell/http/metrics.ts';
import { isPortFree } from '#shell/http/port.ts';
import { buildServer } from '#shell/http/server.ts';
import { sessionCookie } from '#shell/http/session.ts';
import { buildPages } from '../scripts/build.ts';
import { DEMO_DISTRICT } from './demo/district.ts';
import { loadDemo, sayDemo } from './demo/index.ts';
import { createDoor, type DistrictDoor, UNFOUNDED, WhichDistrict } from './district.ts';
import { sayFirstSteps } from './first-steps/say.ts';
import { inputName } from './input-names/index.ts';
import { wireJobs } from './jobs.ts';
import { clockGuard, logLevel } from './operating.ts';
import { publicOperations } from './public-operations.ts';
import { sayProblems, terminal } from './shell/cli/io.ts';
import { problems } from './shell/cli/problems.ts';
import { openStore, type Store } from './shell/db/open.ts';
import { unreachable } from './shell/db/unreachable.ts';
import { clock, makeClient, ROOT, router, wireJournal } from './wire.ts';

const HOST = process.env.HOST ?? '127.0.0.1';
const PORT = Number(process.env.PORT ?? 8080);
/** reverse proxies by address or network, separated by commas; without them no X-Forwarded-For is believed */
const PROXIES = (process.env.YIMEN_PROXIES ?? '').split(',').flatMap((one) => one.trim() || []);

/** the longest that a statement of the server may go without an answer */
const STATEMENT_MS = 60_000;

function say(message: string): void {
  terminal.out(`› ${message}`);
}

/** The demo has no gateway for short messages: its terminal shows them. A bureau's gateway takes its place here. */
function texts(district: string | null): Pick<HttpContext, 'sendText'> {
  if (district !== DEMO_DISTRICT || process.env.YIMEN_DEMO === '0') return {};
  return { sendText: async (phone, text) => say(`演示短信（没有发出）给 ${maskPhone(phone)}：${text}`) };
}

/** Serves one store: the pages, the contracts and the desk. Until a bureau is founded, it serves the founding alone. */
export async function serve(
  store: Store,
  address: { host: string; port: number },
  door: DistrictDoor = createDoor(store.db),
) {
  const metrics = createMetrics(store);
  // commands that take long have no time limit
  store.limitTo(STATEMENT_MS);
  const journal = metrics.measured(wireJournal(store.db, clockGuard(say)));
  const makeContext: MakeContext = async (request, reply) => {
    const cookie = sessionCookie(request, reply);
    const token = cookie.read();
    const found = await door.current();
    const district = found ?? UNFOUNDED;
    const session = token && found ? await findSession(store.db, found, token, clock()) : null;
    const { db, files } = store;
    const founding = found ? undefined : { code: door.code, only: process.env.YIMEN_DISTRICT };
    const device = deviceCookie(request, reply);
    const browser = { session, cookie, device, address: request.ip };
    return { db, journal, clock, district, ...browser, files, founding, ...texts(found) };
  };
  const { hall, auditPages } = (await import(path.join(ROOT, 'dist/hall/server.js'))) as {
    hall: Hall<unknown>;
    auditPages: AuditPages<unknown>;
  };
  const app = await buildServer({
    router,
    makeContext,
    makeClient,
    nameOf: inputName,
    isPublic: (operation) => publicOperations.has(operation),
    hall,
    mounts: [serveAudit(auditPages)],
    deskFolder: path.join(ROOT, 'dist/desk'),
    isReady: store.isThere,
    isFounded: async () => (await door.current()) !== null,
    log: logLevel(),
    metrics,
    metricsToken: process.env.YIMEN_METRICS_TOKEN ?? '',
    proxies: PROXIES,
  });
  await app.listen(address);
  return app;
}

async function main(): Promise<number> {
  const address = `http://${HOST}:${PORT}`;
  const plain = process.env.YIMEN_PLAIN_HTTP === '1';
  const open = listeningProblem({ host: HOST, proxies: PROXIES, plain });
  if (open) {
    sayProblems(terminal, [open]);
    return 1;
  }
  if (existsSync(path.join(ROOT, 'web'))) await buildPages(say);
  say('正在打开数据库……');
  const store = await openStore(ROOT, say);
  const turn = await store.becomeServer(address);
  if (!turn.ok) {
    sayProblems(terminal, turn.problems);
    await store.release();
    return 1;
  }
  try {
    // a taken port is said before the demo is loaded
    if (PORT !== 0 && !(await isPortFree(HOST, PORT))) {
      sayProblems(terminal, [problems.of('cli/port-taken', 'PORT', { port: PORT })]);
      return 1;
    }
    const journal = wireJournal(store.db);
    await loadDemo(store, journal, say);
    const door = createDoor(store.db);
    await door.current();
    const app = await serve(store, { host: HOST, port: PORT }, door);
    // set up before the server says that it is ready, so that a stop from then on is an orderly one
    const asked = stopAsked();
    terminal.out(`\n一门已就绪：${address}（按 Ctrl-C 停止）`);
    await sayDemo(terminal, store);
    await sayFirstSteps(terminal, store.db, door, address);
    // jobs are a founded bureau's: they begin with it
    const scheduler = door.founded.then((district) =>
      startScheduler(wireJobs(store, journal, { clock, district })),
    );
    await Promise.race([asked, store.lost.then(() => say('这个数据目录已由另一个服务接手。'))]);
    say('正在停止……');
    const isFounded = (await door.current()) !== null;
    await Promise.all([app.close(), isFounded ? scheduler.then((one) => one.stop()) : null]);
    return 0;
  } catch (error) {
    if (error instanceof WhichDistrict) {
      sayProblems(terminal, [error.problem]);
      return 1;
    }
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    sayProblems(terminal, [problems.of('cli/port-taken', 'PORT', { port: PORT })]);
    return 1;
  } finally {
    await store.release();
  }
}

/** Waits for a request to stop; a second request ends the process at once. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
}

/** Says in words why the database does not open; any other error is a defect. */
function sayFailure(error: unknown): number {
  const problem = unreachable(error, process.env.DATABASE_URL);
  if (!problem) throw error;
  sayProblems(terminal, [problem]);
  return 1;
}

if (import.meta.main) process.exit(await main().catch(sayFailure));
