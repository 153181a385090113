import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { eraseBefore } from './retention.ts';

describe('how long a person’s data are kept', () => {
  it('ten years after the end of a case, ninety days for what was never submitted', () => {
    expect(eraseBefore(day('2030-10-09'))).toEqual({
      closedBefore: '2020-10-09',
      draftsBefore: '2030-07-11',
    });
  });

  it('never shorter because of a leap year', () => {
    expect(eraseBefore(day('2032-02-29')).closedBefore).toBe('2022-02-28');
  });
});
