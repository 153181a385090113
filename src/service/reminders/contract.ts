import { z } from 'zod';
import { daySchema, house, text } from '#base/kernel/contract.ts';
import { type ReminderRule, reminderRules } from './rule-names.ts';

const ruleSchema = z.enum(Object.keys(reminderRules) as [ReminderRule, ...ReminderRule[]]);
const numberSchema = text(40).min(1);

export const remindersContract = {
  list: house
    .route({ method: 'GET', path: '/desk/reminders', summary: '提醒我的：快到期、已到期的办件' })
    .output(
      z.array(
        z.object({
          number: numberSchema,
          rule: ruleSchema,
          /** the rule, in words */
          why: z.string(),
          due: daySchema,
          /** milliseconds since 1970: when the reminder was given */
          at: z.int(),
          item: z.string(),
          /** who has it in hand; null: whoever asks */
          handlerName: z.string().nullable(),
        }),
      ),
    ),
  /** hides the reminder from the one who asks; the others still see it */
  read: house
    .route({ method: 'POST', path: '/desk/reminders/{number}/read', summary: '知道了：不再提醒我这一条' })
    .input(z.object({ number: numberSchema, rule: ruleSchema, due: daySchema }))
    .output(z.object({})),
};
