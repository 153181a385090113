import { describe, expect, it } from 'vitest';
import { play, submitted } from './testing.ts';

const passed = [...submitted, ['2020-09-28', 'reviewer', { do: 'pre-pass' }]] as const;

describe('pre-pass', () => {
  it('takes the case in where nothing must be shown at a window', () => {
    expect(play(passed)).toMatchObject({
      state: { status: 'received', documents: [{ kind: 'receipt' }] },
      clock: { noticeDue: '2020-10-09' },
    });
  });

  it('asks to the window where the originals must be shown, and the wait counts against nobody', () => {
    const { state, clock } = play(passed, { windowCheck: true });
    expect(state?.status).toBe('passed');
    expect(clock).toMatchObject({ noticeDue: null, deemed: false });
    const shown = play([...passed, ['2020-11-30', 'clerk', { do: 'receive', materials: [] }]], {
      windowCheck: true,
    });
    // five days from 30 November: 1–4 and 7 December
    expect(shown).toMatchObject({
      state: { status: 'received' },
      clock: { noticeDue: '2020-12-07', deemed: false },
    });
  });
});
