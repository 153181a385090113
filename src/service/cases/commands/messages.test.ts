import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { day } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import { evolve } from '../life/handle.ts';
import type { CaseState, CaseTerms } from '../types.ts';
import { factVerb, verbs } from './index.ts';
import { clockOn } from './shared.ts';
import {
  accepted,
  closed,
  drafted,
  granted,
  type Moment,
  made,
  online,
  papers,
  play,
  received,
  reviewed,
  stopped,
  submitted,
  suspended,
  suspendedRunning,
} from './testing.ts';

/** What the applicant is told of the last of these moments. */
function told(moments: readonly Moment[], changed: Partial<CaseTerms> = {}): string | null {
  const { facts, refused } = play(moments, changed);
  if (refused.length > 0) throw new Error(refused.join());
  let before: CaseState | null = null;
  let text: string | null = null;
  for (const fact of facts) {
    const after: CaseState = evolve(before, fact);
    const clock = clockOn(after, fact.payload.on, officialCalendar, permitLaw);
    text = verbs[factVerb(fact)].tell(fact, { before, after, clock });
    before = after;
  }
  return text;
}

const CASE = '“测试许可”（办件编号 43021220200925106201000017）';
// five working days after Friday 25 September 2020: 27 (a working Sunday), 28, 29, 30, and after the holidays 9 October
const ANSWER =
  '我们最迟在2020年10月9日答复您：材料齐全就受理，不齐会一次说清还缺什么；到期没有答复，就算已经受理。';

describe('what the applicant is told', () => {
  it('of a receipt: the number, and by when there will be an answer', () => {
    expect(told(submitted)).toBe(`您申请的${CASE}已经提交。${ANSWER}`);
    expect(told(received)).toBe(`已经收到您申请${CASE}的材料。${ANSWER}`);
  });

  it('of the pre-review: come with the originals, or nothing more to do', () => {
    const passed: Moment[] = [...submitted, ['2020-09-27', 'clerk', { do: 'pre-pass' }]];
    expect(told(passed)).toContain('预审通过，材料已经收下。我们最迟在2020年10月9日答复您');
    expect(told(passed, { windowCheck: true })).toBe(
      `您申请的${CASE}预审通过。请带材料原件到您选的窗口核对，核对后就办理受理。`,
    );
  });

  it('of what is missing: all of it, once', () => {
    const missing = ['说明未盖章', '申请书第2页缺页'];
    const notice = `您申请的${CASE}还需要补正：1. 说明未盖章；2. 申请书第2页缺页。这是一次性告知，请在2020年10月19日前补齐交来，从交来之日起重新计算答复的日期。`;
    const notified: Moment[] = [...received, ['2020-09-28', 'clerk', { do: 'notify', missing }]];
    expect(told(notified)).toBe(notice);
    expect(told([...submitted, ['2020-09-28', 'clerk', { do: 'pre-return', missing }]])).toBe(notice);
    const again = told([...notified, ['2020-10-12', 'applicant', { do: 'supplement', materials: papers }]]);
    expect(again).toContain('补正的材料。我们最迟在2020年10月19日答复您');
  });

  it('of acceptance: the promised day, what may follow, and since when if silence has accepted', () => {
    expect(told(accepted)).toBe(`您申请的${CASE}已经受理，承诺最迟在2020年10月19日办结。`);
    expect(told(accepted, { promised: null })).toContain('已经受理，最迟在2020年11月2日办结。');
    expect(told(accepted, { promised: null, statutory: null })).toContain('已经受理，办好后会告诉您。');
    const tolerated: Moment[] = [
      ...drafted,
      ['2020-09-25', 'clerk', { do: 'receive', materials: papers.slice(0, 1) }],
      [
        '2020-09-28',
        'clerk',
        { do: 'accept', tolerate: [{ name: '说明', until: '2020-10-10' as never }], onPromise: false },
      ],
    ];
    expect(told(tolerated)).toContain('可以后补的材料：说明（最迟2020年10月10日）。');
    const late: Moment[] = [
      ...received,
      ['2020-10-12', 'clerk', { do: 'accept', tolerate: [], onPromise: false }],
    ];
    expect(told(late)).toContain('已经受理，从2020年9月25日算起，承诺最迟在');
  });

  it('of a refusal: why, and the way to review and suit', () => {
    const refuse = (ground: 'not-ours' | 'not-needed') =>
      told([...received, ['2020-09-28', 'clerk', { do: 'refuse', ground, reason: '应向市林业局申请。' }]]);
    expect(refuse('not-ours')).toContain('不归本机关办理，不予受理。原因：应向市林业局申请。不服的，可以自');
    expect(refuse('not-needed')).toContain('不需要办理，不受理。原因：');
  });

  it('of a stop and a go: for what, how long, the new day', () => {
    expect(told(stopped)).toBe(
      `您申请的${CASE}要进行鉴定，大约需要5天，这段时间不算在办理期限里。结束后会告诉您。`,
    );
    expect(told([...stopped, ['2020-10-14', 'reviewer', { do: 'resume', outcome: '合格' }]])).toBe(
      `您申请的${CASE}的鉴定已经结束，继续办理，承诺最迟在2020年10月21日办结。`,
    );
  });

  it('of a suspension at the applicant’s wish: that the days stand, and that they may let it go on', () => {
    expect(told(suspended)).toBe(
      `您申请的${CASE}已经按您的书面请求中止办理。这段时间不算在办理期限里。想接着办，随时可以凭办件编号和查询码恢复办理，或者到窗口说一声。`,
    );
    expect(told([...suspended, ['2020-10-14', 'applicant', { do: 'continue', reason: '' }]])).toBe(
      `您申请的${CASE}已经按您的要求恢复办理，中止的这段时间不算在办理期限里，承诺最迟在2020年10月21日办结。`,
    );
  });

  it('of any other suspension: why, until when, and that the days go on', () => {
    const [on, who, command] = suspendedRunning.at(-1)!;
    const until = day('2020-10-30');
    const flood: Moment[] = [...accepted, [on, who, { ...command, until } as typeof command]];
    expect(told(flood)).toBe(
      `您申请的${CASE}中止办理，事由是：不可抗力。原因：山洪断路。预计到2020年10月30日。办理期限照常计算，承诺最迟在2020年10月19日办结。恢复办理时会告诉您。`,
    );
    expect(told([...flood, ['2020-10-14', 'reviewer', { do: 'continue', reason: '道路抢通' }]])).toBe(
      `您申请的${CASE}已经恢复办理，承诺最迟在2020年10月19日办结。原因：道路抢通。`,
    );
  });

  it('of an extension: how many days, the new day, why', () => {
    const asked: Moment[] = [
      ...accepted,
      ['2020-10-12', 'reviewer', { do: 'ask-extension', days: 5, reason: '现场勘查未完成' }],
    ];
    expect(told(asked)).toBeNull();
    expect(told([...asked, ['2020-10-13', 'director', { do: 'approve-extension' }]])).toBe(
      `您申请的${CASE}经负责人批准延长5个工作日，承诺最迟在2020年10月26日办结。原因：现场勘查未完成。`,
    );
  });

  it('of a decision for: what is made of it, by when', () => {
    expect(told(granted)).toBe(`您申请的${CASE}已经批准，正在制作测试许可证，最迟在2020年10月26日送达。`);
    expect(told(granted, { resultName: null })).toBe(`您申请的${CASE}已经批准，最迟在2020年10月26日送达。`);
    expect(told(made)).toContain('测试许可证已经做好。选择窗口领取的，请带证件到窗口来取');
  });

  it('of a decision against: why, and the way to review and suit', () => {
    const against: Moment = ['2020-10-12', 'decider', { do: 'decide', grant: false, reason: '林权有争议' }];
    expect(told([...reviewed, against])).toBe(
      `您申请的${CASE}没有批准。原因：林权有争议。最迟在2020年10月26日送达。不服的，可以自收到决定书之日起60日内申请行政复议，或者在6个月内向人民法院起诉；到哪里申请写在决定书里。`,
    );
  });

  it('of the delivery: how, and the consignment number', () => {
    expect(told(closed)).toContain('已经由工作人员送到您手上。');
    const post: Moment = [
      '2020-10-14',
      'clerk',
      { do: 'deliver', way: 'post', consignment: 'EMS123', confirmation: null },
    ];
    expect(told([...made, post])).toContain('已经寄出，运单号 EMS123。');
  });

  it('of a correction and a withdrawal', () => {
    const what = '有效期写错一天';
    expect(told([...closed, ['2020-10-15', 'reviewer', { do: 'correct-result', what }]])).toContain(
      '有更正，请凭办件编号和查询码查看更正通知书',
    );
    expect(told([...submitted, ['2020-09-28', 'applicant', { do: 'withdraw', reason: '不办了' }]])).toBe(
      `您申请的${CASE}已经按您的要求撤回，以后可以重新申请。`,
    );
  });

  it('of an end, because a tolerated paper did not follow', () => {
    const tolerate = [{ name: '说明', until: '2020-10-10' as never }];
    const late: Moment[] = [
      ...drafted,
      ['2020-09-25', 'clerk', { do: 'receive', materials: papers.slice(0, 1) }],
      ['2020-09-28', 'clerk', { do: 'accept', tolerate, onPromise: false }],
      ['2020-10-12', 'reviewer', { do: 'end', reason: '说明逾期没有补交' }],
    ];
    expect(told(late)).toBe(`您申请的${CASE}已经终止办理。原因：说明逾期没有补交。以后可以重新申请。`);
  });

  it('that another code opens the case, without the code', () => {
    expect(told([...accepted, ['2020-10-09', 'clerk', { do: 'renew-code' }]])).toBe(
      `您申请的${CASE}换了新的查询码，原来的不能再用。不是您要求换的，请马上向收件的窗口核实。`,
    );
  });

  it('nothing of what is the house’s own business', () => {
    expect(told(online)).toBeNull();
    expect(told(reviewed)).toBeNull();
    expect(told([...accepted, ['2020-10-09', 'clerk', { do: 'hand-over', to: 'zhang' }]])).toBeNull();
  });
});
