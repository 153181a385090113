import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { idCardCheck } from './id-card.ts';
import { readPermanentResidence } from './permanent-residence.ts';

const today = day('2026-10-09');
const read = (number: string) => {
  const birth = readPermanentResidence(number, today);
  return birth.ok ? birth.value : birth.problems.map(({ code }) => code);
};
const card = (first: string) => first + idCardCheck(first);

describe('the card of a foreigner who lives here', () => {
  it('tells the day of birth, in the form of 2023 and in the older one', () => {
    expect(read(card('91184019811231002'))).toBe('1981-12-31');
    expect(read('USA110081123102')).toBe('1981-12-31');
    expect(read('fra 4301 160501 12')).toBe('2016-05-01');
    expect(read('FRA430127050112')).toBe('1927-05-01');
  });

  it('has no thirteenth month', () => {
    expect(read('911156198113350021')).toContain('persons/id-card-birth');
    expect(read('CHN110181133501')).toEqual(['persons/id-card-birth']);
  });

  it('has the check character of a citizen number and a province, and begins with 9', () => {
    const right = card('91184019811231002');
    const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1');
    expect(read(wrong)).toEqual(['persons/id-card-check']);
    expect(read(card('90084019811231002'))).toEqual(['persons/card-beginning']);
    expect(read('11010519491231002X')).toEqual(['persons/identity-number-form']);
  });
});
