import type { PaperKind } from './types.ts';

/** What the law calls the matter, by GB/T 39046 A.1. Public services and other matters have no such name. */
const acts: Readonly<Record<string, string>> = {
  '01': '行政许可',
  '05': '行政给付',
  '07': '行政确认',
  '08': '行政奖励',
};

/** "行政许可", "行政给付" …; null for items that are no named kind of administrative act. */
export function actOf(itemType: string): string | null {
  return acts[itemType] ?? null;
}

/** The title that a paper of this kind bears for an item of this type: only a permit is called one. */
export function paperTitle(kind: Exclude<PaperKind, 'certificate'>, itemType: string): string {
  const act = actOf(itemType);
  const titles = {
    receipt: '申请材料接收凭证',
    notice: '补正告知书',
    acceptance: '受理通知书',
    nonacceptance: '不予受理决定书',
    special: '特别程序告知书',
    extension: '延期决定通知书',
    suspension: '中止办理通知书',
    continuation: '恢复办理通知书',
    grant: itemType === '01' ? '准予行政许可决定书' : act ? `${act}决定书` : '准予办理决定书',
    rejection: `不予${act ?? '办理'}决定书`,
    delivery: '送达回证',
    correction: '更正通知书',
  };
  return titles[kind];
}

/** Names of results that are a document. */
const PAPER = /(证|证书|证明|执照|簿|卡|手册|本|书|表|单|批复|函|信|回执|公告)(（[^（）]*）|\([^()]*\))?$/;

/** The first of "给予法律援助决定书/不予法律援助决定书" (the second is a rejection's), without its title marks. */
function firstOf(resultName: string): string {
  return (resultName.split(/[/／]/)[0] ?? '').trim().replace(/^《(.*)》$/, '$1');
}

/** Is the result a document, and not an answer (“符合条件”)? */
export function isPaperResult(resultName: string): boolean {
  return PAPER.test(firstOf(resultName));
}

/** The name of what is issued. A result that is only an answer is issued as the item's 办理结果. */
export function resultTitle(resultName: string, itemName: string): string {
  return isPaperResult(resultName) ? firstOf(resultName) : `${itemName}办理结果`;
}
