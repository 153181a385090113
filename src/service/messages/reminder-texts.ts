import { type Day, showDay } from '#base/kernel/index.ts';

export const REMINDER_FACT = 'reminder/applicant';

/** What the fact says: of which case, and what is awaited. No words of the applicant, no name of a person. */
export type Reminded = {
  readonly number: string;
  /** name of the item */
  readonly item: string;
  /** the case's version that was looked at */
  readonly seen: number;
} & (
  | {
      /** materials that may follow, and their last day */
      readonly rule: 'supply';
      readonly names: readonly string[];
      readonly until: Day;
    }
  | {
      /** the notice that waits for its answer */
      readonly rule: 'supplement';
      readonly missing: readonly string[];
      readonly noticed: Day;
    }
);

/** The message of a reminder: what is still awaited, until when, and what to do. */
export function composeReminder(reminded: Reminded): string {
  const named = `“${reminded.item}”（办件编号 ${reminded.number}）`;
  if (reminded.rule === 'supply')
    return `提醒您：您申请的${named}，还有可以后补的材料没有交：${reminded.names.join('、')}，最迟${showDay(reminded.until)}交来。凭办件编号和查询码可以在网上补交，也可以送到窗口。`;
  const list = reminded.missing.map((one, index) =>
    reminded.missing.length > 1 ? `${index + 1}. ${one.trim()}` : one.trim(),
  );
  return `提醒您：您申请的${named}，${showDay(reminded.noticed)}告知补正，还在等您补齐：${list.join('；')}。补齐后交来即可；不想再办的，可以撤回申请。`;
}
