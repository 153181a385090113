import { mkdir } from 'node:fs/promises';
import { one, type Step, type Tally, testStep, toolStep } from './check/steps.ts';
import { REPORTS } from './check/tool.ts';

/**
 * All checks as named steps: `npm test` runs all of them, `npm run check types lint` some. The rows of a round run at the same
 * time; the steps of a row follow one another. The browser tests use the built pages.
 */
const ROUNDS: readonly (readonly (readonly Step[])[])[] = [
  [
    // tidy tests, migrations, goldens and properties are among them
    [testStep('tests', 'unit')],
    [
      toolStep('types', 'tsc', ['-p', '.']),
      toolStep('lint', 'biome', ['check', '--error-on-warnings']),
      toolStep('unused', 'knip', ['--no-progress']),
      toolStep('build', 'scripts/build.ts', []),
    ],
  ],
  [[testStep('browser', 'browser')]],
];

interface Done {
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: number;
  readonly processor: number | null;
}

/** Runs a step and prints its output under its name: at once, or at its end where other steps run at the same time. */
async function runStep({ name, run }: Step, beside: boolean): Promise<Done> {
  console.log(beside ? `… ${name}` : `\n── ${name}`);
  const began = performance.now();
  const done = await run(beside).catch((error: unknown) => ({
    run: { green: false, processor: null, text: String(error) },
    tally: one(false),
  }));
  if (beside || done.run.text) console.log(`\n── ${name}\n${done.run.text.trimEnd()}`);
  return {
    name,
    tally: done.tally,
    seconds: (performance.now() - began) / 1000,
    processor: done.run.processor,
  };
}

async function runRow(row: readonly Step[], beside: boolean): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const step of row) done.push(await runStep(step, beside));
  return done;
}

function lineOf({ name, tally, seconds, processor }: Done): string {
  const work = processor === null ? '' : `, processor ${processor.toFixed(1)} s`;
  const head = `${tally.failed === 0 ? '✓' : '✗'} ${name.padEnd(8)} ${tally.passed} passed, ${tally.failed} failed`;
  const slowest = tally.slowest.map(([file, took]) => `\n    ${took.toFixed(1).padStart(6)} s  ${file}`);
  return `${head} (${seconds.toFixed(1)} s${work})${slowest.join('')}`;
}

async function main(wanted: readonly string[]): Promise<number> {
  await mkdir(REPORTS, { recursive: true });
  const done: Done[] = [];
  const began = performance.now();
  for (const round of ROUNDS) {
    const rows = round
      .map((row) => row.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
      .filter((row) => row.length > 0);
    done.push(...(await Promise.all(rows.map((row) => runRow(row, rows.length > 1)))).flat());
  }
  const sum = (of: 'passed' | 'failed') => done.reduce((total, { tally }) => total + tally[of], 0);
  const skipped = done.flatMap(({ tally }) => tally.skipped);
  console.log(`\n${done.map(lineOf).join('\n')}`);
  console.log(`  all together ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (skipped.length > 0)
    console.log(
      `\nSkipped (${skipped.length}), as ../shared or a tool is absent:\n${skipped.map((name) => `  - ${name}`).join('\n')}`,
    );
  // CI reads the last line
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
