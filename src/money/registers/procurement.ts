import { checkAmount, checkText, type RegisterModule } from './checks.ts';
import { methodOn } from './law.ts';
import { problems } from './problems.ts';
import type { ProcurementEntry } from './types.ts';

/**
 * 政府采购合同: 货物＋工程＋服务 are the published total, and the part of 小微企业 is within the part of 中小企业
 * (情况说明 十二).
 */
export const procurement: RegisterModule<ProcurementEntry> = {
  check: ({ amount, supplier, sme, micro, method, day }) => [
    ...checkAmount(amount),
    ...checkText(supplier, 'supplier', '供应商'),
    ...(micro && !sme ? [problems.of('register/micro-not-sme', 'micro')] : []),
    ...(methodOn(method, day)
      ? []
      : [problems.of('register/method-unknown', 'method', { method: method.slice(0, 40), day })]),
  ],
  warn: () => [],
  row: ({ kind, sme, micro }) => ({
    kind,
    marks: [...(sme ? ['sme'] : []), ...(micro ? ['micro'] : [])],
  }),
};
