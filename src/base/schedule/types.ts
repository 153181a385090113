import type { Journal } from '#base/journal/index.ts';
import type { Day, Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { When } from './when.ts';

/** The context of a job, which reads no clock itself. */
export interface JobContext {
  /** the transaction of the run: its writes are kept together with the record that it is done, or not at all */
  readonly tx: Db;
  /** writes facts in the same transaction; it takes the district's turn, so it should be used last */
  readonly journal: Journal;
  readonly district: string;
  /** the planned day in Asia/Shanghai */
  readonly day: Day;
  /** the moment of this run, which may be later than planned */
  readonly at: Instant;
  /** the folder of handed-in files */
  readonly files: string;
}

/** The work of a planned job in a room. src/jobs.ts says when it runs. */
export interface JobWork {
  /** 中文名称 */
  readonly title: string;
  /** what it does, one sentence for the page */
  readonly does: string;
  /**
   * Does the work and says what was done, without personal data. A run that was broken off is begun again, so work outside `tx`
   * (files) must be safe to repeat.
   */
  run(context: JobContext): Promise<string>;
}

export interface Job extends JobWork {
  /** its name on the command line */
  readonly name: string;
  readonly when: When;
  /** after a stop: `once` runs for the last missed moment only, `each` for every missed moment */
  readonly missed: 'once' | 'each';
}

/** The present state of one planned run. */
export interface JobRun {
  readonly job: string;
  readonly planned: Instant;
  /** who ordered it; empty: the schedule */
  readonly orderedBy: string;
  readonly attempts: number;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly said: string | null;
  readonly failure: string | null;
  readonly failedAt: Instant | null;
}
