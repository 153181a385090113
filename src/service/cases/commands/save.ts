import { outcomeOr, unknownMaterials, withMaterials } from './shared.ts';
import type { CommandInputs, CommandRule } from './types.ts';

/** 存草稿 */
export const save: CommandRule<'save', CommandInputs['save']> = {
  decide: (state, { answers, materials }) =>
    outcomeOr(
      unknownMaterials(
        state,
        materials.map((given) => given.name),
        'materials',
      ),
      {
        payload: { answers, materials },
      },
    ),
  evolve: (state, { answers, materials }) => ({ ...withMaterials(state, materials), answers }),
};
