import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { problems } from '../problems.ts';
import { NOBODY } from '../types.ts';
import { defineVerb } from './define-verb.ts';
import { colleagueChoices } from './desk-form.ts';
import { outcomeOr } from './shared.ts';

/**
 * 移交 of a draft or a case to a colleague, or to nobody yet (待接办), when somebody leaves or another level takes over. It
 * moves no day.
 */
export const handOver = defineVerb({
  verb: 'hand-over',
  name: '移交',
  /** id of a colleague; `-` for nobody yet */
  input: { to: text(64) },
  keeps: { to: z.string(), reason: z.string().optional() },
  /** `reason`: for a hand-over of all cases of a colleague; since 2026-11-29 */
  payload: { to: z.string(), reason: z.string().optional() },
  desk: {
    key: 'h',
    note: '交给同事接着办，期限不变。',
    fields: (seen) => {
      const nobody = { value: NOBODY, label: '待接办（能办的人自己接）' };
      const rest = seen.handler.name === '待接办' ? [] : [nobody];
      const options = [{ value: '', label: '请选接手的同事' }, ...colleagueChoices(seen), ...rest];
      return [{ kind: 'choice', name: 'to', label: '交给', start: '', options }];
    },
  },
  colleagues: ({ to }) => (to === NOBODY ? [] : [{ id: to, at: 'to' }]),
  sample: () => ({ to: '*' }),
  words: ({ to, reason }, { nameOf }) =>
    `${to === NOBODY ? '放回待接办' : `交给${nameOf(to)}`}${reason ? `（全部移交：${reason}）` : ''}`,
  decide: (state, { to, reason }) => {
    const held = state.handler === state.applicant && state.status !== 'draft' ? NOBODY : state.handler;
    const payload = reason ? { to, reason } : { to };
    return outcomeOr(to && to !== held ? [] : [problems.of('cases/nobody', 'to')], { payload });
  },
  evolve: (state, { to }) => ({ ...state, handler: to }),
});
