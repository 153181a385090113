import { describe, expect, it } from 'vitest';
import { accepted, play } from './testing.ts';

const asked = (days: number, on = '2020-10-12', reason = '需要外省核实') =>
  play([...accepted, [on, 'reviewer', { do: 'ask-extension', days, reason }]]);

describe('ask-extension', () => {
  it('moves nothing by itself', () => {
    expect(asked(5)).toMatchObject({
      state: { extensionAsked: { days: 5 } },
      clock: { statutoryDue: '2020-11-02' },
    });
  });

  it('keeps to the law beforehand', () => {
    expect(asked(11).refused).toEqual(['extend-too-long']);
    expect(asked(5, '2020-11-03').refused).toEqual(['extend-late']);
  });

  it('gives reason and days, and is asked once at a time', () => {
    expect(asked(0, '2020-10-12', '').refused).toEqual(['cases/words-missing', 'extend-bad-days']);
    const first = [
      ...accepted,
      ['2020-10-12', 'reviewer', { do: 'ask-extension', days: 5, reason: '核实' }],
    ] as const;
    expect(
      play([...first, ['2020-10-13', 'reviewer', { do: 'ask-extension', days: 5, reason: '核实' }]]).refused,
    ).toEqual(['cases/extension-asked']);
  });
});
