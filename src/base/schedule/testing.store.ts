import { sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import { createJournal } from '#base/journal/index.ts';
import { type Instant, instant } from '#base/kernel/index.ts';
import type { Database } from '#shell/db/database.ts';
import { createRunner, type RunnerSetting } from './runner.store.ts';
import type { Job, JobContext } from './types.ts';

export const DISTRICT = '430212';

/** A moment in Asia/Shanghai: `2026-11-30T02:30`. */
export function at(text: string): Instant {
  return instant(Date.parse(`${text}:00+08:00`));
}

/** A job that writes its planned day into the table `done` and then calls `then`. */
export function writing(
  name: string,
  then: (context: JobContext) => Promise<void> = async () => undefined,
  rest: Partial<Pick<Job, 'when' | 'missed'>> = {},
): Job {
  return {
    name,
    title: `试验${name}`,
    does: '记一笔。',
    when: { on: 'every-day', at: '02:30' },
    missed: 'once',
    ...rest,
    async run(context) {
      await sql`INSERT INTO done VALUES (${name}, ${context.day})`.execute(context.tx);
      await then(context);
      return `记了${context.day}`;
    },
  };
}

/** Makes the table `done`, a clock that tests set, and runners. */
export async function jobBench(database: Database) {
  await sql`CREATE TABLE done (job text, day text)`.execute(database.db);
  let now = at('2026-11-28T12:00');
  const logged: unknown[] = [];
  const setting = (jobs: readonly Job[], more: Partial<RunnerSetting> = {}): RunnerSetting => ({
    database,
    journal: createJournal(database.db, []),
    clock: () => now,
    calendar: officialCalendar,
    district: DISTRICT,
    files: '/nowhere',
    jobs,
    log: (_message, error) => void logged.push(error),
    // without a delay, so that a test does not wait
    patience: { retryLimit: 2, retryDelaySeconds: 0, heartbeatSeconds: 10 },
    ...more,
  });
  return {
    logged,
    setting,
    runner: (jobs: readonly Job[], more?: Partial<RunnerSetting>) => createRunner(setting(jobs, more)),
    set(moment: string) {
      now = at(moment);
    },
    async done(): Promise<string[]> {
      const { rows } = await sql<{
        text: string;
      }>`SELECT job || ' ' || day AS text FROM done ORDER BY 1`.execute(database.db);
      return rows.map(({ text }) => text);
    },
  };
}
