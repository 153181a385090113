import accountsPack from '#packs/classification/accounts-2019.json' with { type: 'json' };
import economicPack from '#packs/classification/economic-2020.json' with { type: 'json' };
import functionalPack from '#packs/classification/functional-2020.json' with { type: 'json' };
import waysPack from '#packs/law/payment-ways.json' with { type: 'json' };
import { type Account, type Chart, type Code, makeChart } from './chart.ts';
import type { Rules } from './checks/index.ts';
import type { PaymentWays } from './payment-ways.ts';

/** The packs for the books: codes by year, ways of payment by day. Data only, no input or output. */

export const paymentWays: PaymentWays = waysPack.ways;

export const chart: Chart = makeChart(
  accountsPack.accounts as readonly Account[],
  functionalPack.codes as readonly Code[],
  (economicPack.codes as readonly (Code & { readonly scheme: string })[]).filter(
    (code) => code.scheme === 'departmental',
  ),
);

export const rules: Rules = { chart, ways: paymentWays };
