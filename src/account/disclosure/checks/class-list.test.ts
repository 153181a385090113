import { describe, expect, it } from 'vitest';
import { changed, SOUND, viewOf } from '../testing.ts';
import check from './class-list.ts';
import { faults, refigured, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds where the text lists the classes of the table', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
  });

  it('finds a class that the text leaves out', () => {
    const made = { kind: 'budget' } as const;
    expect(faults(check, refigured('住房保障支出', { made }))).toEqual([
      'error 221：支出表有“221”，说明没有列出',
    ]);
  });

  it('finds a class that the table does not have', () => {
    const account = viewOf(changed(SOUND, { 'public-budget|221|total': 0 }));
    expect(faults(check, { ...TOLD, account })).toEqual(['error 221：说明列有“221”，支出表中没有这一类']);
  });
});
