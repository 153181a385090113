import { showDay } from '#base/kernel/index.ts';
import { paragraph } from '../content.ts';
import { findPermitLaw } from '../permit-law.ts';
import type { PaperSubject } from '../types.ts';
import { isPermit, itemNamed, letter, oneLine, PERMIT_LAW, taken, you } from '../words.ts';
import type { PaperRule } from './rule.ts';

/** 特别程序告知书: how long it takes, in writing; that time does not count (行政许可法第四十五条). */
export const special: PaperRule<'special'> = {
  content: (subject) => {
    const { acceptedOn, days, from } = subject.detail;
    const what = oneLine(subject.detail.for);
    return letter('special', subject, {
      blocks: [
        paragraph(
          `${you(subject)}申请办理${itemNamed(subject)}${taken(acceptedOn)}。审查中需要进行`,
          { strong: what },
          `。${basisWords(subject)}自${showDay(from)}起，${what}所需时间不计算在办理期限内，预计需要`,
          { strong: `${days}个工作日` },
          '。',
        ),
        paragraph(`${what}结束后，办理期限继续计算，新的办结日期可以凭办件编号和查询码查询。`),
      ],
      seal: 'special',
      signs: ['申请人（代理人）签收'],
      copies: '本告知书一式两份，一份送达申请人，一份存档。',
      basis: listed(subject) ? [`${PERMIT_LAW}第四十五条`] : [],
    });
  },
};

/** Is the ground one of the eight of 第四十五条? Other grounds cite the item's published list. */
function listed(subject: PaperSubject<'special'>): boolean {
  return isPermit(subject) && (findPermitLaw(subject.on)?.stop.grounds.includes(subject.detail.for) ?? false);
}

function basisWords(subject: PaperSubject<'special'>): string {
  return listed(subject) ? `依据${PERMIT_LAW}第四十五条的规定，` : '按照该事项公布的实施清单载明的特别程序，';
}
