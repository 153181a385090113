import type { Problem } from '#base/kernel/index.ts';
import type { Chart } from '../chart.ts';
import type { PaymentWays } from '../payment-ways.ts';
import type { VoucherDraft } from '../types.ts';

/** What a draft is judged with; data, so that a check stays pure. */
export interface Rules {
  readonly chart: Chart;
  readonly ways: PaymentWays;
}

/** One check: every problem it finds, never only the first; [] when there is none. */
export type Check = (draft: VoucherDraft, rules: Rules) => Problem[];
