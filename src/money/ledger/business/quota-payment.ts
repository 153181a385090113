import { paid } from './paid.ts';
import type { Template } from './template.ts';

/** 授权支付 (1011): the unit pays from a quota that it has received. */
export const quotaPayment: Template<'quota-payment'> = (event, chart) =>
  paid(event, { way: 'quota', fundYear: event.fundYear }, chart);
