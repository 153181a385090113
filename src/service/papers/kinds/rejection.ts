import { showDay } from '#base/kernel/index.ts';
import { type Block, paragraph, paragraphs } from '../content.ts';
import { remedyOn, remedyParagraph } from '../remedy.ts';
import { actOf } from '../title.ts';
import type { PaperSubject } from '../types.ts';
import { isPermit, itemBasis, itemNamed, letter, onBasisOf, oneLine, PERMIT_LAW, you } from '../words.ts';
import type { PaperRule } from './rule.ts';

type Subject = PaperSubject<'rejection'>;

/** 不予行政许可决定书: the reasons, and the ways to review and suit, each with organ and time (行政许可法第三十八条第二款). */
export const rejection: PaperRule<'rejection'> = {
  content: (subject) => {
    const law = isPermit(subject) ? `${PERMIT_LAW}第三十八条第二款` : '';
    return letter('rejection', subject, {
      blocks: [
        opening(subject),
        paragraph('理由如下：'),
        ...paragraphs(subject.detail.reason),
        ...article(subject),
        paragraph(
          `${onBasisOf(law, itemBasis(subject))}本机关决定`,
          { strong: `不予${actOf(subject.item.type) ?? '办理'}` },
          '。',
        ),
        remedyParagraph(subject, subject.on),
      ],
      seal: 'organ',
      signs: ['申请人（代理人）签收'],
      copies: '本决定书一式两份，一份送达申请人，一份存档。',
      basis: [law || itemBasis(subject), ...remedyOn(subject, subject.on).basis].filter(Boolean),
    });
  },
};

function opening(subject: Subject): Block {
  const { acceptedOn } = subject.detail;
  const taken = acceptedOn ? `，本机关于${showDay(acceptedOn)}受理` : '';
  return paragraph(
    `${you(subject)}于${showDay(subject.appliedOn)}申请办理${itemNamed(subject)}${taken}。经审查，该申请不符合法定条件、标准。`,
  );
}

function article({ detail }: Subject): Block[] {
  return detail.article ? [paragraph(`不符合的规定或者标准：${oneLine(detail.article)}。`)] : [];
}
