import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { problems } from '../problems.ts';
import { defineVerb } from './define-verb.ts';
import { because, handedBy, named, REMEDY } from './message-words.ts';
import { clockEvent } from './payload.ts';
import { outcomeOr, tick, wordsProblems } from './shared.ts';

/**
 * 决定 (行政许可法第三十八条). It follows a review. A rejection needs reasons, and its paper the way to review and suit. A decision
 * that grants needs all tolerated materials. The reviewer does not decide, except for what is done on the spot.
 */
export const decide = defineVerb({
  verb: 'decide',
  name: '作出决定',
  input: { grant: z.boolean(), reason: text(2000) },
  payload: { event: clockEvent, grant: z.boolean(), reason: z.string() },
  desk: {
    key: 'd',
    note: '出具决定书；作出后不能改，只能更正。',
    preview: true,
    primary: true,
    fields: () => [
      { kind: 'yes-no', name: 'grant', label: '决定', start: true, yes: '准予', no: '不予' },
      { kind: 'words', name: 'reason', label: '理由和内容（不予许可的必须写明）' },
    ],
  },
  sample: () => ({ grant: false, reason: '理由' }),
  words: ({ grant, reason }) => `${grant ? '准予' : '不予'}${reason ? `：${reason}` : ''}`,
  message: (told, { grant, reason }) => {
    const { resultName } = told.after.terms;
    if (!grant) return `您申请的${named(told.after)}没有批准。${because(reason)}${handedBy(told)}${REMEDY}`;
    const making = resultName ? `正在制作${resultName}，` : '';
    return `您申请的${named(told.after)}已经批准，${making}${handedBy(told)}`.replace(/，$/, '。');
  },
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
});
