import { describe, expect, it } from 'vitest';
import { SOUND, viewOf, without } from '../testing.ts';
import check from './empty-statement.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

const saying = (section: string, text: string) => ({
  ...TOLD,
  paragraphs: TOLD.paragraphs.map((one) => (one.section === section ? { section, runs: [{ text }] } : one)),
});

describe(check.title, () => {
  it('holds where text and table agree', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
  });

  it('finds a table with money of which the text says that there is none', () => {
    expect(faults(check, saying('八', '本部门没有政府性基金收入。'))).toEqual([
      'error 政府性基金预算表：表中有数，说明写作没有',
    ]);
  });

  it('finds an empty table of which the text says nothing', () => {
    const account = viewOf({ ...without(SOUND, 'state-capital'), 'state-capital|total|total': 0 });
    expect(faults(check, { ...TOLD, account })).toEqual([
      'error 国有资本经营预算表：表中没有数，说明没有写明',
    ]);
  });

  it('does not apply to a year without the table', () => {
    const account = viewOf(without(SOUND, 'state-capital'));
    expect(statesOf(check, { ...TOLD, account })[1]).toBe('not-applicable');
  });
});
