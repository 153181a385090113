import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { decideDispose } from './dispose.ts';
import { codesOf, drove, known, procured } from './registers.fixture.ts';

const before = known([drove(), procured()]);
const sold = { id: 'X-2020-001', day: day('2020-11-02'), reason: '拍卖' };

function refusal(changes: Partial<typeof sold>, standing = before) {
  const decided = decideDispose(standing, { ...sold, ...changes });
  return decided.ok ? [] : codesOf(decided.problems);
}

describe('disposing of a vehicle or equipment', () => {
  it('is a fact with day and reason, on the day of acquisition at the earliest', () => {
    expect(decideDispose(before, sold)).toEqual({
      ok: true,
      value: [{ stream: 'register/X-2020-001', kind: 'register-disposed', payload: sold }],
    });
    expect(refusal({ day: day('2020-07-04') })).toEqual([]);
    expect(refusal({ day: day('2020-07-03') })).toEqual(['register/disposed-before day']);
  });

  it('is refused without a reason, in the future, twice, and for what cannot be disposed of', () => {
    expect(refusal({ reason: '', day: day('2021-01-01') })).toEqual([
      'register/text-missing reason',
      'register/future-day day',
    ]);
    const gone = known([], { rows: before.rows.map((row) => ({ ...row, until: day('2020-10-01') })) });
    expect(refusal({}, gone)).toEqual(['register/disposed id']);
    expect(refusal({ id: 'X-2020-002' })).toEqual(['register/not-disposable id']);
    expect(refusal({ id: 'X-2020-003' })).toEqual(['register/entry-unknown id']);
  });
});
