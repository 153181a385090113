import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { jointLimit } from './joint-limit.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  jointLimit.find(goodItem(changes)).map((problem) => problem.code);
const joint = { joint: true, otherDepts: ['区卫生健康局'] };
const days = (statutory: number | null) => ({ limits: { statutory, promised: 5 } });

describe('the limit of joint handling (行政许可法第四十二条第二款)', () => {
  it('is 45 days', () => {
    expect(codes({ ...joint, ...days(45) })).toEqual([]);
    expect(codes({ ...joint, ...days(46) })).toEqual(['items/joint-too-long']);
    expect(codes({ ...joint, ...days(null) })).toEqual([]);
  });

  it('is for permits', () => {
    expect(codes({ ...joint, type: '07' })).toEqual(['items/joint-no-permit']);
  });

  it('is nothing to an item of one department', () => {
    expect(codes(days(60))).toEqual([]);
  });
});
