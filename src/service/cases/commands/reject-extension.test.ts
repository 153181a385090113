import { describe, expect, it } from 'vitest';
import { accepted, play } from './testing.ts';

const asked = [
  ...accepted,
  ['2020-10-12', 'reviewer', { do: 'ask-extension', days: 5, reason: '核实' }],
] as const;

describe('reject-extension', () => {
  it('leaves the due days and lets it be asked again', () => {
    const rejected = [
      ...asked,
      ['2020-10-13', 'director', { do: 'reject-extension', reason: '可以按期办结' }],
    ] as const;
    expect(play(rejected)).toMatchObject({
      state: { extensionAsked: null },
      clock: { statutoryDue: '2020-11-02' },
    });
    expect(
      play([...rejected, ['2020-10-14', 'reviewer', { do: 'ask-extension', days: 3, reason: '另有原因' }]])
        .refused,
    ).toEqual([]);
  });

  it('gives its reason and must have been asked', () => {
    expect(
      play([...accepted, ['2020-10-13', 'director', { do: 'reject-extension', reason: '' }]]).refused,
    ).toEqual(['cases/words-missing', 'cases/extension-not-asked']);
  });
});
