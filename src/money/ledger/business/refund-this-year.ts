import { fen, ok } from '#base/kernel/index.ts';
import { paid } from './paid.ts';
import type { Template } from './template.ts';

/** 当年支出退回: the payment again in red, so that expenditure and grant of the year both shrink. */
export const refundThisYear: Template<'refund-this-year'> = (event, chart) => {
  const payment = paid(event, event.payment, chart);
  if (!payment.ok) return payment;
  const lines = payment.value.lines.map((line) => ({
    ...line,
    debit: fen(-line.debit),
    credit: fen(-line.credit),
  }));
  return ok({ ...payment.value, lines });
};
