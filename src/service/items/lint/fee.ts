import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 不收费 ⇒ 不支持网上支付; a fee needs its basis (行政许可法第五十八条、第五十九条). */
export const fee: LintRule = {
  severity: 'error',
  find: ({ fee: { charged, basis, onlinePay } }) => [
    ...(!charged && onlinePay ? [problems.of('items/free-but-paid', 'fee.onlinePay')] : []),
    ...(charged && !basis?.trim() ? [problems.of('items/fee-without-basis', 'fee.basis')] : []),
  ],
};
