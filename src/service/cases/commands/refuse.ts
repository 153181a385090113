import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { defineVerb } from './define-verb.ts';
import { because, named, REMEDY } from './message-words.ts';
import { clockEvent } from './payload.ts';
import { outcomeOr, tick, wordsProblems } from './shared.ts';

const ground = z.enum(['not-needed', 'not-ours']);

const grounds = [
  { value: 'not-needed', label: '依法不需要取得许可' },
  { value: 'not-ours', label: '不属于本机关职权' },
] as const;

/** 不受理、不予受理 (行政许可法第三十二条第一款第一项、第二项), with the reason. For another organ's matter it names that organ. */
export const refuse = defineVerb({
  verb: 'refuse',
  name: '不予受理',
  input: { ground, reason: text(2000) },
  payload: { event: clockEvent, ground, reason: z.string() },
  desk: {
    key: 'f',
    note: '出具不予受理决定书，办件到此结束。',
    preview: true,
    danger: true,
    fields: () => [
      { kind: 'choice', name: 'ground', label: '不予受理的情形', start: 'not-needed', options: grounds },
      { kind: 'words', name: 'reason', label: '不予受理的理由' },
    ],
  },
  sample: () => ({ ground: 'not-needed' as const, reason: '理由' }),
  words: ({ reason }) => reason,
  message: ({ after }, fact) => {
    const what = fact.ground === 'not-ours' ? '不归本机关办理，不予受理' : '不需要办理，不受理';
    return `您申请的${named(after)}${what}。${because(fact.reason)}${REMEDY}`;
  },
  decide: (state, command, context) => {
    const what = command.ground === 'not-ours' ? '不予受理的理由和应当向哪个机关申请' : '不受理的理由';
    const found = wordsProblems(command.reason, 'reason', what);
    const event = tick(state, context, { do: 'refuse' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    return outcomeOr(found, {
      payload: { event: event.value, ground: command.ground, reason: command.reason.trim() },
      document: 'nonacceptance',
    });
  },
  evolve: (state, { event }) => ({ ...state, status: 'turned-away', clock: [...state.clock, event] }),
});
