import { givenSchema } from '../contract-shapes.ts';
import { defineVerb } from './define-verb.ts';
import { answerBy, named } from './message-words.ts';
import { clockEvent, materialsList } from './payload.ts';
import { materialNames, outcomeOr, tick, unknownMaterials, withMaterials } from './shared.ts';

/**
 * 收件, with a dated receipt. At the window it starts the five days. For a case from home it is a supplement with the originals;
 * without a window check there is nothing new to receive.
 */
export const receive = defineVerb({
  verb: 'receive',
  name: '收件',
  input: { materials: givenSchema.readonly() },
  payload: { event: clockEvent.nullable(), materials: materialsList },
  desk: {
    key: 'v',
    note: '收下材料，出具接收凭证；五个工作日内要受理、告知补正或者不予受理。',
    preview: true,
    primary: true,
    fields: () => [{ kind: 'materials', name: 'materials', label: '材料' }],
  },
  handsIn: true,
  files: ({ materials }) => materials,
  sample: () => ({ materials: [] }),
  words: ({ materials }) => materialNames(materials),
  message: (told) => `已经收到您申请${named(told.after)}的材料。${answerBy(told)}`,
  decide: (state, { materials }, context) => {
    const found = unknownMaterials(
      state.terms,
      materials.map((given) => given.name),
      'materials',
    );
    const kind = state.status === 'draft' ? 'receive' : state.status === 'passed' ? 'supplement' : null;
    if (!kind) return outcomeOr(found, { payload: { event: null, materials }, document: 'receipt' });
    const event = tick(state, context, { do: kind });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    return outcomeOr(found, { payload: { event: event.value, materials }, document: 'receipt' });
  },
  evolve: (state, { event, materials }) => ({
    ...withMaterials(state, materials),
    status: 'received',
    clock: event ? [...state.clock, event] : state.clock,
  }),
});
