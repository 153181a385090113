import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tallyOf } from './steps.ts';
import { ROOT, secondsIn } from './tool.ts';

const test = (status: string, fullName = 'a test') => ({ status, fullName });
const file = (
  name: string,
  seconds: number,
  status: string,
  ...assertionResults: ReturnType<typeof test>[]
) => ({
  name: path.join(ROOT, name),
  status,
  startTime: 5_000,
  endTime: 5_000 + seconds * 1_000,
  assertionResults,
});

describe('the tally of a report', () => {
  it('counts tests, names the skipped ones, and puts the slowest file first', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        file('src/a.test.ts', 1, 'passed', test('passed'), test('skipped', 'needs ../shared')),
        file('src/b.test.ts', 3.5, 'failed', test('passed'), test('failed')),
      ],
    };
    expect(tallyOf(report, false)).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['needs ../shared'],
      slowest: [
        ['src/b.test.ts', 3.5],
        ['src/a.test.ts', 1],
      ],
    });
  });

  it('counts a file that could not be loaded', () => {
    const report = {
      numPassedTests: 0,
      numFailedTests: 0,
      testResults: [file('src/c.test.ts', 0, 'failed')],
    };
    expect(tallyOf(report, false).failed).toBe(1);
  });

  it('fails when the tool did, though no test says so', () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [] };
    expect(tallyOf(report, false).failed).toBe(1);
    expect(tallyOf(report, true).failed).toBe(0);
  });
});

describe('the processor’s time', () => {
  it.each([
    ['dash', '0m0.01s 0m0.02s\n1m2.50s 0m3.00s\n', 65.53],
    ['bash', '0m0.010s 0m0.020s\n1m2.500s 0m3.000s\n', 65.53],
  ])('is read as %s writes it', (_shell, text, seconds) => expect(secondsIn(text)).toBeCloseTo(seconds, 6));

  it('is not known where the shell wrote nothing', () => expect(secondsIn('')).toBeNull());
});
