import { givenSchema } from '../contract-shapes.ts';
import { defineVerb } from './define-verb.ts';
import { materialsList } from './payload.ts';
import { materialNames, outcomeOr, unknownMaterials, withMaterials } from './shared.ts';

/** 补交: tolerated or further materials after acceptance. It moves no day. */
export const supply = defineVerb({
  verb: 'supply',
  name: '补交材料',
  input: { materials: givenSchema.readonly() },
  payload: { materials: materialsList },
  fromHome: { page: { place: 4, label: '补交材料', done: '材料已经交上。', page: 'files' } },
  desk: {
    key: 'u',
    note: '补上容缺的材料，不影响期限。',
    fields: () => [{ kind: 'materials', name: 'materials', label: '材料' }],
  },
  files: ({ materials }) => materials,
  sample: () => ({ materials: [] }),
  words: ({ materials }) => materialNames(materials),
  decide: (state, { materials }) =>
    outcomeOr(
      unknownMaterials(
        state.terms,
        materials.map((given) => given.name),
        'materials',
      ),
      { payload: { materials } },
    ),
  evolve: (state, { materials }) => withMaterials(state, materials),
});
