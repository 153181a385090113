import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { jointDepartments } from './joint-departments.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  jointDepartments.find(goodItem(changes)).map((problem) => problem.code);

describe('joint handling', () => {
  it('is not of one department alone', () => {
    expect(codes({ joint: true })).toEqual(['items/joint-alone']);
    expect(codes({ joint: true, otherDepts: [] })).toEqual(['items/joint-alone']);
  });

  it('is of those that are named; who else is named makes nothing joint', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ joint: true, otherDepts: ['区卫生健康局'] })).toEqual([]);
    expect(codes({ otherDepts: ['区卫生健康局'] })).toEqual([]);
  });
});
