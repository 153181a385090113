import { describe, expect, it } from 'vitest';
import { changed, SOUND, states, viewOf } from '../testing.ts';
import relation from './insurance-and-fund.ts';

describe(relation.title, () => {
  it('holds where both sides are the same payments, within three tenths', () => {
    expect(states(relation, SOUND)).toEqual(['not-applicable', 'not-applicable', 'holds']);
    expect(states(relation, changed(SOUND, { 'basic|30113|amount': 4.2 }))[2]).toBe('holds');
  });

  it('warns beyond, with both amounts', () => {
    const [, , found] = relation.judge(viewOf(changed(SOUND, { 'basic|30113|amount': 4.19 })));
    expect(found).toMatchObject({ state: 'broken', severity: 'warning', object: '住房公积金' });
    expect(found?.message).toBe('功能科目 2210201 为6.00万元，经济科目 30113 为4.19万元，相差超过三成');
  });

  it('does not judge a cell that could not be read', () => {
    expect(states(relation, changed(SOUND, { 'basic|30113|amount': 'unread' }))[2]).toBe('could-not-be-read');
  });
});
