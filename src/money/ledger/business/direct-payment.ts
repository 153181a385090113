import { paid } from './paid.ts';
import type { Template } from './template.ts';

/** 财政直接支付 (4001, 6001): the treasury pays the supplier, so grant and expenditure come together. */
export const directPayment: Template<'direct-payment'> = (event, chart) =>
  paid(event, { way: 'direct', fundYear: event.fundYear }, chart);
