import { describe, expect, it } from 'vitest';
import { viewOf } from '../testing.ts';
import { defineProportion } from './proportion.ts';

describe('a relation of proportions', () => {
  it('that finds nothing to compare says so', () => {
    const texts = { title: '没有什么可比', basis: '测试用的依据', hint: '测试用的提示' };
    const none = defineProportion({ id: 'none', ...texts, proportions: () => [] });
    expect(none.judge(viewOf({}))).toEqual([
      {
        relation: 'none',
        object: '没有什么可比',
        state: 'not-applicable',
        message: '没有可以核对的内容',
        cells: [],
      },
    ]);
  });
});
