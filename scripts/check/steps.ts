import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { REPORTS, ROOT, type Run, runTool } from './tool.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  /** the slowest test files, with their seconds */
  readonly slowest: readonly (readonly [file: string, seconds: number])[];
}

/** One named step. `keep`: its output is kept for later, because other steps run at the same time. */
export interface Step {
  readonly name: string;
  run(keep: boolean): Promise<{ readonly run: Run; readonly tally: Tally }>;
}

export function one(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [], slowest: [] };
}

/** A step of one tool, which passes or fails. */
export function toolStep(name: string, tool: string, args: readonly string[]): Step {
  return {
    name,
    async run(keep) {
      const run = await runTool(name, tool, args, keep);
      return { run, tally: one(run.green) };
    },
  };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const SHOWN = 6;

/** Counts the tests of a report. A file that could not be loaded counts as a failure. */
export function tallyOf(report: Report, green: boolean): Tally {
  const files = report.testResults;
  const skipped = files.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => ['skipped', 'pending', 'todo'].includes(status))
      .map(({ fullName }) => fullName),
  );
  const broken = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  const slowest = files
    .map(({ name, startTime, endTime }) => [path.relative(ROOT, name), (endTime - startTime) / 1000] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN);
  return { passed: report.numPassedTests, failed: failed === 0 && !green ? 1 : failed, skipped, slowest };
}

/** A step of one vitest project, counted test by test. */
export function testStep(name: string, project: string): Step {
  const file = path.join(REPORTS, `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    async run(keep) {
      await rm(file, { force: true });
      const run = await runTool(name, 'vitest', ['run', '--project', project, ...reporters], keep);
      const text = await readFile(file, 'utf8').catch(() => null);
      return { run, tally: text === null ? one(false) : tallyOf(JSON.parse(text) as Report, run.green) };
    },
  };
}
