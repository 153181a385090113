import { showDay } from '#base/kernel/index.ts';
import { paragraph, paragraphs } from '../content.ts';
import { itemNamed, letter, oneLine, you } from '../words.ts';
import type { PaperRule } from './rule.ts';

/** 更正通知书: corrects a slip in a delivered paper. The decision stays, and the first paper stays on record. */
export const correction: PaperRule<'correction'> = {
  content: (subject) => {
    const { of, what } = subject.detail;
    return letter('correction', subject, {
      blocks: [
        paragraph(
          `本机关办理${you(subject)}申请的${itemNamed(subject)}，于${showDay(of.on)}作出的《${oneLine(of.name)}》（${oneLine(of.number)}）文字有误，现更正如下：`,
        ),
        ...paragraphs(what),
        paragraph(
          '除上述更正外，其他内容不变。本通知书与被更正的文书一并使用，请妥善保存；持有被更正的证照的，可以到原收件地点免费换领。',
        ),
      ],
      seal: 'organ',
      signs: ['申请人（代理人）签收'],
      copies: '本通知书一式两份，一份送达申请人，一份存档。',
      basis: [],
    });
  },
};
