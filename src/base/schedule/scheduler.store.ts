import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '#shell/db/database.ts';
import { problems } from './problems.ts';
import { repeat } from './repeat.jobs.ts';
import { createRunner, type RunnerSetting } from './runner.store.ts';

const EVERY_MS = 30_000;
/** how long a stop waits for the present run */
const PATIENCE_MS = 10_000;
const BREAK_MS = 2_000;

export interface Scheduler {
  /** Waits ten seconds at most for the present run; then the run is broken off and tried again later. */
  stop(): Promise<void>;
}

/** the schedulers to wake after an order, by the database of the process */
const wakers = new WeakMap<Db, () => void>();

/** Tells the scheduler of this process, if there is one, that a run was ordered, so that it looks at once. */
export function wake(db: Db): void {
  wakers.get(db)?.();
}

/**
 * Looks every half minute whether a job is due, as long as the process lives; its timer does not keep the process alive. Many
 * processes on one database may do so: each planned run happens once. A failure (the database is away) goes into the log once,
 * and the next look tries again.
 */
export function startScheduler(
  setting: RunnerSetting,
  everyMs = EVERY_MS,
  patienceMs = PATIENCE_MS,
): Scheduler {
  const runner = createRunner(setting);
  const { db, pool } = setting.database;
  let silent: string | null = null;
  const looks = repeat(everyMs, async () => {
    try {
      await runner.plan();
      await runner.work();
      silent = null;
    } catch (error) {
      const told = failureInLog(error);
      if (told !== silent) setting.log(told, error);
      silent = told;
    }
  });
  wakers.set(db, looks.now);
  return {
    async stop() {
      wakers.delete(db);
      runner.stop();
      const ended = looks.stop();
      if (!(await within(ended, patienceMs))) {
        const pid = runner.running();
        // any user may end their own backends; the transaction is rolled back
        if (pid !== null) await pool.query('SELECT pg_terminate_backend($1)', [pid]).catch(() => undefined);
        await within(ended, BREAK_MS);
      }
      await runner.close().catch(() => undefined);
    },
  };
}

async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  const over = new AbortController();
  const ended = await Promise.race([
    work.then(() => true),
    sleep(ms, false, { signal: over.signal, ref: true }).catch(() => false),
  ]);
  over.abort();
  return ended;
}

const NO_RIGHT = '42501';

function failureInLog(error: unknown): string {
  if ((error as { code?: string }).code === NO_RIGHT) {
    const { message, hint } = problems.of('schedule/not-started', '');
    return `${message}。${hint}`;
  }
  return '定时任务这一次没有看成，过半分钟再看';
}
