import type { Calendar } from '#base/calendar/index.ts';
import type { Instant } from '#base/kernel/index.ts';
import { failureInWords } from './failures.ts';
import type { RunState } from './run-states.ts';
import type { Job, JobRun } from './types.ts';
import { nextMoment, whenInWords } from './when.ts';

/** Words for the states of a run. */
export const runStateNames: Readonly<Record<RunState, string>> = {
  waiting: '等候运行',
  running: '正在运行',
  again: '失败，将自动再试',
  done: '完成',
  failed: '失败，不再自动再试',
};

/** A run for pages and the command line. */
export interface ShownRun {
  readonly planned: Instant;
  readonly orderedBy: string;
  readonly state: RunState;
  readonly stateName: string;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** time of the last attempt; null: not ended */
  readonly milliseconds: number | null;
  readonly attempts: number;
  readonly said: string | null;
  readonly reason: string | null;
  readonly todo: string | null;
}

export interface ShownJob {
  readonly name: string;
  readonly title: string;
  readonly does: string;
  readonly when: string;
  readonly next: Instant;
  /** the newest first */
  readonly runs: readonly ShownRun[];
}

/** The jobs in the order of their list, each with its last runs. */
export function showJobs(
  jobs: readonly Job[],
  runs: readonly JobRun[],
  now: Instant,
  calendar: Calendar,
): ShownJob[] {
  return jobs.map(({ name, title, does, when }) => ({
    ...{ name, title, does },
    when: whenInWords(when),
    next: nextMoment(when, now, calendar),
    runs: runs.filter(({ job }) => job === name).map(showRun),
  }));
}

function showRun(run: JobRun): ShownRun {
  const { planned, orderedBy, startedAt, endedAt, attempts, said, failure } = run;
  const state = stateOf(run);
  const why = failure && state !== 'done' ? failureInWords(failure) : null;
  const times = { planned, startedAt, endedAt };
  const milliseconds = startedAt !== null && endedAt !== null ? endedAt - startedAt : null;
  const told = { said, reason: why?.reason ?? null, todo: why?.todo ?? null };
  return { ...times, orderedBy, state, stateName: runStateNames[state], milliseconds, attempts, ...told };
}

function stateOf({ startedAt, endedAt, said, failedAt }: JobRun): RunState {
  if (endedAt !== null) return said === null ? 'failed' : 'done';
  if (startedAt === null) return 'waiting';
  return failedAt !== null && failedAt >= startedAt ? 'again' : 'running';
}

/** “不到1秒”, “42秒”, “3分5秒” */
export function lastedInWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return '不到1秒';
  if (seconds < 60) return `${seconds}秒`;
  return `${Math.floor(seconds / 60)}分${seconds % 60 === 0 ? '钟' : `${seconds % 60}秒`}`;
}
