import type { Clock as BossClock, fromKysely, PgBoss } from 'pg-boss';
import type { Database, Db } from '#shell/db/database.ts';
import type { RunKey } from './runs.store.ts';

/** How long a failed run waits, how often it is tried, and when its process counts as dead. */
export interface QueuePatience {
  readonly retryLimit: number;
  readonly retryDelaySeconds: number;
  readonly heartbeatSeconds: number;
}

const usual: QueuePatience = { retryLimit: 4, retryDelaySeconds: 60, heartbeatSeconds: 60 };
const LONGEST_RUN_SECONDS = 4 * 3600;
const HOUR = 3600;

/** One attempt at a run that the queue has given to a process. Later attempts are other claims. */
export interface Claim {
  readonly queue: string;
  readonly planned: number;
  readonly attempt: { readonly id: string; readonly retryCount: number };
}

/** What the runner needs of pg-boss. */
export interface JobQueue {
  /** puts a run into the queue, in the transaction that records it */
  send(tx: Db, run: RunKey, ticket: string): Promise<void>;
  /** gives one waiting run of a job to this process and to no other; null: none is waiting */
  claim(district: string, job: string): Promise<Claim | null>;
  /** in the transaction of the work */
  complete(tx: Db, claim: Claim): Promise<void>;
  /** says that an attempt has failed; the queue decides whether the run is tried again */
  fail(claim: Claim, reason: string): Promise<void>;
  /** says that the process still lives */
  beat(claim: Claim): Promise<void>;
  /** `over`: the run will not be given out again; `unknown`: the queue does not have it */
  stateOf(run: RunKey, ticket: string): Promise<'waiting' | 'over' | 'unknown'>;
  /** takes runs away from dead processes, and deletes old ones from its tables */
  supervise(): Promise<void>;
  stop(): Promise<void>;
}

/** Timers that do not keep the process alive. */
const clock: BossClock = {
  now: () => Date.now(),
  setTimeout: (work, ms) => setTimeout(work, ms).unref(),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  setInterval: (work, ms) => setInterval(work, ms).unref(),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
};

const nameOf = ({ district, job }: Pick<RunKey, 'district' | 'job'>): string => `${district}/${job}`;

/**
 * Opens the queue over the program's own connections. The first time it makes its tables in the schema `pgboss`. It asks the
 * database nothing by itself: the runner does the schedule, the polling and the supervision.
 */
export async function openQueue(
  { pool }: Pick<Database, 'pool'>,
  jobs: readonly Pick<RunKey, 'district' | 'job'>[],
  patience: QueuePatience = usual,
): Promise<JobQueue> {
  // loaded only when there is something to do, because it takes half a second
  const { PgBoss: Boss, fromKysely: over } = await import('pg-boss');
  const boss = new Boss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema: 'pgboss',
    clock,
    schedule: false,
    supervise: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    monitorIntervalSeconds: 1,
    queueCacheIntervalSeconds: 12 * HOUR,
    openTelemetry: { enabled: false },
  });
  // a failure is thrown to the caller; an error event without a listener would end the process
  boss.on('error', () => undefined);
  await boss.start();
  const known = new Set((await boss.getQueues()).map(({ name }) => name));
  for (const name of jobs.map(nameOf).filter((one) => !known.has(one)))
    await boss.createQueue(name, {
      // one run of a job at a time, whatever else was ordered
      policy: 'singleton',
      expireInSeconds: LONGEST_RUN_SECONDS,
      retryLimit: patience.retryLimit,
      retryDelay: patience.retryDelaySeconds,
      retryBackoff: patience.retryDelaySeconds > 0,
      ...(patience.retryDelaySeconds > 0 && { retryDelayMax: HOUR / 4 }),
      heartbeatSeconds: patience.heartbeatSeconds,
    });
  return queueOf(boss, over);
}

function queueOf(boss: PgBoss, over: typeof fromKysely): JobQueue {
  return {
    async send(tx, run, ticket) {
      await boss.send(nameOf(run), { planned: run.planned }, { id: ticket, db: over(tx) });
    },
    async claim(district, job) {
      const queue = nameOf({ district, job });
      const [found] = await boss.fetch<{ planned: number }>(queue, { includeMetadata: true });
      if (!found) return null;
      const { id, retryCount, data } = found;
      return { queue, planned: data.planned, attempt: { id, retryCount } };
    },
    async complete(tx, { queue, attempt }) {
      await boss.complete(queue, attempt, null, { db: over(tx) });
    },
    async fail({ queue, attempt }, reason) {
      await boss.fail(queue, attempt, { reason });
    },
    async beat({ queue, attempt }) {
      await boss.touch(queue, attempt);
    },
    async stateOf(run, ticket) {
      const [found] = await boss.findJobs(nameOf(run), { id: ticket });
      if (!found) return 'unknown';
      return ['created', 'retry', 'active'].includes(found.state) ? 'waiting' : 'over';
    },
    supervise: () => boss.supervise(),
    stop: () => boss.stop({ graceful: false, close: false }),
  };
}
