import { z } from 'zod';
import { daySchema, dayValue, text } from '#base/kernel/contract.ts';
import { all, type Day, ok, type Problem, parseDay, type Result, showDay } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { CaseState } from '../types.ts';
import { defineVerb } from './define-verb.ts';
import { doneBy, named } from './message-words.ts';
import { clockEvent } from './payload.ts';
import { missingMaterials, outcomeOr, readClock, tick } from './shared.ts';

export type Tolerated = readonly { readonly name: string; readonly until: Day }[];

/** Reads the days of tolerated materials; refuses days that do not exist (2021-02-29). */
export function readTolerate(
  tolerate: readonly { readonly name: string; readonly until: string }[],
): Result<Tolerated> {
  return all(
    tolerate.map(({ name, until }, index) => {
      const read = parseDay(until, `tolerate[${index}].until`);
      return read.ok ? ok({ name, until: read.value }) : read;
    }),
  );
}

/**
 * 受理, with a dated voucher (行政许可法第三十二条). Each required material is present or tolerated until a day (容缺受理). A case
 * that silence has accepted stays accepted whatever is missing; then this only issues the voucher.
 */
export const accept = defineVerb({
  verb: 'accept',
  name: '受理',
  input: {
    tolerate: z
      .array(z.object({ name: text(200), until: daySchema }))
      .max(50)
      .readonly(),
    onPromise: z.boolean(),
  },
  keeps: {
    tolerate: z.array(z.object({ name: z.string(), until: dayValue })).readonly(),
    onPromise: z.boolean(),
  },
  payload: { event: clockEvent, tolerated: z.record(z.string(), dayValue), onPromise: z.boolean() },
  desk: {
    key: 'a',
    note: '出具受理通知书，承诺期限从今天起算。',
    preview: true,
    primary: true,
    fields: ({ item }) => [
      { kind: 'tolerate', name: 'tolerate', label: '还缺的必备材料' },
      item.onPromise
        ? { kind: 'tick', name: 'onPromise', label: '申请人书面承诺，按告知承诺办理' }
        : { kind: 'hidden', name: 'onPromise', value: false },
    ],
  },
  unreadable: ({ tolerate }) => {
    const read = readTolerate(tolerate);
    return read.ok ? [] : read.problems;
  },
  sample: ({ terms, materials }, { today }) => ({
    tolerate: terms.materials
      .filter(({ name, tolerable }) => tolerable && !(name in materials))
      .map(({ name }) => ({ name, until: today })),
    onPromise: false,
  }),
  words: ({ tolerated, onPromise }) => {
    const names = Object.keys(tolerated);
    const follow = names.length > 0 ? `容缺：${names.join('、')}` : '';
    return [onPromise ? '告知承诺' : '', follow].filter(Boolean).join('；');
  },
  message: (told, { tolerated }) => {
    const later = Object.entries(tolerated).map(([name, day]) => `${name}（最迟${showDay(day)}）`);
    const follow = later.length > 0 ? `可以后补的材料：${later.join('、')}。` : '';
    const { acceptedOn, deemed } = told.clock;
    const since = deemed && acceptedOn ? `，从${showDay(acceptedOn)}算起` : '';
    return `您申请的${named(told.after)}已经受理${since}，${doneBy(told)}${follow}`;
  },
  decide: (state, { tolerate, onPromise }, context) => {
    const found = toleranceProblems(state, tolerate, context.today);
    const tolerated = Object.fromEntries(tolerate.map(({ name, until }) => [name, until]));
    const missing = readClock(state, context).deemed ? [] : missingMaterials({ ...state, tolerated });
    if (missing.length > 0)
      found.push(problems.of('cases/materials-missing', 'materials', { names: missing.join('、') }));
    if (onPromise && !state.terms.onPromise) found.push(problems.of('cases/no-promise-item', 'onPromise'));
    const event = tick(state, context, { do: 'accept' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    const payload = { event: event.value, tolerated, onPromise };
    return outcomeOr(found, { payload, document: 'acceptance' });
  },
  evolve: (state, { event, tolerated, onPromise }) => ({
    ...state,
    status: 'accepted',
    tolerated,
    promised: onPromise,
    missing: [],
    clock: [...state.clock, event],
  }),
});

function toleranceProblems(state: CaseState, tolerate: Tolerated, today: Day): Problem[] {
  return tolerate.flatMap(({ name, until }, index) => {
    const term = state.terms.materials.find((material) => material.name === name);
    const why = !term
      ? '实施清单里没有'
      : !term.tolerable
        ? '实施清单没有标明可以容缺'
        : until < today
          ? '补交日已过'
          : '';
    return why
      ? [problems.of('cases/not-tolerable', `tolerate[${index}]`, { name: name.slice(0, 100), why })]
      : [];
  });
}
