import type { ClockEvent } from '../rules/index.ts';
import type { GivenMaterial } from '../types.ts';
import { outcomeOr, tick, unknownMaterials, withMaterials } from './shared.ts';
import type { CommandRule } from './types.ts';

interface Supplemented {
  readonly event: ClockEvent;
  readonly materials: readonly GivenMaterial[];
}

/** 补正: a new receipt. What was sent back from the pre-review goes there again, the rest to the window's desk. */
export const supplement: CommandRule<'supplement', Supplemented> = {
  decide: (state, { materials }, context) => {
    const found = unknownMaterials(
      state,
      materials.map((given) => given.name),
      'materials',
    );
    const event = tick(state, context, { do: 'supplement' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    return outcomeOr(found, { payload: { event: event.value, materials }, document: 'receipt' });
  },
  evolve: (state, { event, materials }) => ({
    ...withMaterials(state, materials),
    status: state.status === 'returned' ? 'submitted' : 'received',
    missing: [],
    clock: [...state.clock, event],
  }),
};
