import { describe, expect, it } from 'vitest';
import { day, fen } from '#base/kernel/index.ts';
import { warnEntry } from './modules.ts';
import { codesOf, known, received, refusalOf } from './registers.fixture.ts';

const warnings = (changes: Parameters<typeof received>[0]) => codesOf(warnEntry(received(changes), known()));

describe('a reception', () => {
  it('is taken in with groups and persons', () => {
    expect(refusalOf(received())).toEqual([]);
    expect(refusalOf(received({ groups: 2, persons: 2, accompanying: null, meals: fen(0) }))).toEqual([]);
  });

  it('is refused with an amount and nobody, or with groups that nobody is in', () => {
    expect(refusalOf(received({ persons: 0 }))).toEqual(['register/persons persons']);
    expect(refusalOf(received({ persons: 1.5 }))).toEqual(['register/persons persons']);
    expect(refusalOf(received({ groups: 0 }))).toEqual(['register/groups groups']);
    expect(refusalOf(received({ groups: 7 }))).toEqual(['register/groups groups']);
  });

  it('is refused with meals above the amount, or fewer than nobody dining along', () => {
    expect(refusalOf(received({ meals: fen(190_001) }))).toEqual(['register/meals-beyond-amount meals']);
    expect(refusalOf(received({ meals: fen(-1) }))).toEqual(['register/meals-beyond-amount meals']);
    expect(refusalOf(received({ accompanying: -1 }))).toEqual(['register/headcount accompanying']);
  });

  it('warns when there was no letter, at home and since the rule only', () => {
    expect(warnings({ letter: '' })).toEqual(['register/no-letter letter']);
    expect(warnings({ letter: '', foreign: true })).toEqual([]);
    expect(warnings({ letter: '', day: day('2013-12-07') })).toEqual([]);
    expect(warnings({ letter: '', day: day('2013-12-08') })).toEqual(['register/no-letter letter']);
  });

  it('warns when more than three dine with up to ten guests, more than a third with others (第十条)', () => {
    expect(warnings({ persons: 10, accompanying: 3 })).toEqual([]);
    expect(warnings({ persons: 10, accompanying: 4 })).toEqual(['register/accompanying accompanying']);
    expect(warnings({ persons: 11, accompanying: 3 })).toEqual([]);
    expect(warnings({ persons: 11, accompanying: 4 })).toEqual(['register/accompanying accompanying']);
    expect(warnings({ persons: 12, accompanying: 4 })).toEqual([]);
  });

  it('warns when a meal cost more than the limit per person, and says nothing when meals are not known', () => {
    // nine people at the table, 130 yuan each
    expect(warnings({ meals: fen(117_000) })).toEqual([]);
    expect(warnings({ meals: fen(117_001) })).toEqual(['register/per-person amount']);
    expect(warnings({ meals: null })).toEqual([]);
    const [warning] = warnEntry(received({ meals: fen(180_000) }), known());
    expect(warning?.message).toBe('人均餐费200.00元，超过130.00元（借用的标准，请以本地标准为准）');
  });
});
