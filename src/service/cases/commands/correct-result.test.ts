import { describe, expect, it } from 'vitest';
import { closed, play } from './testing.ts';

describe('correct-result', () => {
  it('corrects by another paper and keeps the first', () => {
    const { state } = play([
      ...closed,
      ['2020-11-02', 'reviewer', { do: 'correct-result', what: '地址错一字' }],
    ]);
    expect(state).toMatchObject({ status: 'closed', certificate: 'Z1', corrections: 1 });
    expect(state?.documents.map((document) => document.kind)).toEqual([
      'receipt',
      'acceptance',
      'grant',
      'delivery',
      'correction',
    ]);
  });

  it('says what', () => {
    expect(play([...closed, ['2020-11-02', 'reviewer', { do: 'correct-result', what: '' }]]).refused).toEqual(
      ['cases/words-missing'],
    );
  });
});
