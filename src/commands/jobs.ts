import { setTimeout as sleep } from 'node:timers/promises';
import { officialCalendar } from '#base/calendar/index.ts';
import { ok, type Result } from '#base/kernel/index.ts';
import {
  createRunner,
  failureInWords,
  findJob,
  findRun,
  type Job,
  lastedInWords,
  lastRuns,
  orderRun,
  type RunnerSetting,
  type ShownRun,
  showJobs,
} from '#base/schedule/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { problems } from '#shell/cli/problems.ts';
import { jobs, wireJobs } from '../jobs.ts';
import { clock, wireJournal } from '../wire.ts';
import { withStore } from './with-store.ts';

const USAGE = 'yimen jobs [run 名字]';
const LOOK_MS = 1_000;

/**
 * `yimen jobs`: every job with its hours, its last run and the next; `yimen jobs run NAME` runs one now. Exit code 1 when the
 * run has failed, 2 for wrong arguments.
 */
export async function jobsCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = readAsked(args);
  if (!asked.ok) {
    sayProblems(io, asked.problems);
    return 2;
  }
  const job = asked.value;
  return withStore(io, async (store) => {
    const { district } = store;
    const setting = wireJobs(store, wireJournal(store.db), { clock, district });
    return job ? runNow(setting, job, io) : list(setting, io);
  });
}

/** Reads the job to run; null for the list. Refuses a wrong name before a database is opened. */
function readAsked(args: readonly string[]): Result<Job | null> {
  const read = readArguments(args, USAGE, { least: 0, most: 2 }, {});
  if (!read.ok) return read;
  const [word, name] = read.value.words;
  if (word === undefined) return ok(null);
  const why = word === 'run' ? '没有写要运行哪一项' : `不认识“${word}”`;
  if (word === 'run' && name !== undefined) return findJob(jobs, name);
  return { ok: false, problems: [problems.of('cli/bad-arguments', '', { usage: USAGE, why })] };
}

/** The list of `yimen jobs`. */
export async function list(
  { database: { db }, district, ...setting }: RunnerSetting,
  io: Io,
): Promise<number> {
  const runs = await lastRuns(db, district, 1);
  for (const job of showJobs(setting.jobs, runs, setting.clock(), officialCalendar)) {
    io.out(`${job.name}  ${job.title}（${job.when}）`);
    io.out(`  ${job.does}`);
    const [last] = job.runs;
    io.out(`  上次：${last ? lineOf(last) : '还没有运行过'}`);
    if (last?.todo) io.out(`  怎么办：${last.todo}`);
    io.out(`  下次：${momentInWords(job.next)}`);
  }
  io.out(`\n立即运行一项：yimen jobs run 名字`);
  return 0;
}

function lineOf({ planned, startedAt, stateName, milliseconds, said, reason }: ShownRun): string {
  const took = milliseconds === null ? '' : `，用时${lastedInWords(milliseconds)}`;
  return `${momentInWords(startedAt ?? planned)} ${stateName}${took}。${said ?? reason ?? ''}`;
}

/** Runs a job here, or waits for a server that was quicker. Prints the result. */
export async function runNow(setting: RunnerSetting, { name, title }: Job, io: Io): Promise<number> {
  const { database, district } = setting;
  const ordered = await orderRun(setting, setting.jobs, { name, actor: 'yimen jobs' });
  if (!ordered.ok) {
    sayProblems(io, ordered.problems);
    return 1;
  }
  io.say(`› 正在运行“${title}”……`);
  const runner = createRunner(setting);
  try {
    for (;;) {
      await runner.work(name);
      const run = await findRun(database.db, { district, job: name, planned: ordered.value });
      if (run?.said) {
        io.out(`✓ ${run.said}`);
        return 0;
      }
      if (run?.failure) {
        const { reason, todo } = failureInWords(run.failure);
        io.say(`✗ ${reason}`);
        io.say(`  怎么办：${todo}`);
        return 1;
      }
      await sleep(LOOK_MS);
    }
  } finally {
    await runner.close();
  }
}

/** “2026-11-30 02:30” in Asia/Shanghai */
function momentInWords(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
