import { showDay } from '#base/kernel/index.ts';
import { type Block, paragraph, paragraphs } from '../content.ts';
import type { PaperSubject } from '../types.ts';
import { itemNamed, letter, oneLine, PROJECTED_NOTE, taken, you } from '../words.ts';
import { dueRuns } from './due-runs.ts';
import type { PaperRule } from './rule.ts';

type Subject = PaperSubject<'continuation'>;

/** 恢复办理通知书: the case goes on. It says whether the days in between count, and the due days from now on. */
export const continuation: PaperRule<'continuation'> = {
  content: (subject) => {
    const { acceptedOn, ground, since, projected } = subject.detail;
    const because = ground.needsRequest ? `按照${you(subject)}的书面请求` : `因${oneLine(ground.name)}`;
    const rested = `本机关自${showDay(since)}起${because}中止办理。`;
    return letter('continuation', subject, {
      blocks: [
        paragraph(`${you(subject)}申请办理${itemNamed(subject)}${taken(acceptedOn)}。${rested}`),
        ...goesOn(subject),
        paragraph(
          ground.stopsClock ? '中止期间不计算在办理期限内' : '中止期间办理期限照常计算',
          ...dueRuns(subject.detail, ground.stopsClock ? '顺延后的' : ''),
          '。',
        ),
        ...(projected ? [paragraph(PROJECTED_NOTE)] : []),
      ],
      seal: 'special',
      signs: ['申请人（代理人）签收'],
      copies: '本通知书一式两份，一份送达申请人，一份存档。',
      basis: [ground.basis],
    });
  },
};

function goesOn(subject: Subject): Block[] {
  const { byApplicant, from, reason } = subject.detail;
  const now = [`本机关自${showDay(from)}起`, { strong: '恢复办理' }, '。'];
  if (byApplicant && reason.trim() === '') return [paragraph(`按照${you(subject)}的要求，`, ...now)];
  return [paragraph('现因下列原因，', ...now), ...paragraphs(reason)];
}
