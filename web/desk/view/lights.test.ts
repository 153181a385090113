import { describe, expect, it } from 'vitest';
import { dueText, groupNumber, LIGHTS, leftText, lightOf, shortNumber } from './lights.ts';

describe('the light of a case', () => {
  it('has a word of its own for every lamp, so that no colour stands alone', () => {
    const words = Object.values(LIGHTS).map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    expect(lightOf('purple')).toMatchObject({ word: 'purple', tone: 'quiet' });
  });
});

describe('leftText', () => {
  const row = (light: string, workingDaysLeft: number | null, due: string | null = '2026-11-25') =>
    leftText({ light, workingDaysLeft, due });
  it('counts working days, and says the last day and what is past it', () => {
    expect(row('green', 3)).toBe('剩 3 个工作日');
    expect(row('yellow', 0)).toBe('今天到期');
    expect(row('orange', null)).toBe('已超期');
    expect(row('red', null)).toBe('已超期');
  });
  it('says nothing where nothing runs', () => {
    expect(row('done', null)).toBe('');
    expect(row('green', null)).toBe('');
    expect(row('paused', null)).toBe('停走');
  });
});

describe('numbers and days', () => {
  it('groups a case number by what its digits mean', () => {
    expect(groupNumber('43021220261124106219000017')).toBe('430212 20261124 106219 000017');
    expect(groupNumber('123')).toBe('123');
    expect(shortNumber('43021220261124106219000017')).toBe('…000017');
  });
  it('marks a day beyond the published calendar', () => {
    expect(dueText('2027-01-05', true)).toBe('2027年1月5日（预计）');
    expect(dueText('2026-12-01')).toBe('2026年12月1日');
    expect(dueText(null)).toBe('');
  });
});
