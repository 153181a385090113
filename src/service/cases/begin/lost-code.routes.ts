import { implement } from '@orpc/server';
import {
  countUse,
  findLostCase,
  giveConfirmation,
  mayStill,
  renewCode,
  textsGo,
  useConfirmation,
} from '#service/persons/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { casesContract } from '../contract.ts';
import { applicantActor } from '../life/actor.ts';
import { accepted, type Errors } from '../shared.routes.ts';
import { logOwn } from '../show/may-see.routes.ts';
import { findRecord } from '../show/record.store.ts';

const os = implement(casesContract).$context<HttpContext>();

/** Each question counts as a wrong code of its network address, so that nobody tries names and telephones in numbers. */
async function counted({ db, district, clock, address }: HttpContext, errors: Errors): Promise<void> {
  const use = { what: 'wrongCodes', address, amount: 1, at: clock() } as const;
  accepted(errors, await mayStill(db, district, use));
  await countUse(db, district, use);
}

/**
 * Another look-up code without a window: number, name and telephone of the application, and a confirmation that is sent to that
 * telephone. Whether the three fit is told to nobody; only the telephone hears of it.
 */
export const lostCodeRoutes = {
  askCode: os.askCode.handler(async ({ input, context, errors }) => {
    const { sendText, clock } = context;
    accepted(errors, textsGo(sendText));
    await counted(context, errors);
    const found = await findLostCase(context, input);
    const confirm = found ? await giveConfirmation(context, found.number, clock()) : '';
    // not awaited: the time of the answer would tell whether the three fit
    if (found && confirm !== '')
      void sendText?.(
        found.phone,
        `办件${found.number}有人要换查询码，确认码${confirm}，10分钟内有效。不是您本人要求的，请不要告诉任何人。`,
      );
    return {};
  }),

  confirmCode: os.confirmCode.handler(async ({ input, context, errors }) => {
    await counted(context, errors);
    const found = await findLostCase(context, input);
    const number = found?.number ?? '';
    accepted(errors, await useConfirmation(context, number, input.confirm, context.clock()));
    const code = await renewCode(context, number, context.clock());
    const record = await findRecord(context.db, context.district, number);
    if (record) await logOwn(context, applicantActor(record.state.applicant), record, '凭短信换查询码');
    return { number, code };
  }),
};
