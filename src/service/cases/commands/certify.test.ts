import { describe, expect, it } from 'vitest';
import { granted, made, play } from './testing.ts';

describe('certify', () => {
  it('names the certificate that is to be delivered', () => {
    expect(play(made).state).toMatchObject({ status: 'made', certificate: 'Z1' });
  });

  it('needs its number', () => {
    expect(
      play([...granted, ['2020-10-13', 'reviewer', { do: 'certify', certificate: ' ' }]]).refused,
    ).toEqual(['cases/words-missing']);
  });
});
