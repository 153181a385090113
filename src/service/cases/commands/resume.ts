import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { defineVerb } from './define-verb.ts';
import { askWords } from './desk-form.ts';
import { doneBy, named } from './message-words.ts';
import { clockEvent } from './payload.ts';
import { outcomeOr, stoppedFor, tick, wordsProblems } from './shared.ts';

/** 特别程序结束, with its outcome: from the next working day the days count again. */
export const resume = defineVerb({
  verb: 'resume',
  name: '结束特别程序',
  input: { outcome: text(2000) },
  payload: { event: clockEvent, outcome: z.string() },
  desk: {
    key: 't',
    note: '特别程序结束，期限接着走。',
    primary: true,
    fields: askWords('outcome', '特别程序的结果'),
  },
  sample: () => ({ outcome: '理由' }),
  words: ({ outcome }) => outcome,
  message: (told) => {
    const what = (told.before && stoppedFor(told.before)) ?? '特别程序';
    return `您申请的${named(told.after)}的${what}已经结束，继续办理，${doneBy(told)}`;
  },
  decide: (state, { outcome }, context) => {
    const found = wordsProblems(outcome, 'outcome', '特别程序的结果');
    const event = tick(state, context, { do: 'resume' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    return outcomeOr(found, { payload: { event: event.value, outcome: outcome.trim() } });
  },
  evolve: (state, { event }) => ({ ...state, status: 'accepted', clock: [...state.clock, event] }),
});
