import { refused } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';
import { problems } from '../problems.ts';
import { outcomeOr, standingDays, tick } from './shared.ts';
import type { CommandRule } from './types.ts';

interface Approved {
  readonly event: ClockEvent;
  readonly approval?: string;
}

/**
 * 负责人批准延期 (行政许可法第四十二条): on the day of the approval the statutory day must not have passed. What several
 * departments decide together is extended by the head of the 本级人民政府 (第二款): he has no account here, so the head of
 * the department that leads enters his approval, by its number.
 */
export const approveExtension: CommandRule<'approve-extension', Approved> = {
  decide: (state, { approval = '' }, context) => {
    const found = standingDays(state);
    if (!state.extensionAsked) return refused(...found, problems.of('cases/extension-not-asked', ''));
    const by = approval.trim();
    const missing = state.terms.joint && by === '';
    const event = tick(state, context, { do: 'extend', days: state.extensionAsked.days });
    if (missing) found.push(problems.of('cases/no-government-approval', 'approval'));
    if (!event.ok) return refused(...found, ...event.problems);
    const payload = { event: event.value, ...(state.terms.joint && { approval: by }) };
    return outcomeOr(found, { payload, document: 'extension' });
  },
  evolve: (state, { event }) => ({ ...state, extensionAsked: null, clock: [...state.clock, event] }),
};
