import { z } from 'zod';
import { addWorkingDays } from '#base/calendar/index.ts';
import { dayValue, text } from '#base/kernel/contract.ts';
import { type Day, ok, refused, showDay } from '#base/kernel/index.ts';
import pack from '#packs/law/case-urging.json' with { type: 'json' };
import { problems } from '../problems.ts';
import { type CaseState, isOver, NOBODY, type Urge, urgers } from '../types.ts';
import { defineVerb, type Note, type Seeing } from './define-verb.ts';
import { askWords } from './desk-form.ts';
import { isNobodys } from './hands.ts';
import { named } from './message-words.ts';
import { outcomeOr, wordsProblems } from './shared.ts';
import type { CaseContext } from './types.ts';

/** The working days for answering an urge (packs/law/case-urging.json); before the first version, that of the first. */
export function answerWithin(on: Day, { versions }: Pick<typeof pack, 'versions'> = pack): number {
  const [first, ...later] = versions;
  if (!first) throw new RangeError('packs/law/case-urging.json has no version');
  return later.reduce((found, version) => (version.from <= on ? version : found), first).answerWithin;
}

/** The urge that waits for its answer; null: there is none. */
export function openUrge({ urges = [] }: Pick<CaseState, 'urges'>): Urge | null {
  return urges.find(({ answer }) => answer === null) ?? null;
}

/**
 * 催办: somebody asks how the case stands. It is no event of the clock, so the days do not change. One urge at a time waits for
 * an answer; the handler of the case gives it, or the director of the unit where nobody handles the case.
 */
export const urge = defineVerb({
  verb: 'urge',
  name: '催办',
  /** may be empty */
  input: { words: text(2000) },
  payload: {
    as: z.enum(urgers),
    /** the handler at that time; NOBODY: the director of the unit answers */
    to: z.string(),
    /** digest of the words, '' for none */
    words: z.string(),
    due: dayValue,
  },
  fromHome: {
    page: {
      place: 7,
      label: '催办',
      done: '已经催办，答复会发消息告诉您，也写在这一页上。',
      page: {
        about: (item) => `请经办人说一声“${item}”办到哪一步了。办理期限不变；有了答复会发消息给您。`,
        field: {
          kind: 'words',
          name: 'words',
          label: '想说的话（可以不写）',
          hint: '例如：下周要用，请问还差什么',
        },
        button: '催办',
        back: '先不催，回到办件',
      },
    },
  },
  desk: {
    key: 'alt+u',
    note: '请经办人说一声办到哪一步，在规定的工作日内答复；办理期限不变。',
    fields: askWords('words', '想说的话（可以不写）'),
  },
  ownWords: [{ name: 'words', what: null }],
  sample: () => ({ words: '' }),
  words: ({ as, words, due }, { own }) =>
    `${WHO[as]}催办，最迟${showDay(due)}答复${words ? `：${own('words', words)}` : ''}`,
  stands: (state, seeing) => (state.urges ?? []).map((one) => noteOf(one, state, seeing)),
  decide: (state, { words }, context) => {
    const open = openUrge(state);
    if (open) return refused(problems.of('cases/urge-open', '', { due: showDay(open.due) }));
    const { calendar, today } = context;
    const due = addWorkingDays(calendar, today, answerWithin(today));
    return ok({
      payload: { as: urgedAs(context), to: isNobodys(state) ? NOBODY : state.handler, words, due },
    });
  },
  evolve: (state, { as, to, due, on, by }) => ({
    ...state,
    urges: [...(state.urges ?? []), { as, by, on, to, due, answer: null }],
  }),
});

/** 答复催办: words of the handler or the director, for the applicant and the record. */
export const answerUrge = defineVerb({
  verb: 'answer-urge',
  name: '答复催办',
  input: { words: text(2000) },
  payload: { words: z.string(), late: z.boolean() },
  desk: {
    key: 'alt+a',
    note: '告诉催办的人办到哪一步，申请人会收到消息；办理期限不变。',
    fields: askWords('words', '答复（会告知申请人）'),
  },
  sample: () => ({ words: '理由' }),
  words: ({ words, late }) => `${words}${late ? '（超期答复）' : ''}`,
  message: ({ after }, { words }) =>
    `您申请的${named(after)}，催办有了答复：${words.replace(/[。.；;]+$/, '')}。`,
  decide: (state, { words }, { today }) => {
    const open = openUrge(state);
    if (!open) return refused(problems.of('cases/not-urged', ''));
    const payload = { words: words.trim(), late: today > open.due };
    return outcomeOr(wordsProblems(words, 'words', '答复'), { payload });
  },
  evolve: (state, { words, on, by }) => ({
    ...state,
    urges: (state.urges ?? []).map((one) => (one.answer ? one : { ...one, answer: { on, by, words } })),
  }),
});

const WHO: Readonly<Record<Urge['as'], string>> = {
  applicant: '申请人',
  agent: '代办人',
  clerk: '收件窗口',
  superior: '上级',
};

/** the same on the applicant's own page */
const WHO_TO_APPLICANT: Readonly<Record<Urge['as'], string>> = {
  applicant: '您',
  agent: '代办人替您',
  clerk: '窗口替您',
  superior: '上级',
};

/** The role in which somebody urges: the one nearest to the applicant, else a superior (life.ts). */
function urgedAs({ roles }: CaseContext): Urge['as'] {
  const near = (['applicant', 'agent', 'clerk'] as const).find((role) => roles.includes(role));
  return near ?? 'superior';
}

/** 待接办: does nobody handle the case, because it came from home or was handed over to nobody? */

function noteOf({ as, on, due, answer }: Urge, state: CaseState, { today, forApplicant }: Seeing): Note {
  const who = forApplicant ? WHO_TO_APPLICANT[as] : WHO[as];
  const asked = `${showDay(on)}${who}催办，最迟${showDay(due)}答复`;
  if (answer) {
    const late = answer.on > due;
    return {
      text: `${asked}；${showDay(answer.on)}已经答复${late ? '（超期）' : ''}：${answer.words}`,
      late,
    };
  }
  // the end of the case is the answer, so no answer is late any more
  if (isOver(state.status)) return { text: `${asked}；办件已经结束，没有另作答复。` };
  const late = today > due;
  const answerer = isNobodys(state) && !forApplicant ? '；没有人接办，由单位负责人答复' : '';
  return {
    text: `${asked}${late ? '，已经超期' : ''}${answerer}。`,
    late,
    mark: late ? '催办，超期未答复' : `催办，最迟${showDay(due)}答复`,
  };
}
