import type { api } from '../../app/client.ts';

/** One entry of a register as the list has it. */
export type Listed = Awaited<ReturnType<typeof api.registers.entries.call>>['entries'][number];
