import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { rowOf, warnEntry } from './modules.ts';
import { codesOf, counted, known, refusalOf } from './registers.fixture.ts';

describe('a headcount', () => {
  it('may be nobody, but neither less nor a part of somebody', () => {
    expect(refusalOf(counted({ kind: 'separated', persons: 0 }))).toEqual([]);
    expect(refusalOf(counted({ persons: -1 }))).toEqual(['register/headcount persons']);
    expect(refusalOf(counted({ persons: 0.5 }))).toEqual(['register/headcount persons']);
  });

  it('has a group that fits its kind', () => {
    expect(refusalOf(counted({ group: 'participating' }))).toEqual([]);
    expect(refusalOf(counted({ group: 'guard' }))).toEqual(['register/group-unfit group']);
    expect(refusalOf(counted({ kind: 'retired', group: 'participating' }))).toEqual([
      'register/group-unfit group',
    ]);
  });

  it('is recorded once a day; another day, unit, kind or group is another one', () => {
    expect(refusalOf(counted({ persons: 6 }), [counted()])).toEqual(['register/headcount-twice day']);
    for (const other of [
      { day: day('2020-07-05') },
      { unit: 'hall' },
      { kind: 'retired' },
      { group: 'civil-servant' },
    ] as const)
      expect(refusalOf(counted(other), [counted()])).toEqual([]);
  });

  it('warns when more are in post than the establishment has, whatever they are', () => {
    const establishment = counted({ kind: 'establishment', persons: 8 });
    const some = counted({ group: 'participating', persons: 3 });
    const warnings = (persons: number, on = '2020-07-04') =>
      codesOf(
        warnEntry(
          counted({ group: 'non-participating', persons, day: day(on) }),
          known([establishment, some]),
        ),
      );
    expect(warnings(5)).toEqual([]);
    expect(warnings(6)).toEqual(['register/over-establishment persons']);
    // before the establishment is known there is nothing to compare with
    expect(warnings(6, '2020-07-03')).toEqual([]);
  });

  it('says in its title what it counts', () => {
    expect(rowOf('RY-2020-001', counted({ kind: 'contract', group: 'guard' })).title).toBe(
      '聘请合同工：保安',
    );
  });
});
