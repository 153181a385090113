import { problems } from '../problems.ts';
import { outcomeOr } from './shared.ts';
import type { CommandInputs, CommandRule } from './types.ts';

/**
 * 送达 (行政许可法第四十四条): at the counter, by post with its consignment number, by hand with the receiver's
 * confirmation, or electronically. Closes the case.
 */
export const deliver: CommandRule<'deliver', CommandInputs['deliver']> = {
  decide: (_state, { way, consignment, confirmation }) => {
    const found = [];
    if (way === 'post' && !consignment?.trim())
      found.push(problems.of('cases/no-consignment', 'consignment'));
    if ((way === 'counter' || way === 'hand') && !confirmation) {
      found.push(problems.of('cases/no-confirmation', 'confirmation'));
    }
    const payload = { way, consignment: consignment?.trim() || null, confirmation };
    return outcomeOr(found, { payload, document: 'delivery' });
  },
  evolve: (state, { way, on }) => ({ ...state, status: 'closed', delivery: { way, on } }),
};
