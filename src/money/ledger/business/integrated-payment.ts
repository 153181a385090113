import { paid } from './paid.ts';
import type { Template } from './template.ts';

/** 一体化支付 (解释第5号): on this year's 指标 it is a grant at once; on last year's it comes from 1201 财政应返还额度. */
export const integratedPayment: Template<'integrated-payment'> = (event, chart) =>
  paid(event, { way: 'integrated', fundYear: event.fundYear }, chart);
