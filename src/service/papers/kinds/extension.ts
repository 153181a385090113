import { paragraph, paragraphs } from '../content.ts';
import { permitLawOn } from '../permit-law.ts';
import type { PaperSubject } from '../types.ts';
import { isPermit, itemNamed, letter, oneLine, PERMIT_LAW, PROJECTED_NOTE, taken, you } from '../words.ts';
import { dueRuns } from './due-runs.ts';
import type { PaperRule } from './rule.ts';

type Subject = PaperSubject<'extension'>;

/** 延期决定通知书: who approved it, how long, and why (行政许可法第四十二条: 第一款 20+10, 第二款 联合 45+15). */
export const extension: PaperRule<'extension'> = {
  content: (subject) => {
    const { acceptedOn, days, reason, projected } = subject.detail;
    return letter('extension', subject, {
      blocks: [
        paragraph(
          `${you(subject)}申请办理${itemNamed(subject)}${taken(acceptedOn)}。因下列原因，本机关在原定期限内不能作出决定：`,
        ),
        ...paragraphs(reason),
        paragraph(
          `${onBasis(subject)}经${approver(subject)}批准${approvedAs(subject)}，决定将办理期限延长`,
          { strong: `${days}个工作日` },
          ...dueRuns(subject.detail, '延长后的'),
          '。',
        ),
        ...(projected ? [paragraph(PROJECTED_NOTE)] : []),
        paragraph('由此给你带来的不便，敬请谅解。'.replace('你', you(subject))),
      ],
      seal: 'special',
      signs: ['申请人（代理人）签收'],
      copies: '本通知书一式两份，一份送达申请人，一份存档。',
      basis: isPermit(subject) ? [article(subject)] : [],
    });
  },
};

function article({ detail }: Subject): string {
  return `${PERMIT_LAW}第四十二条第${detail.joint ? '二' : '一'}款`;
}

function onBasis(subject: Subject): string {
  return isPermit(subject) ? `依据${article(subject)}的规定，` : '';
}

/** 本行政机关负责人, joint handling: 本级人民政府负责人 */
function approver({ detail, on }: Subject): string {
  const { joint, single } = permitLawOn(on).decision;
  return (detail.joint ? joint : single).approvedBy.replace('本行政机关', '本机关');
}

function approvedAs({ detail }: Subject): string {
  const { approval } = detail;
  return approval === '' ? '' : `（${oneLine(approval)}）`;
}
