import { z } from 'zod';
import { defineVerb } from './define-verb.ts';
import { materialsList, namesList, needsList } from './payload.ts';
import { outcomeOr, unknownMaterials, withMaterials } from './shared.ts';

const saved = {
  answers: z.string(),
  materials: materialsList,
  /** names of materials that are taken out again; since 2026-11-24 */
  without: namesList.optional(),
  needs: needsList,
};

/** 存草稿: what is given is added, what is named in `without` is taken out. */
export const save = defineVerb({
  verb: 'save',
  name: '保存草稿',
  input: saved,
  payload: saved,
  ownAddress: true,
  sample: ({ answers }) => ({ answers, materials: [] }),
  decide: (state, { answers, materials, without = [], needs }) =>
    outcomeOr(
      unknownMaterials(
        state.terms,
        materials.map((given) => given.name),
        'materials',
      ),
      { payload: { answers, materials, ...(without.length > 0 && { without }), ...(needs && { needs }) } },
    ),
  evolve: (state, { answers, materials, without = [], needs = state.needs }) => {
    const kept = Object.entries(state.materials).filter(([name]) => !without.includes(name));
    const saved = withMaterials({ ...state, materials: Object.fromEntries(kept) }, materials);
    return { ...saved, answers, ...(needs && { needs }) };
  },
});
