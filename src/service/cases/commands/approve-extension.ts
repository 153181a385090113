import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { defineVerb } from './define-verb.ts';
import type { CaseSeen, Field } from './desk-form.ts';
import { because, doneBy, named } from './message-words.ts';
import { clockEvent } from './payload.ts';
import { outcomeOr, standingDays, tick } from './shared.ts';

/**
 * 负责人批准延期 (行政许可法第四十二条): on the day of the approval the statutory day must not have passed. The director of the
 * 本级人民政府 extends a joint case (第二款) and does not sign in here: the director of the leading department enters the number
 * of that approval.
 */
export const approveExtension = defineVerb({
  verb: 'approve-extension',
  name: '批准延期',
  /** joint handling: the number of the government's approval */
  input: { approval: text(200).optional() },
  /** `approval`: for a joint case, since 2026-11-29 */
  payload: { event: clockEvent, approval: z.string().optional() },
  desk: { key: 'y', note: '出具延期决定通知书，只能延长一次。', preview: true, primary: true, fields },
  sample: () => ({ approval: '理由' }),
  words: ({ approval }) => (approval ? `本级人民政府负责人批准：${approval}` : ''),
  message: (told, { event }) => {
    const days = event.do === 'extend' ? event.days : '';
    const reason = told.before?.extensionAsked?.reason ?? '';
    return `您申请的${named(told.after)}经负责人批准延长${days}个工作日，${doneBy(told)}${because(reason)}`;
  },
  decide: (state, { approval = '' }, context) => {
    const found = standingDays(state);
    if (!state.extensionAsked) return refused(...found, problems.of('cases/extension-not-asked', ''));
    const by = approval.trim();
    const missing = state.terms.joint && by === '';
    const event = tick(state, context, { do: 'extend', days: state.extensionAsked.days });
    if (missing) found.push(problems.of('cases/no-government-approval', 'approval'));
    if (!event.ok) return refused(...found, ...event.problems);
    const payload = { event: event.value, ...(state.terms.joint && { approval: by }) };
    return outcomeOr(found, { payload, document: 'extension' });
  },
  evolve: (state, { event }) => ({ ...state, extensionAsked: null, clock: [...state.clock, event] }),
});

/** 行政许可法第四十二条: who approves, and for a joint case the number of the government's approval. */
function fields({ extensionAsked, item, approver }: CaseSeen): readonly Field[] {
  const { days, reason } = extensionAsked ?? { days: 0, reason: '' };
  const asked: Field = { kind: 'note', label: `报请延长 ${days} 个工作日：${reason}` };
  if (!item.joint) return [asked];
  const law = `联合办理的，经${approver}批准才能延长（行政许可法第四十二条第二款）。`;
  return [
    asked,
    { kind: 'note', label: law, soft: true },
    { kind: 'line', name: 'approval', label: `${approver}的批准文号`, empty: 'omit' },
  ];
}
