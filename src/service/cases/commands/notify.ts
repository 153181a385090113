import { z } from 'zod';
import { dayValue, text } from '#base/kernel/contract.ts';
import { type Result, refused, showDay } from '#base/kernel/index.ts';
import { formOf } from '../begin/forms.ts';
import { problems } from '../problems.ts';
import type { CaseState } from '../types.ts';
import { defineVerb } from './define-verb.ts';
import type { Field } from './desk-form.ts';
import { named, type Told } from './message-words.ts';
import { clockEvent, namesList } from './payload.ts';
import { tick } from './shared.ts';
import { supplementDay, supplementNotes } from './supplement-day.ts';
import type { CaseContext, Outcome } from './types.ts';

/** `fields`: keys of the form's questions that are asked again */
const input = {
  missing: z.array(text(2000)).max(50).readonly(),
  fields: z.array(text(64)).max(50).readonly().optional(),
};
/** `fields`: since 2026-11-29; `until`: since 2026-12-01 */
const payload = {
  event: clockEvent,
  missing: namesList,
  fields: namesList.optional(),
  until: dayValue.optional(),
};
type Noticed = z.infer<z.ZodObject<typeof payload>>;

/** The common part of both notices. Wrong answers of the form are named in words with the rest, so that paper and message say all. */
const notice = {
  input,
  payload,
  sample: () => ({ missing: ['理由'] }),
  words: ({ missing, until }: Noticed) =>
    `${missing.join('；')}${until ? `（最迟${showDay(until)}补正）` : ''}`,
  message: ({ after }: Told, { missing, until }: Noticed) => {
    const list = missing.map((one, index) => `${missing.length > 1 ? `${index + 1}. ` : ''}${one.trim()}`);
    return `您申请的${named(after)}还需要补正：${list.join('；')}。这是一次性告知，${until ? `请在${showDay(until)}前补齐交来` : '补齐后交来即可'}，从交来之日起重新计算答复的日期。`;
  },
  decide: giveNotice,
} as const;

const fields = (): readonly Field[] => [
  { kind: 'lacking', name: 'missing', label: '要补的材料' },
  { kind: 'questions', name: 'fields', label: '要更正的填写内容', empty: 'omit' },
  { kind: 'lines', name: 'missing', label: '还要补正什么（一行一条）' },
];

const noticed =
  (status: 'notified' | 'returned') =>
  (state: CaseState, { event, missing, fields: asked, until }: Noticed): CaseState => ({
    ...state,
    status,
    missing,
    ...(asked && { asked }),
    ...(until && { supplementBy: until }),
    clock: [...state.clock, event],
  });

/** 一次性告知补正, in writing and within five days; later the clock refuses it (行政许可法第三十二条第一款第四项). */
export const notify = defineVerb({
  ...notice,
  verb: 'notify',
  name: '告知补正',
  desk: { key: 'b', note: '一次说清全部要补正的内容，出具补正告知书。', preview: true, fields },
  stands: supplementNotes,
  evolve: noticed('notified'),
});

/** 预审退回: the same notice; the supplement goes back to the pre-review. */
export const preReturn = defineVerb({
  ...notice,
  verb: 'pre-return',
  name: '预审退回',
  desk: { key: 'b', note: '一次说清全部要补正的内容，只能一次。', preview: true, fields },
  evolve: noticed('returned'),
});

function giveNotice(
  state: CaseState,
  { missing, fields: asked = [] }: z.infer<z.ZodObject<typeof input>>,
  context: CaseContext,
): Result<Outcome<Noticed>> {
  const all = missing.map((one) => one.trim()).filter((one) => one !== '');
  const form = new Map(formOf(state.terms.item).map(({ key, label }) => [key, label]));
  const found = asked
    .filter((key) => !form.has(key))
    .map((key) => problems.of('cases/answer-unknown', 'fields', { key: key.slice(0, 64) }));
  all.push(...asked.map((key) => `更正填写的“${form.get(key)}”`));
  if (all.length === 0) found.push(problems.of('cases/nothing-missing', 'missing'));
  const event = tick(state, context, { do: 'notify' });
  if (!event.ok) return refused(...found, ...event.problems);
  if (found.length > 0) return refused(...found);
  const until = supplementDay(context.calendar, context.today);
  const kept = { event: event.value, missing: all, until, ...(asked.length > 0 && { fields: asked }) };
  return { ok: true, value: { payload: kept, document: 'notice' } };
}
