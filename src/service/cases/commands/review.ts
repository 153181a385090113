import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { problems } from '../problems.ts';
import { reviewOutcomes } from '../types.ts';
import { defineVerb } from './define-verb.ts';
import { colleagueChoices } from './desk-form.ts';
import { outcomeOr, wordsProblems } from './shared.ts';

/** 审查: an opinion on one step. Substance verified on the spot takes two (行政许可法第三十四条第三款). */
export const review = defineVerb({
  verb: 'review',
  name: '审查',
  input: {
    step: text(40),
    action: z.enum(reviewOutcomes),
    opinion: text(2000),
    onSite: z.boolean(),
    /** a second member of staff */
    second: text(64).nullable(),
  },
  payload: {
    step: z.string(),
    action: z.enum(reviewOutcomes),
    opinion: z.string(),
    second: z.string().nullable(),
  },
  desk: {
    key: 'r',
    note: '签署审查意见；决定由另一人作出，当场办结的除外。',
    primary: true,
    fields: (seen) => [
      { kind: 'line', name: 'step', label: '审查环节', start: seen.reviews.length === 0 ? '初审' : '复审' },
      {
        kind: 'choice',
        name: 'action',
        label: '结果',
        start: '通过',
        options: reviewOutcomes.map((value) => ({ value, label: value })),
      },
      { kind: 'words', name: 'opinion', label: '审查意见' },
      { kind: 'tick', name: 'onSite', label: '到现场核查（两人以上）' },
      {
        kind: 'choice',
        name: 'second',
        label: '另一名核查人',
        start: '',
        options: [{ value: '', label: '请选另一人' }, ...colleagueChoices(seen)],
        when: { name: 'onSite', is: [true] },
        empty: 'null',
      },
    ],
  },
  colleagues: ({ second }) => (second === null ? [] : [{ id: second, at: 'second' }]),
  sample: () => ({ step: '理由', action: '通过' as const, opinion: '理由', onSite: false, second: null }),
  words: ({ step, action, opinion, second }, { nameOf }) =>
    `${step}：${action}，${opinion}${second ? `（同${nameOf(second)}）` : ''}`,
  decide: (_state, { step, action, opinion, onSite, second }, context) => {
    const found = [
      ...wordsProblems(step, 'step', '审查环节'),
      ...wordsProblems(opinion, 'opinion', '审查意见'),
    ];
    if (onSite && (!second || second === context.actor))
      found.push(problems.of('cases/one-inspector', 'second'));
    return outcomeOr(found, { payload: { step: step.trim(), action, opinion: opinion.trim(), second } });
  },
  evolve: (state, { step, action, second, by }) => {
    const people = second ? [by, second] : [by];
    return { ...state, handler: by, reviews: [...state.reviews, { step, action, by: people }] };
  },
});
