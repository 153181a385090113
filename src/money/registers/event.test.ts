import { describe, expect, it } from 'vitest';
import { day, fen } from '#base/kernel/index.ts';
import { warnEntry } from './modules.ts';
import { codesOf, held, known, procured, refusalOf } from './registers.fixture.ts';

const warnings = (changes: Parameters<typeof held>[0]) => codesOf(warnEntry(held(changes), known()));

describe('a meeting, training or activity', () => {
  it('is taken in with days, persons and contents', () => {
    expect(refusalOf(held({ kind: 'meeting', lastDay: day('2020-07-06') }))).toEqual([]);
  });

  it('is refused without persons, without contents, with too long ones, ending before it begins', () => {
    expect(refusalOf(held({ persons: 0, content: '', lastDay: day('2020-07-03') }))).toEqual([
      'register/text-missing content',
      'register/persons persons',
      'register/days-order lastDay',
    ]);
    expect(refusalOf(held({ content: '字'.repeat(400) }))).toEqual([]);
    expect(refusalOf(held({ content: '字'.repeat(401) }))).toEqual(['register/text-too-long content']);
  });

  it('lies within another whose amount has room for it', () => {
    const inside = held({ kind: 'activity', within: 'X-2020-001' });
    expect(refusalOf(inside, [held()])).toEqual([]);
    const half = { ...inside, amount: fen(400_000) };
    expect(refusalOf(half, [held(), half])).toEqual([]);
    expect(refusalOf({ ...half, amount: fen(400_001) }, [held(), half])).toEqual(['register/within within']);
  });

  it('does not lie within nothing, another register, another year, or what lies within something itself', () => {
    const inside = held({ kind: 'activity', amount: fen(100), within: 'X-2020-001' });
    const refused = ['register/within within'];
    expect(refusalOf(inside)).toEqual(refused);
    expect(refusalOf(inside, [procured()])).toEqual(refused);
    const before = held({ day: day('2019-07-04'), lastDay: day('2019-07-04') });
    expect(refusalOf(inside, [before])).toEqual(refused);
    expect(refusalOf({ ...inside, within: 'X-2020-002' }, [held(), inside])).toEqual(refused);
  });

  it('warns above the limit per person and day, which is reached by sixteen at 550 yuan', () => {
    expect(warnings({ amount: fen(880_000) })).toEqual([]);
    expect(warnings({ amount: fen(880_001) })).toEqual(['register/per-person amount']);
    expect(warnings({ amount: fen(1_760_000), lastDay: day('2020-07-05') })).toEqual([]);
    expect(warnings({ amount: fen(880_001), kind: 'meeting' })).toEqual(['register/per-person amount']);
    expect(warnings({ amount: fen(880_001), kind: 'activity' })).toEqual([]);
  });

  it('warns of no limit that did not hold yet', () => {
    const on = (text: string) => ({ amount: fen(880_001), day: day(text), lastDay: day(text) });
    expect(warnings(on('2016-12-31'))).toEqual([]);
    expect(warnings(on('2017-01-01'))).toEqual(['register/per-person amount']);
  });
});
