import { showDay } from '#base/kernel/index.ts';
import { type Block, paragraph, paragraphs, type Run } from '../content.ts';
import { remedyOn, remedyParagraph } from '../remedy.ts';
import type { PaperSubject } from '../types.ts';
import { itemNamed, letter, oneLine, PROJECTED_NOTE, taken, you } from '../words.ts';
import { dueRuns } from './due-runs.ts';
import type { PaperRule } from './rule.ts';

type Subject = PaperSubject<'suspension'>;

/**
 * 中止办理通知书: why the case is suspended, until when, and whether the days go on. 行政许可法 has no article of its own for it
 * (packs/law/case-suspension.json). A suspension that the applicant did not ask for names the way to review and suit: it may
 * affect a right, although it is a step of the procedure only (最高人民法院指导案例69号).
 */
export const suspension: PaperRule<'suspension'> = {
  content: (subject) => {
    const { ground, projected } = subject.detail;
    const { on } = subject;
    const own = ground.needsRequest;
    return letter('suspension', subject, {
      blocks: [
        paragraph(...opening(subject)),
        ...why(subject),
        paragraph(...days(subject)),
        ...(projected && !ground.stopsClock ? [paragraph(PROJECTED_NOTE)] : []),
        paragraph(goesOn(subject)),
        ...(own ? [] : [remedyParagraph(subject, on, '本通知书')]),
      ],
      seal: 'special',
      signs: ['申请人（代理人）签收'],
      copies: '本通知书一式两份，一份送达申请人，一份存档。',
      basis: [ground.basis, ...(own ? [] : remedyOn(subject, on).basis)],
    });
  },
};

function opening(subject: Subject): Run[] {
  const { acceptedOn, ground, from, until } = subject.detail;
  const because = ground.needsRequest ? `按照${you(subject)}的书面请求` : `因${oneLine(ground.name)}`;
  const expected = until ? `，预计到${showDay(until)}` : '';
  return [
    `${you(subject)}申请办理${itemNamed(subject)}${taken(acceptedOn)}。${because}，本机关决定自${showDay(from)}起`,
    { strong: '中止办理' },
    `${expected}。`,
  ];
}

function why({ detail }: Subject): Block[] {
  const { reason, ground } = detail;
  const said = reason.trim() === '' ? [] : [paragraph('中止的原因：'), ...paragraphs(reason)];
  return [...said, paragraph(`中止的依据：${oneLine(ground.basis)}。`)];
}

function days({ detail }: Subject): Run[] {
  return detail.ground.stopsClock
    ? ['中止期间', { strong: '不计算在办理期限内' }, '，恢复办理后期限接着计算，新的办结日期届时书面告知。']
    : ['中止期间办理期限', { strong: '照常计算' }, ...dueRuns(detail, ''), '。'];
}

function goesOn(subject: Subject): string {
  return subject.detail.ground.needsRequest
    ? `${you(subject)}随时可以要求恢复办理：凭办件编号和查询码在网上提出，或者到收件的窗口提出。`
    : '中止的原因消除后，本机关恢复办理，并书面告知。';
}
