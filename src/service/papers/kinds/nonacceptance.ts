import { showDay } from '#base/kernel/index.ts';
import { type Block, paragraph, paragraphs } from '../content.ts';
import { remedyOn, remedyParagraph } from '../remedy.ts';
import type { PaperSubject } from '../types.ts';
import { isPermit, itemNamed, letter, onBasisOf, oneLine, PERMIT_LAW, you } from '../words.ts';
import type { PaperRule } from './rule.ts';

/**
 * 不予受理决定书: no permit is needed (行政许可法第三十二条第一款第一项), or another organ is competent, and which one (第二项).
 * It states reasons and remedies, because an applicant may object to it (第七条).
 */
export const nonacceptance: PaperRule<'nonacceptance'> = {
  content: (subject) =>
    letter('nonacceptance', subject, {
      blocks: [
        paragraph(
          `${you(subject)}于${showDay(subject.appliedOn)}申请办理${itemNamed(subject)}。经审查，${why(subject)}${onBasisOf(...articlesOf(subject))}本机关决定`,
          { strong: '不予受理' },
          '。',
        ),
        paragraph('理由如下：'),
        ...paragraphs(subject.detail.reason),
        ...elsewhere(subject),
        remedyParagraph(subject, subject.on),
      ],
      seal: 'special',
      signs: ['申请人（代理人）签收'],
      copies: '本决定书一式两份，一份送达申请人，一份存档。',
      basis: [...articlesOf(subject), ...remedyOn(subject, subject.on).basis],
    }),
};

/** each ground cites its own item of the article; none is a default */
const CLAUSES = { 'not-needed': '一', 'not-ours': '二' } as const;

function articlesOf(subject: PaperSubject<'nonacceptance'>): string[] {
  const clause = CLAUSES[subject.detail.ground];
  return isPermit(subject) ? [`${PERMIT_LAW}第三十二条第一款第${clause}项`] : [];
}

function why(subject: PaperSubject<'nonacceptance'>): string {
  if (subject.detail.ground === 'not-ours') return '该申请事项依法不属于本机关职权范围。';
  return isPermit(subject) ? '该申请事项依法不需要取得行政许可。' : '该申请事项依法不需要办理。';
}

function elsewhere({ detail, ...common }: PaperSubject<'nonacceptance'>): Block[] {
  if (detail.ground !== 'not-ours' || !detail.competent) return [];
  return [paragraph(`请${you(common)}向`, { strong: oneLine(detail.competent) }, '提出申请。')];
}
