import { z } from 'zod';
import { defineFacts } from '#base/journal/index.ts';
import { dayValue } from '#base/kernel/contract.ts';
import { showDay } from '#base/kernel/index.ts';

export const REMINDER_FACT = 'reminder/applicant';

/** The common fields of every reminder, without words of the applicant and names of people. */
const about = {
  number: z.string(),
  /** name of the item */
  item: z.string(),
  /** the case's version that was looked at */
  seen: z.int(),
};

export const reminderFacts = defineFacts({
  [REMINDER_FACT]: z.discriminatedUnion('rule', [
    /** materials that may follow, and their last day */
    z.object({ ...about, rule: z.literal('supply'), names: z.array(z.string()).readonly(), until: dayValue }),
    /** the notice that waits for its answer */
    z.object({
      ...about,
      rule: z.literal('supplement'),
      missing: z.array(z.string()).readonly(),
      noticed: dayValue,
    }),
  ]),
});
export type Reminded = ReturnType<typeof reminderFacts.any>['payload'];

/** A fact of its own stream, so that a reminder is no step of the case. */
export const reminderFact = (reminded: Reminded) =>
  reminderFacts.make(`reminder/${reminded.number}`, REMINDER_FACT, reminded);

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
