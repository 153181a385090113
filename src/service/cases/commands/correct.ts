import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { answersSchema } from '../contract-shapes.ts';
import { defineVerb } from './define-verb.ts';
import { needsList } from './payload.ts';
import { outcomeOr, wordsProblems } from './shared.ts';

/**
 * 当场更正 (行政许可法第三十二条第一款第三项): corrects at once a slip that can be corrected at once, also in the form's answers.
 * No day moves.
 */
export const correct = defineVerb({
  verb: 'correct',
  name: '当场更正',
  /** answers: the corrected ones of the form; the others stay */
  input: { what: text(2000), answers: answersSchema.optional() },
  keeps: { what: z.string(), answers: z.string().optional(), needs: needsList },
  /** `answers`: digest of the whole form, where an answer was corrected; since 2026-11-29 */
  payload: { what: z.string(), answers: z.string().optional(), needs: needsList },
  fromHome: {
    page: {
      place: 3,
      label: '更正一处小错',
      done: '更正已经提交。',
      page: {
        about: () => '写错了字、写错了号，可以在这里更正，答复的日子不变。要换材料的，请用“补正”。',
        field: {
          kind: 'words',
          name: 'what',
          label: '哪里写错了，应该是什么',
          hint: '例如：经营场所门牌写成 11 号，应该是 12 号',
          answers: true,
        },
        button: '提交更正',
        back: '回到办件',
      },
    },
  },
  desk: {
    key: 'o',
    note: '可以当场更正的错误，写明改了什么；期限不变。',
    fields: () => [
      { kind: 'words', name: 'what', label: '改了什么' },
      { kind: 'answers', name: 'answers', label: '改填写的内容', empty: 'omit' },
    ],
  },
  ownWords: [{ name: 'what', what: '更正了什么' }],
  correctsAnswers: true,
  sample: () => ({ what: '理由' }),
  words: ({ what }, { own }) => own('what', what),
  decide: (_state, { what, answers, needs }) =>
    outcomeOr(wordsProblems(what, 'what', '更正了什么'), {
      payload: { what: what.trim(), ...(answers && { answers }), ...(needs && { needs }) },
    }),
  evolve: (state, { answers = state.answers, needs = state.needs }) => ({
    ...state,
    answers,
    ...(needs && { needs }),
    corrections: state.corrections + 1,
  }),
});
