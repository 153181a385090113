import type { ClockEvent } from '#service/clock/index.ts';
import type { GivenMaterial } from '../types.ts';
import { outcomeOr, tick, unknownMaterials, withMaterials } from './shared.ts';
import type { CommandRule } from './types.ts';

interface Received {
  readonly event: ClockEvent | null;
  readonly materials: readonly GivenMaterial[];
}

/**
 * 收件, with a dated receipt. At the window it starts the five days; of what came on line only the originals come now,
 * a supplement; without a window check nothing new is received.
 */
export const receive: CommandRule<'receive', Received> = {
  decide: (state, { materials }, context) => {
    const found = unknownMaterials(
      state,
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
};
