import { implement } from '@orpc/server';
import { dayOf, parseDay } from '#base/kernel/index.ts';
import { findStaff, signedIn } from '#base/org/index.ts';
import { actorOf } from '#service/cases/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { remindersContract } from './contract.ts';
import { problems } from './problems.ts';
import { listReminders, readReminder } from './reminders.store.ts';
import { reminderRules } from './rule-names.ts';

const os = implement(remindersContract).$context<HttpContext>();

/** Each member of staff gets their own reminders: of the cases that they handle, or of the unit that they direct. */
export const reminderRoutes = {
  list: os.list.handler(async ({ context, errors }) => {
    const { db, district, clock } = context;
    const who = actorOf(signedIn(errors, context.session));
    const found = await listReminders(db, district, who, dayOf(clock()));
    if (found.length === 0) return [];
    const names = new Map((await findStaff(db, district)).map(({ id, name }) => [id, name]));
    return found.map(({ handler, applicant: _applicant, ...one }) => ({
      ...one,
      why: reminderRules[one.rule],
      handlerName: handler === who.id ? null : (names.get(handler) ?? '待接办'),
    }));
  }),

  read: os.read.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const { staffId } = signedIn(errors, context.session);
    const due = parseDay(input.due, 'due');
    const read = due.ok && (await readReminder(db, district, staffId, { ...input, due: due.value }, clock()));
    if (!read) throw errors.NOT_FOUND({ data: { problems: [problems.of('reminders/not-found', 'number')] } });
    return {};
  }),
};
