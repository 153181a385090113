import type { ClockEvent } from '#service/clock/index.ts';
import type { GivenMaterial } from '../types.ts';
import { outcomeOr, tick, unknownMaterials, withMaterials } from './shared.ts';
import type { CommandRule } from './types.ts';

interface Supplemented {
  readonly event: ClockEvent;
  readonly materials: readonly GivenMaterial[];
  readonly answers?: string;
}

/**
 * 补正: a new receipt, of materials, of answers corrected in the form, or of both. What was sent back from the pre-review
 * goes there again, the rest to the window's desk. The answers before stay named in the facts before.
 */
export const supplement: CommandRule<'supplement', Supplemented> = {
  decide: (state, { materials, answers }, context) => {
    const found = unknownMaterials(
      state,
      materials.map((given) => given.name),
      'materials',
    );
    const event = tick(state, context, { do: 'supplement' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    const payload = { event: event.value, materials, ...(answers && { answers }) };
    return outcomeOr(found, { payload, document: 'receipt' });
  },
  evolve: ({ asked: _asked, ...state }, { event, materials, answers = state.answers }) => ({
    ...withMaterials(state, materials),
    answers,
    status: state.status === 'returned' ? 'submitted' : 'received',
    missing: [],
    clock: [...state.clock, event],
  }),
};
