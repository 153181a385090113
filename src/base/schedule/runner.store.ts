import { sql } from 'kysely';
import type { Calendar } from '#base/calendar/index.ts';
import type { Journal } from '#base/journal/index.ts';
import { type Clock, dayOf, type Instant, instant } from '#base/kernel/index.ts';
import type { Database, Db } from '#shell/db/database.ts';
import { transact } from '#shell/db/transact.ts';
import { failureOf } from './failures.ts';
import { type Claim, type JobQueue, openQueue, type QueuePatience } from './queue.store.ts';
import {
  addRun,
  giveUp,
  holdRun,
  noteDone,
  noteFailure,
  noteStart,
  type OpenRun,
  openRuns,
  planFrom,
  type RunKey,
} from './runs.store.ts';
import type { Job, JobContext } from './types.ts';
import { dueMoments } from './when.ts';

export interface RunnerSetting {
  readonly database: Pick<Database, 'db' | 'pool'>;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly district: string;
  readonly files: string;
  readonly jobs: readonly Job[];
  /** writes failures for the operator */
  readonly log: (message: string, error: unknown) => void;
  readonly patience?: QueuePatience;
}

/** Plans due runs and does waiting runs, one after the other. */
export interface Runner {
  /** Records the runs that have come due. A second call, also of another process, changes nothing. */
  plan(): Promise<void>;
  /** Does waiting runs that no other process does; `only` does this job alone. Returns the number of runs. */
  work(only?: string): Promise<number>;
  /** The connection of the present run, for breaking it off. */
  running(): number | null;
  /** begins no further run */
  stop(): void;
  close(): Promise<void>;
}

export function createRunner(setting: RunnerSetting): Runner {
  const { database, district, jobs } = setting;
  const { db } = database;
  let opening: Promise<JobQueue> | null = null;
  let backend: number | null = null;
  let stopped = false;

  /** Opens the queue when there is something to do for the first time, so that a start and an idle hour cost nothing. */
  const queue = (): Promise<JobQueue> => {
    opening ??= openQueue(
      database,
      jobs.map(({ name }) => ({ district, job: name })),
      setting.patience,
    ).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  async function workOn(job: Job, waiting: JobQueue): Promise<number> {
    let taken = 0;
    while (!stopped) {
      const claim = await waiting.claim(district, job.name);
      if (!claim) break;
      taken += 1;
      await runClaim(setting, job, waiting, claim, (pid) => {
        backend = pid;
      });
    }
    return taken;
  }

  return {
    plan: () => plan(setting, queue),
    async work(only) {
      const open = await openRuns(db, district);
      if (open.length === 0) return 0;
      const waiting = await queue();
      await waiting.supervise();
      for (const run of open) await settle(setting, waiting, run);
      const names = new Set(open.map(({ job }) => job));
      let taken = 0;
      for (const job of jobs)
        if (names.has(job.name) && (!only || only === job.name)) taken += await workOn(job, waiting);
      return taken;
    },
    running: () => backend,
    stop: () => {
      stopped = true;
    },
    async close() {
      stopped = true;
      await (await opening?.catch(() => null))?.stop();
    },
  };
}

/** Puts a run into the queue that it lacks (a new order, a dropped schema), and ends one that the queue has given up. */
async function settle(
  { database: { db }, jobs, clock }: RunnerSetting,
  waiting: JobQueue,
  run: OpenRun,
): Promise<void> {
  if (!jobs.some(({ name }) => name === run.job)) return giveUp(db, run, 'stopped', clock());
  const state = await waiting.stateOf(run, run.ticket);
  if (state === 'over') await giveUp(db, run, run.failure ?? 'stopped', clock());
  if (state === 'unknown') await transact(db, (tx) => waiting.send(tx, run, run.ticket));
}

async function plan(
  { database: { db }, district, jobs, clock, calendar }: RunnerSetting,
  queue: () => Promise<JobQueue>,
): Promise<void> {
  const now = clock();
  const from = await planFrom(
    db,
    district,
    jobs.map(({ name }) => name),
    now,
  );
  const due = jobs.flatMap((job) =>
    dueMoments(job, from.get(job.name) ?? now, now, calendar).map(
      (planned): RunKey => ({ district, job: job.name, planned }),
    ),
  );
  if (due.length === 0) return;
  const waiting = await queue();
  for (const run of due)
    await transact(db, async (tx) => {
      const ticket = await addRun(tx, run, '');
      if (ticket) await waiting.send(tx, run, ticket);
    });
}

/** Does one attempt. The work and its record are one transaction, so that a failure half-way leaves nothing. */
async function runClaim(
  setting: RunnerSetting,
  job: Job,
  waiting: JobQueue,
  claim: Claim,
  tellBackend: (pid: number | null) => void,
): Promise<void> {
  const { database, district, clock, log, patience } = setting;
  const { db } = database;
  const run: RunKey = { district, job: job.name, planned: instant(claim.planned) };
  const every = ((patience?.heartbeatSeconds ?? 60) * 1000) / 3;
  // the supervision notices a beat that does not get through
  const heart = setInterval(() => void waiting.beat(claim).catch(() => undefined), every);
  heart.unref();
  try {
    await noteStart(db, run, clock());
    await transact(db, async (tx) => {
      const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(tx);
      tellBackend(rows[0]?.pid ?? null);
      // the run may be done: an attempt has ended, but its process died before it told the queue
      if (await holdRun(tx, run)) {
        const said = await job.run(contextOf(setting, tx, run.planned));
        await noteDone(tx, run, said, clock());
      }
      await waiting.complete(tx, claim);
    });
  } catch (error) {
    log(`定时任务“${job.title}”（${job.name}）这一次没有做成`, error);
    await noteFailure(db, run, failureOf(error), clock());
    await waiting.fail(claim, failureOf(error));
  } finally {
    clearInterval(heart);
    tellBackend(null);
  }
}

function contextOf({ journal, district, clock, files }: RunnerSetting, tx: Db, planned: Instant): JobContext {
  return { tx, journal: journal.within(tx), district, day: dayOf(planned), at: clock(), files };
}
