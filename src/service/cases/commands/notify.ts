import { type Result, refused } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';
import { formOf } from '../begin/forms.ts';
import { problems } from '../problems.ts';
import type { CaseState } from '../types.ts';
import { tick } from './shared.ts';
import type { CaseContext, CommandInputs, CommandRule, Outcome, Stamp } from './types.ts';

interface Noticed {
  readonly event: ClockEvent;
  readonly missing: readonly string[];
  readonly fields?: readonly string[];
}

/**
 * 一次性告知补正, in writing and within five days; after that the clock refuses it (行政许可法第三十二条第一款第四项). To send
 * back from the pre-review is the same notice; it only comes back to another desk. What is wrong in the form is named
 * among the rest, in words, so that paper and message say all of it.
 */
function notice<V extends 'notify' | 'pre-return'>(status: 'notified' | 'returned'): CommandRule<V, Noticed> {
  return {
    decide: giveNotice,
    evolve: (state: CaseState, { event, missing, fields }: Noticed & Stamp) => ({
      ...state,
      status,
      missing,
      ...(fields && { asked: fields }),
      clock: [...state.clock, event],
    }),
  };
}

function giveNotice(
  state: CaseState,
  { missing, fields = [] }: CommandInputs['notify'],
  context: CaseContext,
): Result<Outcome<Noticed>> {
  const named = missing.map((text) => text.trim()).filter((text) => text !== '');
  const form = new Map(formOf(state.terms.item).map(({ key, label }) => [key, label]));
  const found = fields
    .filter((key) => !form.has(key))
    .map((key) => problems.of('cases/answer-unknown', 'fields', { key: key.slice(0, 64) }));
  named.push(...fields.map((key) => `更正填写的“${form.get(key)}”`));
  if (named.length === 0) found.push(problems.of('cases/nothing-missing', 'missing'));
  const event = tick(state, context, { do: 'notify' });
  if (!event.ok) return refused(...found, ...event.problems);
  if (found.length > 0) return refused(...found);
  const payload = { event: event.value, missing: named, ...(fields.length > 0 && { fields }) };
  return { ok: true, value: { payload, document: 'notice' } };
}

export const notify = notice<'notify'>('notified');

/** 预审退回 */
export const preReturn = notice<'pre-return'>('returned');
