import { describe, expect, it } from 'vitest';
import { decideChangeState, stateChanges } from './change-state.ts';
import { all, codes, member } from './staff.fixture.ts';

describe('locking, unlocking, leaving', () => {
  const reason = '调离';

  it('go from state to state as the table says', () => {
    const outcome = (['active', 'locked', 'left'] as const).map((from) =>
      (['lock', 'unlock', 'leave'] as const).map((change) => {
        const one = [...all, member('x', [], from)];
        const decided = decideChangeState(one, change, { actor: 'anquan', id: 'x', reason });
        return decided.ok ? decided.value[0]!.kind : codes(decided).join();
      }),
    );
    expect(outcome).toEqual([
      ['staff-locked', 'org/staff-state', 'staff-left'],
      ['org/staff-state', 'staff-unlocked', 'staff-left'],
      ['org/staff-state', 'org/staff-state', 'org/staff-state'],
    ]);
    expect(Object.keys(stateChanges)).toEqual(['lock', 'unlock', 'leave']);
  });

  it('need a reason and somebody else', () => {
    const own = { actor: 'kuaiji', id: 'kuaiji', reason: ' ' };
    expect(codes(decideChangeState(all, 'lock', own))).toEqual(['org/own-login', 'org/staff-reason']);
    const long = { actor: 'anquan', id: 'kuaiji', reason: '因'.repeat(201) };
    expect(codes(decideChangeState(all, 'lock', long))).toEqual(['org/staff-reason']);
    expect(codes(decideChangeState(all, 'leave', { ...long, id: 'nobody' }))).toEqual(['org/staff-unknown']);
  });

  it('leave the three officers in place', () => {
    const command = { actor: 'admin', id: 'anquan', reason };
    expect(codes(decideChangeState(all, 'leave', command))).toEqual(['org/last-officer']);
    // a locked officer does not count as present
    const two = [...all, member('anquan2', ['security'], 'locked')];
    expect(codes(decideChangeState(two, 'lock', command))).toEqual(['org/last-officer']);
  });
});
