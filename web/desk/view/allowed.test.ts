import { describe, expect, it } from 'vitest';
import { closeRefusal, makeRefusal, reversalRefusal, reviewRefusal } from './allowed.ts';

describe('what may be done with a voucher', () => {
  it('an ordinary one that stands may be reversed by who makes vouchers', () => {
    expect(reversalRefusal({ kind: 'ordinary', reversedBy: '' }, true)).toBeNull();
    expect(reversalRefusal({ kind: 'ordinary', reversedBy: '' }, false)?.reason).toContain('由会计提出');
  });

  it('a reversed one, a reversal and a closing one say why they may not', () => {
    expect(reversalRefusal({ kind: 'ordinary', reversedBy: '2020-03-0002' }, true)?.reason).toContain(
      '2020-03-0002',
    );
    expect(reversalRefusal({ kind: 'reversal', reversedBy: '' }, true)?.basis).toContain('第五十一条');
    expect(reversalRefusal({ kind: 'closing', reversedBy: '' }, true)?.reason).toContain('年终结账');
    const old = { kind: 'ordinary', reversedBy: '', yearClosed: true } as const;
    expect(reversalRefusal(old, true)?.reason).toContain('以前年度盈余调整');
  });
});

describe('who makes and who closes', () => {
  it('says whose duty it is', () => {
    expect([makeRefusal(true), closeRefusal(true)]).toEqual([null, null]);
    expect(makeRefusal(false)?.reason).toContain('会计');
    expect(closeRefusal(false)?.reason).toContain('复核');
  });
});

describe('what may be done with one that waits', () => {
  const me = { staffId: 'fuhe', mayReview: true };
  it('is reviewed by another person with that duty, once', () => {
    expect(reviewRefusal({ maker: 'kuaiji', status: 'waiting' }, me)).toBeNull();
    expect(reviewRefusal({ maker: 'fuhe', status: 'waiting' }, me)?.reason).toContain('自己');
    expect(reviewRefusal({ maker: 'kuaiji', status: 'posted' }, me)?.reason).toContain('处理过');
    expect(reviewRefusal({ maker: 'kuaiji', status: 'waiting' }, { ...me, mayReview: false })).not.toBeNull();
  });
});
