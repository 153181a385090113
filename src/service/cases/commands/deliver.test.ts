import { describe, expect, it } from 'vitest';
import type { CommandInput } from './index.ts';
import { closed, made, play } from './testing.ts';

const deliver = (input: CommandInput<'deliver'>) =>
  play([...made, ['2020-10-14', 'agent', { do: 'deliver', ...input }]]);

describe('deliver', () => {
  it('by the cadre’s hand closes the case with a proof', () => {
    const { state } = play(closed);
    expect(state).toMatchObject({ status: 'closed', delivery: { way: 'hand', on: '2020-10-14' } });
    expect(state?.documents.at(-1)?.kind).toBe('delivery');
  });

  it('by post needs the consignment number, by hand and at the counter the receiver’s confirmation', () => {
    expect(deliver({ way: 'post', consignment: ' ', confirmation: null }).refused).toEqual([
      'cases/no-consignment',
    ]);
    expect(deliver({ way: 'post', consignment: 'EMS1', confirmation: null }).refused).toEqual([]);
    expect(deliver({ way: 'hand', consignment: null, confirmation: null }).refused).toEqual([
      'cases/no-confirmation',
    ]);
    expect(deliver({ way: 'counter', consignment: null, confirmation: null }).refused).toEqual([
      'cases/no-confirmation',
    ]);
    expect(deliver({ way: 'electronic', consignment: null, confirmation: null }).refused).toEqual([]);
  });
});
