import { paid } from './paid.ts';
import type { Template } from './template.ts';

/** 自有资金支付 (1002, 800102). */
export const bankPayment: Template<'bank-payment'> = (event, chart) =>
  paid(event, { way: 'bank', fundYear: 'current' }, chart);
