import { describe, expect, it } from 'vitest';
import { suspensionGrounds } from '#service/cases/life/suspension.ts';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import { suspension } from './suspension.ts';

const grounds = new Map(suspensionGrounds(felling.on).map((ground) => [ground.id, ground]));
const request = { ground: grounds.get('request')!, reason: '', statutoryDue: null, promisedDue: null };

describe('中止办理通知书', () => {
  it('says for what and until when it rests, on what it stands, and that the days go on', () => {
    const words = wordsOf(suspension.content(subjectOf('suspension')));
    expect(words).toContain(
      '因须以另一案件的处理结果为依据，而该案尚未审结，本机关决定自2026年11月26日起中止办理，预计到2026年12月18日。',
    );
    expect(words).toContain('中止的原因：\n申请采伐的林木权属有争议，人民法院正在审理。');
    expect(words).toContain('中止的依据：参照《中华人民共和国行政复议法》第三十九条第一款第八项。');
    expect(words).toContain(
      '中止期间办理期限照常计算，法定办结期限为2026年12月22日，承诺办结期限为2026年12月8日。',
    );
    expect(words).toContain('中止的原因消除后，本机关恢复办理，并书面告知。');
  });

  it('tells the way to review and suit, unless it was the applicant’s own wish', () => {
    const imposed = suspension.content(subjectOf('suspension'));
    expect(wordsOf(imposed)).toContain('自收到本通知书之日起六十日内向株洲市渌口区人民政府申请行政复议');
    expect(imposed.basis).toHaveLength(3);
    const own = suspension.content(subjectOf('suspension', request));
    expect(wordsOf(own)).not.toContain('行政复议');
    expect(own.basis).toEqual(['申请人的书面请求']);
  });

  it('of the applicant’s own wish says that the days stand, and that they may go on at any time', () => {
    const words = wordsOf(suspension.content(subjectOf('suspension', { ...request, until: null })));
    expect(words).toContain('按照你的书面请求，本机关决定自2026年11月26日起中止办理。');
    expect(words).not.toContain('中止的原因：');
    expect(words).toContain('中止期间不计算在办理期限内，恢复办理后期限接着计算');
    expect(words).toContain('你随时可以要求恢复办理');
    expect(words).not.toContain('照常计算');
  });

  it('has no due days where there are none, and marks those beyond the calendar', () => {
    const none = { statutoryDue: null, promisedDue: null };
    expect(wordsOf(suspension.content(subjectOf('suspension', none)))).toContain('办理期限照常计算。');
    const words = wordsOf(suspension.content(subjectOf('suspension', { projected: true })));
    expect(words).toContain('承诺办结期限为2026年12月8日（预计）');
    expect(words).toContain('标明“预计”的日期');
  });

  it.each([...grounds.values()])('of a service is called no permit: $id', (ground) => {
    const service = asType(felling, '07', '残疾人证新办', ['《残疾人保障法》第二条']);
    const detail = { ...details.suspension, ground };
    expect(wordsOf(suspension.content({ ...service, detail }))).not.toContain('行政许可');
  });
});
