import { z } from 'zod';
import { answersSchema, givenSchema } from '../contract-shapes.ts';
import { defineVerb } from './define-verb.ts';
import { answerBy, named } from './message-words.ts';
import { clockEvent, materialsList, needsList } from './payload.ts';
import { materialNames, outcomeOr, tick, unknownMaterials, withMaterials } from './shared.ts';

/**
 * 补正: a new receipt of materials, of corrected answers, or of both. A case that the pre-review sent back returns there, any
 * other goes to the window. Earlier facts still name the earlier answers.
 */
export const supplement = defineVerb({
  verb: 'supplement',
  name: '补正材料',
  input: { materials: givenSchema.readonly(), answers: answersSchema.optional() },
  keeps: { materials: materialsList, answers: z.string().optional(), needs: needsList },
  /** `answers`: digest of the whole form, where an answer was corrected; since 2026-11-29 */
  payload: { event: clockEvent, materials: materialsList, answers: z.string().optional(), needs: needsList },
  fromHome: {
    page: {
      place: 2,
      label: '补正',
      done: '补正已经提交，从今天起重新算收到的日子。',
      page: 'files',
    },
  },
  desk: {
    key: 'u',
    note: '收下补正的材料、改好填写的内容，重新起算五日答复。',
    primary: true,
    fields: () => [
      { kind: 'answers', name: 'answers', label: '改填写的内容', empty: 'omit' },
      { kind: 'materials', name: 'materials', label: '材料' },
    ],
  },
  correctsAnswers: true,
  files: ({ materials }) => materials,
  sample: () => ({ materials: [] }),
  words: ({ materials, answers }) =>
    [materialNames(materials), answers ? '更正了填写内容' : ''].filter(Boolean).join('；'),
  message: (told) => `已经收到您为${named(told.after)}补正的材料。${answerBy(told)}`,
  decide: (state, { materials, answers, needs }, context) => {
    const found = unknownMaterials(
      state.terms,
      materials.map((given) => given.name),
      'materials',
    );
    const event = tick(state, context, { do: 'supplement' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    const payload = { event: event.value, materials, ...(answers && { answers }), ...(needs && { needs }) };
    return outcomeOr(found, { payload, document: 'receipt' });
  },
  evolve: (
    { asked: _asked, supplementBy: _by, ...state },
    { event, materials, answers = state.answers, needs = state.needs },
  ) => ({
    ...withMaterials(state, materials),
    answers,
    ...(needs && { needs }),
    status: state.status === 'returned' ? 'submitted' : 'received',
    missing: [],
    clock: [...state.clock, event],
  }),
});
