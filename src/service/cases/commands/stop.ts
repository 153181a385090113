import { type ClockEvent, lawOn } from '#service/clock/index.ts';
import { problems } from '../problems.ts';
import { outcomeOr, tick } from './shared.ts';
import type { CommandRule } from './types.ts';

interface Stopped {
  readonly event: ClockEvent;
  readonly days: number;
}

/**
 * 特别程序: only those of 行政许可法第四十五条 or of the item's own list, and the applicant is told in writing how long.
 * The pure clock would stop for any ground; here the list is kept.
 */
export const stop: CommandRule<'stop', Stopped> = {
  decide: (state, { for: ground, days }, context) => {
    const listed = [...lawOn(context.law, context.today).stop.grounds, ...state.terms.special];
    const found = listed.includes(ground)
      ? []
      : [problems.of('cases/special-not-listed', 'for', { for: ground.slice(0, 40) })];
    if (!Number.isSafeInteger(days) || days < 1 || days > 365)
      found.push(problems.of('cases/no-days', 'days'));
    const event = tick(state, context, { do: 'stop', for: ground });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    return outcomeOr(found, { payload: { event: event.value, days }, document: 'special' });
  },
  evolve: (state, { event }) => ({ ...state, status: 'stopped', clock: [...state.clock, event] }),
};
