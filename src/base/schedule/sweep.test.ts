import { expect, it } from 'vitest';
import { type Sweep, sweepAll } from './sweep.ts';
import type { JobContext } from './types.ts';

const context = {} as JobContext;
const gone =
  (what: string, count: number): Sweep =>
  async () => ({ what, count });

it('says what was cleared away, and that there was nothing', async () => {
  const sweeps = [gone('个文件', 2), gone('条记录', 0), gone('次登录', 1)];
  expect(await sweepAll(sweeps, context)).toBe('清理了 2 个文件、1 次登录');
  expect(await sweepAll([gone('个文件', 0)], context)).toBe('没有要清理的');
});
