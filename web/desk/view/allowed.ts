import type { VoucherKind } from '#money/ledger/types.ts';

/** Why something may not be done now. The desk says it beforehand; the server judges again. */
export interface Refusal {
  readonly reason: string;
  readonly basis: string;
}

const DUTIES = '行政事业单位内部控制规范（试行）：不相容岗位相互分离';
const CORRECTION = '会计基础工作规范 第五十一条：记账后发现错误，用红字注销后重新填制';

export function makeRefusal(mayMake: boolean): Refusal | null {
  return mayMake ? null : { reason: '填制凭证由会计办理。', basis: DUTIES };
}

export function closeRefusal(mayClose: boolean): Refusal | null {
  return mayClose ? null : { reason: '结账由复核岗位办理。', basis: DUTIES };
}

export function reversalRefusal(
  voucher: { readonly kind: VoucherKind; readonly reversedBy: string; readonly yearClosed?: boolean },
  mayMake: boolean,
): Refusal | null {
  if (voucher.reversedBy)
    return { reason: `已由 ${voucher.reversedBy} 冲销，一张凭证只冲销一次。`, basis: CORRECTION };
  if (voucher.kind === 'reversal')
    return { reason: '红字冲销凭证不再冲销；需要恢复时请重新填制。', basis: CORRECTION };
  if (voucher.kind === 'closing')
    return { reason: '结转凭证由年终结账生成，不单独冲销。', basis: '政府会计制度：年末结转' };
  if (voucher.yearClosed)
    return {
      reason: '这一年已经年终结账，不再冲销；在今年填新凭证，用“以前年度盈余调整”更正。',
      basis: '政府会计制度：3501以前年度盈余调整',
    };
  if (!mayMake) return { reason: '冲销由会计提出，再由复核记账。', basis: DUTIES };
  return null;
}

export function reviewRefusal(
  pending: { readonly maker: string; readonly status: string },
  me: { readonly staffId: string; readonly mayReview: boolean },
): Refusal | null {
  if (pending.status !== 'waiting') return { reason: '这张凭证已经处理过了。', basis: CORRECTION };
  if (pending.maker === me.staffId) return { reason: '不能复核自己填制的凭证。', basis: DUTIES };
  if (!me.mayReview) return { reason: '审核记账和退回由复核岗位办理。', basis: DUTIES };
  return null;
}
