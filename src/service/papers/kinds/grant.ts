import { showDay } from '#base/kernel/index.ts';
import { type Block, paragraph, paragraphs } from '../content.ts';
import { isPaperResult, resultTitle } from '../title.ts';
import type { PaperSubject } from '../types.ts';
import {
  dueDay,
  isPermit,
  itemBasis,
  itemNamed,
  letter,
  onBasisOf,
  oneLine,
  PERMIT_LAW,
  PROJECTED_NOTE,
  you,
} from '../words.ts';
import type { PaperRule } from './rule.ts';

type Subject = PaperSubject<'grant'>;

/** The verb of a decision that grants, by the type of the item (GB/T 39046 A.1). */
const verbs: Readonly<Record<string, string>> = {
  '01': '准予行政许可',
  '05': '予以给付',
  '07': '予以确认',
  '08': '予以奖励',
};

/** 准予行政许可决定书 (行政许可法第三十八条第一款), and what follows it: delivery in ten days (第四十四条), publicity (第四十条). */
export const grant: PaperRule<'grant'> = {
  content: (subject) => {
    const { acceptedOn } = subject.detail;
    const law = isPermit(subject) ? `${PERMIT_LAW}第三十八条第一款` : '';
    const taken = acceptedOn ? `，本机关于${showDay(acceptedOn)}受理` : '';
    return letter('grant', subject, {
      blocks: [
        paragraph(
          `${you(subject)}于${showDay(subject.appliedOn)}申请办理${itemNamed(subject)}${taken}。经审查，该申请符合法定条件、标准。${onBasisOf(law, itemBasis(subject))}本机关决定`,
          { strong: verbs[subject.item.type] ?? '准予办理' },
          '。',
        ),
        ...content(subject),
        ...result(subject),
        ...promise(subject),
        ...publicity(subject),
      ],
      seal: 'organ',
      signs: ['申请人（代理人）签收'],
      copies: '本决定书一式两份，一份送达申请人，一份存档。',
      basis: isPermit(subject) ? [law, `${PERMIT_LAW}第四十条、第四十四条`] : subject.item.basis,
    });
  },
};

function content({ detail }: Subject): Block[] {
  if (detail.content.trim() === '') return [];
  return [paragraph('决定内容：'), ...paragraphs(detail.content)];
}

function result(subject: Subject): Block[] {
  const { resultName, deliverBy, projected, wayName } = subject.detail;
  if (!resultName) return [];
  const way = wayName ? `，送达方式为${oneLine(wayName)}` : '';
  const what = isPaperResult(resultName)
    ? `颁发、送达《${resultTitle(resultName, subject.item.name)}》`
    : '送达办理结果';
  if (!deliverBy) return [paragraph(`本机关将向${you(subject)}${what}${way}。`)];
  return [
    paragraph('本机关将在', { strong: dueDay(deliverBy, projected) }, `前向${you(subject)}${what}${way}。`),
    ...(projected ? [paragraph(PROJECTED_NOTE)] : []),
  ];
}

/** 告知承诺: the organ decides on the applicant's promise and checks it afterwards. */
function promise(subject: Subject): Block[] {
  if (!subject.detail.onPromise) return [];
  return [
    paragraph(`本决定依据${you(subject)}的书面承诺作出，本机关将在事后核查；承诺不实的，依法撤销本决定。`),
  ];
}

function publicity(subject: Subject): Block[] {
  if (!isPermit(subject)) return [];
  return [
    paragraph(
      `本决定依法予以公开，公众有权查阅；涉及国家秘密、商业秘密或者个人隐私的内容除外（${PERMIT_LAW}第五条、第四十条）。`,
    ),
  ];
}
