import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { ending } from './ending.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  ending.find(goodItem(changes)).map((problem) => problem.code);

describe('what the ending is called', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [
      'a certificate ended as a paper',
      { result: { name: '林木采伐许可证', ending: '出文办结', sample: '样本' } },
      'items/ending-unfit',
    ],
    [
      'an approval ended as a paper',
      { result: { name: '取水许可申请批复', ending: '出文办结', sample: '样本' } },
      'items/ending-unfit',
    ],
    [
      'a paper ended as a certificate',
      { result: { name: '同意函文', ending: '出证办结', sample: '样本' } },
      'items/ending-unfit',
    ],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([
    ['an approval', { result: { name: '取水许可申请批复', ending: '审批办结', sample: '样本' } }],
    [
      'a certificate with brackets',
      { result: { name: '《教师资格证书（小学）》', ending: '出证办结', sample: '样本' } },
    ],
    ['another name', { result: { name: '居民户口簿', ending: '办结', sample: '样本' } }],
    ['no result', { result: null }],
  ])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});
