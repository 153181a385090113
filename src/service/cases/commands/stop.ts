import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { lawOn } from '#service/clock/index.ts';
import { problems } from '../problems.ts';
import { defineVerb } from './define-verb.ts';
import { named } from './message-words.ts';
import { clockEvent } from './payload.ts';
import { outcomeOr, stopOf, stoppedFor, tick } from './shared.ts';

/**
 * 特别程序: only those of 行政许可法第四十五条 or of the item's own list. The applicant is told in writing how long it takes. The
 * pure clock would stop for any ground; this verb holds the list.
 */
export const stop = defineVerb({
  verb: 'stop',
  name: '进入特别程序',
  input: { for: text(40), days: z.int() },
  payload: { event: clockEvent, days: z.int() },
  desk: {
    key: 't',
    note: '所需时间不计入期限，出具特别程序告知书。',
    preview: true,
    fields: ({ stops }) => [
      {
        kind: 'choice',
        name: 'for',
        label: '特别程序',
        start: stops[0] ?? '',
        options: stops.map((value) => ({ value, label: value })),
      },
      { kind: 'days', name: 'days', label: '工作日数' },
    ],
  },
  sample: (_state, { law, today }) => ({ for: lawOn(law, today).stop.grounds[0] ?? '', days: 1 }),
  words: ({ event, days }) => `${stopOf(event) ?? ''}，预计${days}个工作日`,
  stands: (state, { forApplicant }) => {
    const ground = state.status === 'stopped' ? stoppedFor(state) : null;
    return ground && !forApplicant ? [{ text: `${ground}中，期限停走。` }] : [];
  },
  message: ({ after }, { event, days }) =>
    `您申请的${named(after)}要进行${stopOf(event) ?? '特别程序'}，大约需要${days}天，这段时间不算在办理期限里。结束后会告诉您。`,
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
});
