import { describe, expect, it } from 'vitest';
import { readEntry, type TypedEntry } from './read-entry.ts';
import { codesOf, counted, received, travelled } from './registers.fixture.ts';

const typed: TypedEntry = { ...received(), amount: '1,900.00', meals: '1100.5' };

describe('reading an entry', () => {
  it('turns yuan into fen and leaves the rest as it is', () => {
    expect(readEntry(typed)).toEqual({ ok: true, value: received({ meals: 110_050 as never }) });
    expect(readEntry({ ...typed, meals: null })).toEqual({ ok: true, value: received() });
    expect(readEntry(counted())).toEqual({ ok: true, value: counted() });
  });

  it('refuses days that do not exist and amounts that are none, all at once', () => {
    const read = readEntry({ ...travelled(), day: '2020-02-30', lastDay: '2020-13-01', amount: '1.005' });
    expect(read.ok ? [] : codesOf(read.problems)).toEqual([
      'kernel/not-a-day day',
      'kernel/not-a-day lastDay',
      'kernel/too-many-decimals amount',
    ]);
  });
});
