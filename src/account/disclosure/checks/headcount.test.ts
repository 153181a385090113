import { describe, expect, it } from 'vitest';
import check from './headcount.ts';
import { faults, recounted, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds up to the establishment', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('warns of one too many', () => {
    expect(faults(check, recounted({ 'post.in-post': 13 }))).toEqual([
      'warning 在职在编人员：编制12人，在职在编13人',
    ]);
  });

  it('has not enough data without an establishment', () => {
    expect(statesOf(check, recounted({ 'post.establishment': 0 }))).toEqual(['not-enough-data']);
  });
});
