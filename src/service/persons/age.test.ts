import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { ageOn, isMinor, needsParentsConsent } from './age.ts';

describe('age', () => {
  it('grows on the birthday', () => {
    expect(ageOn(day('2002-10-09'), day('2020-10-08'))).toBe(17);
    expect(ageOn(day('2002-10-09'), day('2020-10-09'))).toBe(18);
    expect(ageOn(day('2020-10-09'), day('2020-10-09'))).toBe(0);
  });

  it('grows on 1 March in a year without the day of birth', () => {
    expect(ageOn(day('2004-02-29'), day('2021-02-28'))).toBe(16);
    expect(ageOn(day('2004-02-29'), day('2021-03-01'))).toBe(17);
  });

  it('says who is a minor and whose parents must consent', () => {
    expect([
      isMinor(day('2002-10-10'), day('2020-10-09')),
      isMinor(day('2002-10-09'), day('2020-10-09')),
    ]).toEqual([true, false]);
    expect(needsParentsConsent(day('2006-10-10'), day('2020-10-09'))).toBe(true);
    expect(needsParentsConsent(day('2006-10-09'), day('2020-10-09'))).toBe(false);
  });
});
