import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { whereAndWhen } from './where-and-when.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  whereAndWhen.find(goodItem(changes)).map((problem) => problem.code);

describe('where and when', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['no working days', { hours: '9:00–17:00' }, 'items/hours'],
    ['no window', { place: '区政务服务大厅' }, 'items/place'],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([
    ['a door', { place: '渌口镇测试路 3 号' }],
    ['a floor', { place: '测试医院门诊二楼' }],
  ])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});
