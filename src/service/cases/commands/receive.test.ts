import { describe, expect, it } from 'vitest';
import { drafted, papers, play, received, submitted } from './testing.ts';

describe('receive', () => {
  it('gives a receipt and starts the five days at the window', () => {
    expect(play(received)).toMatchObject({
      state: { status: 'received', documents: [{ kind: 'receipt', number: '(渌)许收字〔2020〕第0001号' }] },
      clock: { noticeDue: '2020-10-09' },
    });
  });

  it('does not start them anew for what came on line without a window check', () => {
    const taken = [...submitted, ['2020-09-28', 'clerk', { do: 'receive', materials: [] }]] as const;
    expect(play(taken).clock?.noticeDue).toBe('2020-10-09');
  });

  it('takes no paper that the item does not ask for', () => {
    const materials = [...papers, { name: '房产证', digest: 'x' }];
    expect(play([...drafted, ['2020-09-25', 'clerk', { do: 'receive', materials }]]).refused).toEqual([
      'cases/unknown-material',
    ]);
  });
});
