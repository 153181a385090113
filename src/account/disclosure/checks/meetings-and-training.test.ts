import { describe, expect, it } from 'vitest';
import { changed, SOUND, viewOf } from '../testing.ts';
import check from './meetings-and-training.ts';
import { faults, read, recounted, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

/** Basic expenditure, as a document's table gives it. */
const table = (whole: boolean) => ({
  ...TOLD,
  spent: () => ({ amount: read('基本支出表 会议费', '2.50'), whole }),
});

describe(check.title, () => {
  it('holds where text and books agree to the fen', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
  });

  it('finds a training that is told and was not paid', () => {
    const more = recounted({ 'event.training.amount': 3.5 });
    expect(faults(check, more)).toEqual(['error 培训费：情况说明培训费 3.50，账上30216支出为 3.00']);
    expect(shownBy(check, more)).toEqual([['培训费 3.50万元', '账上30216支出 3.00万元']]);
    expect(faults(check, recounted({ 'event.training.amount': 3.000001 }))).toHaveLength(1);
  });

  it('lets project money pay for more than the table of basic expenditure tells, and for no less', () => {
    expect(statesOf(check, table(false))).toEqual(['broken', 'not-applicable']);
    expect(faults(check, table(true))).toEqual([
      'error 会议费：情况说明会议费 2.00，基本支出表 会议费为 2.50',
      'error 培训费：情况说明培训费 3.00，基本支出表 会议费为 2.50',
    ]);
  });

  it('has not enough data where one is missing, and does not judge a budget or what was not read', () => {
    expect(statesOf(check, SILENT)).toEqual(['not-enough-data', 'not-enough-data']);
    expect(statesOf(check, { ...TOLD, kind: 'budget' })).toEqual(['not-applicable']);
    const account = viewOf(changed(SOUND, { 'basic|30215|amount': 'unread' }));
    expect(statesOf(check, { ...TOLD, account })[0]).toBe('could-not-be-read');
  });
});
