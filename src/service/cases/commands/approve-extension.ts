import { ok, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { ClockEvent } from '../rules/index.ts';
import { tick } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 负责人批准延期 (行政许可法第四十二条): on the day of the approval the statutory day must not have passed. */
export const approveExtension: CommandRule<'approve-extension', { readonly event: ClockEvent }> = {
  decide: (state, _input, context) => {
    if (!state.extensionAsked) return refused(problems.of('cases/extension-not-asked', ''));
    const event = tick(state, context, { do: 'extend', days: state.extensionAsked.days });
    return event.ok ? ok({ payload: { event: event.value }, document: 'extension' }) : event;
  },
  evolve: (state, { event }) => ({ ...state, extensionAsked: null, clock: [...state.clock, event] }),
};
