import { describe, expect, it } from 'vitest';
import type { Result } from '#base/kernel/index.ts';
import { readArguments, readYear } from './arguments.ts';

const usage = 'yimen report 年度 --out 目录';
const read = (...args: string[]) =>
  readArguments(args, usage, { least: 1, most: 1 }, { out: 'string', json: 'boolean' });

function refusal(result: Result<unknown>): string {
  return result.ok ? '' : result.problems.map((problem) => `${problem.code} ${problem.message}`).join();
}

describe('arguments', () => {
  it('are words and options in any order', () => {
    expect(read('--out', 'dir', '2020', '--json')).toEqual({
      ok: true,
      value: { words: ['2020'], options: { out: 'dir', json: true } },
    });
    expect(read('2020', '--out=dir')).toMatchObject({ ok: true, value: { options: { out: 'dir' } } });
  });

  it.each([
    [[], '少写了内容'],
    [['2020', '2021'], '多写了“2021”'],
    [['2020', '--out'], '选项 --out'],
    [['2020', '--outt', 'x'], '选项 --outt'],
    [['2020', '--json=yes'], '选项 --json'],
  ])('%j are refused with the usage (cli/bad-arguments)', (args, why) => {
    const said = refusal(read(...args));
    expect(said).toContain('cli/bad-arguments');
    expect(said).toContain(why);
    expect(said).toContain(usage);
  });

  it('have years of four digits', () => {
    expect(readYear('2020', usage, '年度')).toEqual({ ok: true, value: 2020 });
    for (const wrong of ['20', '二〇二〇', '12020', true, undefined] as const) {
      expect(refusal(readYear(wrong, usage, '年度'))).toContain('cli/bad-arguments');
    }
  });
});
