import type { Problem } from '#base/kernel/index.ts';
import type { Chart } from '../chart.ts';
import type { PaymentWays } from '../payment-ways.ts';
import type { VoucherDraft } from '../types.ts';

/** The data by which a draft is judged, so that a check stays pure. */
export interface Rules {
  readonly chart: Chart;
  readonly ways: PaymentWays;
}

/** A check returns all problems that it finds; [] when there is none. */
export type Check = (draft: VoucherDraft, rules: Rules) => Problem[];
