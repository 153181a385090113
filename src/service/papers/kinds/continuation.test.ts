import { describe, expect, it } from 'vitest';
import { wordsOf } from '../content.ts';
import { details, subjectOf } from '../testing.ts';
import { continuation } from './continuation.ts';

describe('恢复办理通知书', () => {
  it('says that it goes on at the applicant’s word, and the days that have moved', () => {
    const content = continuation.content(subjectOf('continuation'));
    const words = wordsOf(content);
    expect(words).toContain('本机关自2026年11月26日起按照你的书面请求中止办理。');
    expect(words).toContain('按照你的要求，本机关自2026年12月1日起恢复办理。');
    expect(words).toContain(
      '中止期间不计算在办理期限内，顺延后的法定办结期限为2026年12月25日，承诺办结期限为2026年12月11日。',
    );
    expect(content.basis).toEqual(['申请人的书面请求']);
  });

  it('says why where the department lets it go on, and that the days went on', () => {
    const { ground, statutoryDue, promisedDue } = details.suspension;
    const given = { reason: '该案已经审结', byApplicant: false, statutoryDue, promisedDue };
    const words = wordsOf(continuation.content(subjectOf('continuation', { ...given, ground })));
    expect(words).toContain('起因须以另一案件的处理结果为依据，而该案尚未审结中止办理。');
    expect(words).toContain('现因下列原因，本机关自2026年12月1日起恢复办理。\n该案已经审结。');
    expect(words).toContain('中止期间办理期限照常计算，法定办结期限为2026年12月22日，');
  });

  it('of a promise alone says that it has moved; beyond the calendar it is expected', () => {
    const words = wordsOf(
      continuation.content(subjectOf('continuation', { statutoryDue: null, projected: true })),
    );
    expect(words).toContain('，顺延后的承诺办结期限为2026年12月11日（预计）。');
    expect(words).toContain('标明“预计”的日期');
  });
});
