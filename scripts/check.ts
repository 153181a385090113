import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPages } from './build.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const BIN = path.join(ROOT, 'node_modules/.bin');
const REPORTS = path.join(ROOT, '.tmp/reports');

interface Tally {
  passed: number;
  failed: number;
  skipped: string[];
}

interface Step {
  name: string;
  run(): Promise<Tally>;
}

function runTool(tool: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(path.join(BIN, tool), args, {
      cwd: ROOT,
      stdio: 'inherit',
      // two thousand coloured dots are not read by anybody
      env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' },
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

function one(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] };
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** Runs one vitest project and counts its tests; a file that could not be loaded counts as a failure. */
async function runTests(project: string): Promise<Tally> {
  const file = path.join(REPORTS, `${project}.json`);
  await rm(file, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const green = await runTool('vitest', args);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (!text) return one(false);
  const report = JSON.parse(text) as Report;
  const skipped = report.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => ['skipped', 'pending', 'todo'].includes(test.status))
      .map((test) => test.fullName),
  );
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: failed === 0 && !green ? 1 : failed, skipped };
}

const STEPS: Step[] = [
  { name: 'types', run: async () => one(await runTool('tsc', ['-p', '.'])) },
  { name: 'lint', run: async () => one(await runTool('biome', ['check', '--error-on-warnings'])) },
  { name: 'unused', run: async () => one(await runTool('knip', ['--no-progress'])) },
  { name: 'build', run: async () => buildPages(console.log).then(() => one(true)) },
  // tidy, migrations, goldens and properties are tests among them
  { name: 'tests', run: () => runTests('unit') },
  { name: 'browser', run: () => runTests('browser') },
];

await mkdir(REPORTS, { recursive: true });
const wanted = process.argv.slice(2);
const total: Tally = { passed: 0, failed: 0, skipped: [] };
const lines: string[] = [];
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${step.name}`);
  const began = performance.now();
  const tally = await step.run().catch((error: unknown) => {
    console.error(error);
    return one(false);
  });
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped.push(...tally.skipped);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  lines.push(
    `${tally.failed === 0 ? '✓' : '✗'} ${step.name.padEnd(8)} ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`,
  );
}
console.log(`\n${lines.join('\n')}`);
if (total.skipped.length > 0)
  console.log(
    `\nSkipped (${total.skipped.length}), as ../shared or a tool is absent:\n${total.skipped.map((name) => `  - ${name}`).join('\n')}`,
  );
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
