import type { GivenMaterial } from '../types.ts';
import { outcomeOr, unknownMaterials, withMaterials } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 补交: tolerated materials, or more of them, after acceptance. Moves no day. */
export const supply: CommandRule<'supply', { readonly materials: readonly GivenMaterial[] }> = {
  decide: (state, { materials }) =>
    outcomeOr(
      unknownMaterials(
        state,
        materials.map((given) => given.name),
        'materials',
      ),
      { payload: { materials } },
    ),
  evolve: (state, { materials }) => withMaterials(state, materials),
};
