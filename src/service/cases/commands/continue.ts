import { z } from 'zod';
import { dayValue, text } from '#base/kernel/contract.ts';
import { refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { CaseRole } from '../types.ts';
import { defineVerb } from './define-verb.ts';
import { askWords } from './desk-form.ts';
import { because, doneBy, named } from './message-words.ts';
import { clockEvent, groundValue } from './payload.ts';
import { outcomeOr, tick, wordsProblems } from './shared.ts';

const DEPARTMENT: readonly CaseRole[] = ['reviewer', 'decider'];

/**
 * 恢复办理: by the department when the ground no longer holds, and by the applicant at any time if the suspension was their own
 * wish. Days that stood count again from the next working day; a case that silence had accepted is `deemed` again.
 */
export const continueCase = defineVerb({
  verb: 'continue',
  name: '恢复办理',
  /** may be empty where the applicant continues */
  input: { reason: text(2000) },
  payload: {
    event: clockEvent.nullable(),
    reason: z.string(),
    /** true: the applicant, who had asked for the suspension, continues */
    byApplicant: z.boolean(),
    /** the ended suspension, for the paper and the record */
    ended: z.object({ ground: groundValue, since: dayValue }),
  },
  fromHome: {
    // the applicant gives no reason: their words would stay in the journal for ever
    says: { reason: z.string().max(0, '从网上恢复不用写原因') },
    page: {
      place: 1,
      label: '恢复办理',
      done: '已经恢复办理，期限接着计算。',
      page: {
        about: (item) =>
          `“${item}”按您的书面请求中止着。恢复以后接着办，办理期限从下一个工作日起接着计算，会出具恢复办理通知书。`,
        field: { kind: 'none', sends: { reason: '' } },
        button: '恢复办理',
        back: '先不恢复，回到办件',
      },
    },
  },
  desk: {
    key: 'j',
    note: '接着办，出具恢复办理通知书；停走的期限从下一个工作日起接着计算。',
    preview: true,
    primary: true,
    fields: askWords('reason', '恢复的原因（会告知申请人；本人要求恢复的可以不写）'),
  },
  sample: () => ({ reason: '理由' }),
  words: ({ byApplicant, reason }) =>
    [byApplicant ? '申请人要求恢复' : '', reason].filter(Boolean).join('：'),
  message: (told, { event, byApplicant, reason }) => {
    const asked = byApplicant ? '已经按您的要求恢复办理' : '已经恢复办理';
    const days = event ? '中止的这段时间不算在办理期限里，' : '';
    return `您申请的${named(told.after)}${asked}，${days}${doneBy(told)}${because(reason)}`;
  },
  decide: (state, { reason }, context) => {
    const { suspension } = state;
    if (!suspension) throw new RangeError(`${state.number} is suspended without a suspension`);
    const { ground, on } = suspension;
    const byApplicant = !context.roles.some((role) => DEPARTMENT.includes(role));
    if (byApplicant && !ground.needsRequest)
      return refused(problems.of('cases/continue-not-yours', '', { name: ground.name }));
    const silent = byApplicant && reason.trim() === '';
    const found = silent ? [] : wordsProblems(reason, 'reason', '恢复的原因');
    const event = ground.stopsClock ? tick(state, context, { do: 'resume' }) : null;
    if (event && !event.ok) return refused(...found, ...event.problems);
    const ended = { ground, since: on };
    const payload = { event: event?.value ?? null, reason: reason.trim(), byApplicant, ended };
    return outcomeOr(found, { payload, document: 'continuation' });
  },
  evolve: ({ suspension, ...state }, { event }) => ({
    ...state,
    status: suspension?.back ?? 'accepted',
    clock: event ? [...state.clock, event] : state.clock,
  }),
});
