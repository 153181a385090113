import type { ClockEvent } from '#service/clock/index.ts';
import { problems } from '../problems.ts';
import { outcomeOr, tick, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

interface Decision {
  readonly event: ClockEvent;
  readonly grant: boolean;
  readonly reason: string;
}

/**
 * 决定 (行政许可法第三十八条). It follows a review; against needs reasons (and its paper the way to review and suit);
 * tolerated materials are in before a yes. Who reviewed does not decide, except what is done on the spot.
 */
export const decide: CommandRule<'decide', Decision> = {
  decide: (state, { grant, reason }, context) => {
    const found = grant ? [] : wordsProblems(reason, 'reason', '不予许可的理由');
    const reviewers = state.reviews.flatMap((given) => given.by);
    if (reviewers.length === 0) found.push(problems.of('cases/no-review', ''));
    const onTheSpot = (state.terms.promised ?? 2) <= 1;
    if (!onTheSpot && reviewers.includes(context.actor)) found.push(problems.of('cases/same-person', ''));
    const open = Object.keys(state.tolerated);
    if (grant && open.length > 0)
      found.push(problems.of('cases/tolerated-missing', 'materials', { names: open.join('、') }));
    const event = tick(state, context, { do: 'decide' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    const payload = { event: event.value, grant, reason: reason.trim() };
    return outcomeOr(found, { payload, document: grant ? 'grant' : 'rejection' });
  },
  evolve: (state, { event, grant, on }) => ({
    ...state,
    status: !grant ? 'rejected' : state.terms.resultName ? 'granted' : 'made',
    decision: { grant, on },
    extensionAsked: null,
    clock: [...state.clock, event],
  }),
};
