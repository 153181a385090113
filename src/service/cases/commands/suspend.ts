import { z } from 'zod';
import { daySchema, dayValue, text } from '#base/kernel/contract.ts';
import { type Day, type Problem, parseDay, refused, showDay } from '#base/kernel/index.ts';
import { digestSchema } from '../contract-shapes.ts';
import { suspensionGrounds } from '../life/suspension.ts';
import { problems } from '../problems.ts';
import type { CaseState, Suspension, SuspensionGround } from '../types.ts';
import { defineVerb } from './define-verb.ts';
import type { CaseSeen, Field } from './desk-form.ts';
import { because, doneBy, named, type Told } from './message-words.ts';
import { clockEvent, groundValue } from './payload.ts';
import { outcomeOr, tick, wordsProblems } from './shared.ts';

interface Said {
  readonly reason: string;
  readonly until: Day | null;
  readonly request: string | null;
}

/**
 * 中止办理: suspends the case for a ground of the pack, and tells the applicant in writing. 行政许可法 takes only the procedures of
 * 第四十五条 out of the count. So the days go on, unless the applicant has asked for the suspension in writing, or the pack has
 * another law of the bureau.
 */
export const suspend = defineVerb({
  verb: 'suspend',
  name: '中止办理',
  /** `for`: id of a ground of packs/law/case-suspension.json; `request`: digest of the applicant's written request */
  input: {
    for: text(40),
    reason: text(2000),
    until: daySchema.refine((on) => parseDay(on).ok, '没有这一天').nullable(),
    request: digestSchema.nullable(),
  },
  keeps: {
    for: z.string(),
    reason: z.string(),
    until: dayValue.nullable(),
    request: z.string().nullable(),
  },
  payload: {
    ground: groundValue,
    /** only where the days stand; else the clock gets no event */
    event: clockEvent.nullable(),
    reason: z.string(),
    until: dayValue.nullable(),
    request: z.string().nullable(),
  },
  desk: {
    key: 'j',
    note: '办件停下来，出具中止办理通知书；恢复以前不审查、不决定。',
    preview: true,
    fields,
  },
  files: ({ request }) => (request === null ? [] : [{ name: '书面请求', digest: request }]),
  sample: (_state, { today }) => ({
    // a ground without a file, so that the sample only asks whether the case may be suspended now
    for: suspensionGrounds(today).find(({ needsRequest }) => !needsRequest)?.id ?? '',
    reason: '理由',
    until: null,
    request: null,
  }),
  words: ({ ground, until, reason }) => {
    const about = until ? `${ground.name}，预计到${showDay(until)}` : ground.name;
    return [about, reason].filter(Boolean).join('：');
  },
  attachment: ({ request }) => request,
  message: told,
  decide: (state, command, context) => {
    const { for: id, reason, until, request } = command;
    const ground = suspensionGrounds(context.today).find((one) => one.id === id);
    if (!ground) return refused(problems.of('cases/suspend-not-listed', 'for', { for: id.slice(0, 40) }));
    const found = inputProblems(ground, command, context.today);
    const { name, basis, stopsClock } = ground;
    const event = stopsClock ? tick(state, context, { do: 'stop', for: name, basis }) : null;
    if (event && !event.ok) return refused(...found, ...event.problems);
    const said = { reason: reason.trim(), until, request };
    return outcomeOr(found, {
      payload: { ground: { ...ground }, event: event?.value ?? null, ...said },
      document: 'suspension',
    });
  },
  evolve: (state, { ground, event, reason, until, request, on }) => ({
    ...state,
    status: 'suspended',
    clock: event ? [...state.clock, event] : state.clock,
    suspension: { ground, reason, on, until, request, back: backTo(state) },
  }),
});

/** The status to which the case returns. The table allows a suspension only from these. */
function backTo({ status }: CaseState): Suspension['back'] {
  return status === 'received' || status === 'submitted' ? status : 'accepted';
}

/** The message: the ground, until when, whether the days go on, and who may continue the case. */
function told(moment: Told, { ground, reason, until }: Said & { readonly ground: SuspensionGround }): string {
  const { name, stopsClock, needsRequest } = ground;
  const expected = until ? `预计到${showDay(until)}。` : '';
  const days = stopsClock ? '这段时间不算在办理期限里。' : `办理期限照常计算，${doneBy(moment)}`;
  const item = named(moment.after);
  return needsRequest
    ? `您申请的${item}已经按您的书面请求中止办理。${expected}${days}想接着办，随时可以凭办件编号和查询码恢复办理，或者到窗口说一声。`
    : `您申请的${item}中止办理，事由是：${name}。${because(reason)}${expected}${days}恢复办理时会告诉您。`;
}

/** Problems of the input. The applicant's own request has its reasons; every other ground needs an explanation. */
function inputProblems(
  { name, needsRequest }: SuspensionGround,
  { reason, until, request }: Said,
  today: Day,
): Problem[] {
  const silent = needsRequest && reason.trim() === '';
  const found = silent ? [] : wordsProblems(reason, 'reason', '中止的原因');
  if (until !== null && until < today) found.push(problems.of('cases/until-past', 'until'));
  if (needsRequest && request === null) found.push(problems.of('cases/no-request', 'request'));
  if (!needsRequest && request !== null)
    found.push(problems.of('cases/request-not-needed', 'request', { for: name }));
  return found;
}

function fields({ grounds }: CaseSeen): readonly Field[] {
  const asked = grounds.filter(({ needsRequest }) => needsRequest).map(({ id }) => id);
  return [
    {
      kind: 'choice',
      name: 'for',
      label: '中止的事由',
      start: grounds[0]?.id ?? '',
      options: grounds.map(({ id, name, stopsClock, basis }) => ({
        value: id,
        label: name,
        about: stopsClock ? '期限停走，恢复后接着计算。' : '期限照常计算，灯照样变。',
        basis,
      })),
    },
    { kind: 'words', name: 'reason', label: '中止的原因（会告知申请人；本人书面请求的可以不写）' },
    { kind: 'day', name: 'until', label: '预计到哪天（说不准就空着）', empty: 'null' },
    {
      kind: 'file',
      name: 'request',
      label: '申请人的书面请求',
      hint: '缺',
      when: { name: 'for', is: asked },
      empty: 'null',
    },
  ];
}
