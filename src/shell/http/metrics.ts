import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Journal } from '#base/journal/index.ts';

/** The numbers of one server process, for Prometheus. They name no person and no case. */
export interface Metrics {
  answered(
    labels: { readonly route: string; readonly method: string; readonly status: number },
    seconds: number,
  ): void;
  refused(code: string): void;
  /** the same journal; its commands, and how many go into one commit, are counted */
  measured(journal: Journal): Journal;
  text(): Promise<string>;
  readonly type: string;
}

interface Watched {
  readonly pool: Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount' | 'query'>;
  readonly isThere: () => Promise<boolean>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
const SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256];

export function createMetrics({ pool, isThere }: Watched): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    ...{ name: 'yimen_request_seconds', help: 'answered requests by operation or address' },
    ...{ labelNames: ['route', 'method', 'status'], buckets: SECONDS, registers },
  });
  const refusals = new Counter({
    ...{ name: 'yimen_refusals_total', help: 'refusals by their code', labelNames: ['code'], registers },
  });
  const steps = new Counter({
    ...{ name: 'yimen_commands_total', help: 'commands of the journal', labelNames: ['accepted'], registers },
  });
  const groups = new Histogram({
    ...{ name: 'yimen_group_commands', help: 'commands that go into one commit', buckets: SIZES, registers },
  });
  const commits = new Histogram({
    ...{ name: 'yimen_group_seconds', help: 'time of a commit of commands', buckets: SECONDS, registers },
  });
  new Gauge({
    ...{ name: 'yimen_database_up', help: '1: the database answers', registers },
    async collect() {
      this.set((await isThere()) ? 1 : 0);
    },
  });
  new Gauge({
    ...{
      name: 'yimen_database_connections',
      help: 'connections of this process',
      labelNames: ['state'],
      registers,
    },
    collect() {
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waited_for' }, pool.waitingCount);
    },
  });
  new Gauge({
    ...{ name: 'yimen_jobs', help: 'runs of planned jobs in the queue', labelNames: ['state'], registers },
    async collect() {
      this.reset();
      for (const { state, count } of await queued(pool)) this.set({ state }, count);
    },
  });
  return {
    answered: ({ route, method, status }, seconds) => requests.observe({ route, method, status }, seconds),
    refused: (code) => refusals.inc({ code }),
    measured: (journal) => measured(journal, { steps, groups, commits }),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}

/** The queue by state. Empty where no job has ever been planned, and while the database is away. */
async function queued(pool: Watched['pool']): Promise<{ state: string; count: number }[]> {
  return pool
    .query('SELECT state::text AS state, count(*)::int AS count FROM pgboss.job GROUP BY state')
    .then(({ rows }) => rows as { state: string; count: number }[])
    .catch(() => []);
}

interface Counted {
  readonly steps: Counter<'accepted'>;
  readonly groups: Histogram;
  readonly commits: Histogram;
}

function measured(journal: Journal, { steps, groups, commits }: Counted): Journal {
  const executeMany: Journal['executeMany'] = async (commands, decide, ahead) => {
    const end = commits.startTimer();
    groups.observe(commands.length);
    const results = await journal.executeMany(commands, decide, ahead);
    end();
    for (const { ok } of results) steps.inc({ accepted: String(ok) });
    return results;
  };
  return {
    ...journal,
    executeMany,
    async execute(command, decide) {
      const [result] = await executeMany([command], async (tx) => [await decide(tx)]);
      return result as never;
    },
  };
}

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** May a request read the numbers? With the token, or on the machine itself; not through a proxy on it. */
export function mayRead(
  { headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>,
  token: string,
): boolean {
  if (token !== '') return headers.authorization === `Bearer ${token}`;
  const forwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => name in headers);
  return !forwarded && LOOPBACK.includes(socket.remoteAddress ?? '');
}

/** Serves the numbers at /metrics; for everybody else there is nothing at this address. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics, token: string): void {
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) return reply.callNotFound();
    return reply.type(metrics.type).send(await metrics.text());
  });
}
