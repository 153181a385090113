import { describe, expect, it } from 'vitest';
import { changed, SOUND, viewOf } from '../testing.ts';
import check from './economic-list.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

const saying = (text: string) => ({ ...TOLD, paragraphs: [{ section: '六', runs: [{ text }] }] });

describe(check.title, () => {
  it('holds where names and amounts go together', () => {
    expect(new Set(statesOf(check, TOLD))).toEqual(new Set(['holds']));
  });

  it('warns of a 款 without an amount, of one left out, and of one that is none', () => {
    const account = viewOf(changed(SOUND, { 'basic|30217|amount': 0, 'basic|30701|amount': 1 }));
    expect(faults(check, { ...TOLD, account })).toEqual([
      'warning 科目30217：“科目30217”在表中没有金额',
      'warning 科目30701：“科目30701”有金额，说明没有列出',
    ]);
    const all = TOLD.paragraphs.find(({ section }) => section === '六')?.runs[0]?.text ?? '';
    expect(faults(check, saying(all.replace('。', '、对个人和家庭的补助。')))).toEqual([
      'warning 对个人和家庭的补助：基本支出表中没有“对个人和家庭的补助”',
    ]);
  });

  it('has not enough data without the section', () => {
    expect(statesOf(check, { ...TOLD, paragraphs: [] })).toEqual(['not-enough-data']);
  });
});
