import type { Journal } from '#base/journal/index.ts';
import type { Day, Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { When } from './when.ts';

/** What a job gets. It reads no clock of its own. */
export interface JobContext {
  /** what the job writes here is kept together with the mark that it is done, or not at all */
  readonly tx: Db;
  /** writes facts in the same transaction; it takes the district's turn, so use it last */
  readonly journal: Journal;
  readonly district: string;
  /** the planned day in Asia/Shanghai */
  readonly day: Day;
  /** the moment of this run, which may be later than planned */
  readonly at: Instant;
  /** the folder of handed-in files */
  readonly files: string;
}

/** What a room does by itself; jobs.ts of the program says when. */
export interface JobWork {
  /** 中文名称 */
  readonly title: string;
  /** what it does, one sentence for the page */
  readonly does: string;
  /**
   * Does it and says what was done, in words without personal data. It may be begun again after it was broken off: what
   * it does outside `tx` (files) must bear that.
   */
  run(context: JobContext): Promise<string>;
}

export interface Job extends JobWork {
  /** as it is called on the command line */
  readonly name: string;
  readonly when: When;
  /** after a stop: `once` runs for the last missed moment only, `each` for every one */
  readonly missed: 'once' | 'each';
}

/** One planned run as it stands. */
export interface JobRun {
  readonly job: string;
  readonly planned: Instant;
  /** empty: the schedule */
  readonly orderedBy: string;
  readonly attempts: number;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly said: string | null;
  readonly failure: string | null;
  readonly failedAt: Instant | null;
}
