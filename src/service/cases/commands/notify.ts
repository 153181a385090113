import { type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { ClockEvent } from '../rules/index.ts';
import type { CaseState } from '../types.ts';
import { tick } from './shared.ts';
import type { CaseContext, CommandInputs, CommandRule, Outcome, Stamp } from './types.ts';

interface Noticed {
  readonly event: ClockEvent;
  readonly missing: readonly string[];
}

/**
 * 一次性告知补正, in writing and within five days; after that the clock refuses it (行政许可法第三十二条第一款第四项). To send
 * back from the pre-review is the same notice; it only comes back to another desk.
 */
function notice<V extends 'notify' | 'pre-return'>(status: 'notified' | 'returned'): CommandRule<V, Noticed> {
  return {
    decide: giveNotice,
    evolve: (state: CaseState, { event, missing }: Noticed & Stamp) => ({
      ...state,
      status,
      missing,
      clock: [...state.clock, event],
    }),
  };
}

function giveNotice(
  state: CaseState,
  { missing }: CommandInputs['notify'],
  context: CaseContext,
): Result<Outcome<Noticed>> {
  const named = missing.map((text) => text.trim()).filter((text) => text !== '');
  const found = named.length > 0 ? [] : [problems.of('cases/nothing-missing', 'missing')];
  const event = tick(state, context, { do: 'notify' });
  if (!event.ok) return refused(...found, ...event.problems);
  if (found.length > 0) return refused(...found);
  return { ok: true, value: { payload: { event: event.value, missing: named }, document: 'notice' } };
}

export const notify = notice<'notify'>('notified');

/** 预审退回 */
export const preReturn = notice<'pre-return'>('returned');
