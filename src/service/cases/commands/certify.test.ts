import { describe, expect, it } from 'vitest';
import { granted, made, play } from './testing.ts';

describe('certify', () => {
  it('names the certificate that is to be delivered', () => {
    expect(play(made).state).toMatchObject({ status: 'made', certificate: 'Z1' });
  });

  it('gives the next number of the item when none is named', () => {
    const { state, facts } = play([
      ...granted,
      ['2020-10-13', 'reviewer', { do: 'certify', certificate: ' ' }],
    ]);
    expect(state?.certificate).toBe('渌证〔2020〕000164120000-01-00001');
    expect(facts.at(-1)?.payload).toMatchObject({
      counted: { series: 'certificate/000164120000-01', year: 2020, sequence: 1 },
    });
  });

  it('refuses a number that is too long', () => {
    const command = { do: 'certify', certificate: 'Z'.repeat(2001) } as const;
    expect(play([...granted, ['2020-10-13', 'reviewer', command]]).refused).toEqual(['cases/words-missing']);
  });
});
