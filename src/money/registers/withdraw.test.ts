import { describe, expect, it } from 'vitest';
import { codesOf, held, known } from './registers.fixture.ts';
import { decideWithdraw } from './withdraw.ts';

const before = known([held(), held({ kind: 'activity', within: 'X-2020-001' })], {
  withdrawn: new Set(['X-2020-009']),
});

function refusal(id: string, reason = '登记错了') {
  const decided = decideWithdraw(before, id, reason);
  return decided.ok ? [] : codesOf(decided.problems);
}

describe('withdrawing', () => {
  it('is a fact with the reason', () => {
    expect(decideWithdraw(before, 'X-2020-002', '登记错了')).toEqual({
      ok: true,
      value: [
        {
          stream: 'register/X-2020-002',
          kind: 'register-withdrawn',
          payload: { id: 'X-2020-002', reason: '登记错了' },
        },
      ],
    });
  });

  it('is refused without a reason, twice, for nothing, and while others lie within', () => {
    expect(refusal('X-2020-002', '')).toEqual(['register/text-missing reason']);
    expect(refusal('X-2020-009')).toEqual(['register/withdrawn id']);
    expect(refusal('X-2020-003')).toEqual(['register/entry-unknown id']);
    expect(refusal('X-2020-001')).toEqual(['register/holds-others id']);
  });
});
