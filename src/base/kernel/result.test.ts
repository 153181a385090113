import { describe, expect, it } from 'vitest';
import { defineProblems } from './problem.ts';
import { all, ok, refused, unwrap } from './result.ts';

const catalogue = defineProblems({
  'sample/none': { basis: '依据', hint: '提示', message: () => '没有参数' },
  'sample/some': { basis: '依据', hint: '提示', message: (p: { n: number }) => `有 ${p.n} 个` },
});

describe('results', () => {
  it('are all values, or all problems of all of them', () => {
    expect(all([ok(1), ok(2)])).toEqual(ok([1, 2]));
    const none = catalogue.of('sample/none', 'a');
    const some = catalogue.of('sample/some', 'b', { n: 2 });
    expect(all([refused(none), ok(1), refused(some)])).toEqual(refused(none, some));
  });

  it('are unwrapped only by those to whom a refusal is a defect', () => {
    expect(unwrap(ok('门'))).toBe('门');
    expect(() => unwrap(refused(catalogue.of('sample/some', 'b', { n: 2 })))).toThrow(
      'sample/some b: 有 2 个',
    );
  });
});
