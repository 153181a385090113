import { outcomeOr, unknownMaterials, withMaterials } from './shared.ts';
import type { CommandInputs, CommandRule } from './types.ts';

/** 存草稿: what is given is added, what is named in `without` is taken out. */
export const save: CommandRule<'save', CommandInputs['save']> = {
  decide: (state, { answers, materials, without = [] }) =>
    outcomeOr(
      unknownMaterials(
        state,
        materials.map((given) => given.name),
        'materials',
      ),
      { payload: { answers, materials, ...(without.length > 0 && { without }) } },
    ),
  evolve: (state, { answers, materials, without = [] }) => {
    const kept = Object.entries(state.materials).filter(([name]) => !without.includes(name));
    return { ...withMaterials({ ...state, materials: Object.fromEntries(kept) }, materials), answers };
  },
};
