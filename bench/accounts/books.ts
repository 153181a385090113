import { day, fen, unwrap } from '../../src/base/kernel/index.ts';
import { type BusinessEvent, chart, toVoucher } from '../../src/money/ledger/index.ts';
import type { VoucherDraft } from '../../src/money/ledger/types.ts';

/** Made-up books of one year, the same for the same seed: an office's usual business, month by month. */

/** A small generator (mulberry32), so that two runs make the same books. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FUNCTIONAL = ['2010301', '2010302', '2010306', '2010399', '2210201'];
const GOODS = [
  '30201',
  '30202',
  '30205',
  '30206',
  '30207',
  '30209',
  '30211',
  '30213',
  '30214',
  '30216',
  '30217',
  '30226',
  '30227',
  '30228',
  '30239',
  '30299',
];
const WAGES = ['30101', '30102', '30103', '30107', '30199'];
/** goods that often come on one invoice */
const TOGETHER = [
  ['30201', '30202'],
  ['30205', '30206', '30209'],
  ['30211', '30239'],
  ['30216', '30211', '30299'],
  ['30226', '30227'],
  ['30213', '30201'],
];

const PROJECTS = ['XM2020-01', 'XM2020-02', 'XM2020-03'];
const grant = { expenditure: 'basic', fund: 'public-budget', source: 'opening' } as const;

const quotaOf = (functional: string, project = 'basic') => `ZB-${functional}-${project}`;

/** The 指标 of the books: one for each 项 and project, large enough for all payments. */
export function makeBudget() {
  const orders = FUNCTIONAL.flatMap((functional) =>
    [undefined, ...PROJECTS].map((project) => ({
      kind: 'grant' as const,
      year: 2020,
      day: day('2020-01-01'),
      document: '演示财预〔2020〕1号',
      summary: '年初预算',
      number: quotaOf(functional, project),
      fund: 'public-budget' as const,
      functional,
      expenditure: project ? ('project' as const) : ('basic' as const),
      ...(project ? { project } : {}),
      source: 'opening' as const,
      items: [{ economic: '30201', amountFen: fen(100_000_000_000_000) }],
    })),
  );
  return { year: 2020, orders };
}

/** `count` vouchers of 2020, day after day. */
export function* makeDrafts(count: number, seed = 20_200_101): Generator<VoucherDraft> {
  const random = makeRandom(seed);
  for (let index = 0; index < count; index += 1) {
    const month = Math.min(12, 1 + Math.floor((index * 12) / count));
    yield unwrap(toVoucher(makeEvent(random, month, index), chart));
  }
}

type Random = () => number;

const pickFrom = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const someFen = (random: Random) => 100 + Math.floor(random() * 5_000_000);

function makeEvent(random: Random, month: number, index: number): BusinessEvent {
  const common = {
    day: day(
      `2020-${String(month).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
    ),
    summary: `日常业务第${index + 1}笔`,
    payee: `往来单位${Math.floor(random() * 400)}`,
    maker: 'bench-maker',
    reviewer: 'bench-reviewer',
    attachments: 1 + Math.floor(random() * 4),
  };
  const functional = pickFrom(random, FUNCTIONAL);
  const project = random() < 0.8 ? undefined : pickFrom(random, PROJECTS);
  const budget: Budget =
    project === undefined
      ? { ...grant, quota: quotaOf(functional) }
      : { ...grant, expenditure: 'project', project, quota: quotaOf(functional, project) };
  const kind = random();
  return kind < 0.75
    ? makePayment(random, kind, { common, functional, budget })
    : makeOther(random, kind, { common, functional, budget });
}

type Budget = Extract<BusinessEvent, { kind: 'direct-payment' }>['budget'];

interface Parts {
  readonly common: Omit<Extract<BusinessEvent, { kind: 'non-tax-collected' }>, 'kind' | 'amountFen'>;
  readonly functional: string;
  readonly budget: Budget;
}

const DIRECT = { way: 'direct', fundYear: 'current' } as const;

/** The event of a payment, three of four: goods, goods of one invoice, wages. */
function makePayment(random: Random, kind: number, { common, functional, budget }: Parts): BusinessEvent {
  if (kind < 0.45) {
    const items = [{ functional, economic: pickFrom(random, GOODS), amountFen: someFen(random) }];
    return { ...common, kind: 'direct-payment', fundYear: 'current', budget, items };
  }
  if (kind < 0.65) {
    const items = pickFrom(random, TOGETHER).map((economic) => ({
      functional,
      economic,
      amountFen: someFen(random),
    }));
    return { ...common, kind: 'direct-payment', fundYear: 'current', budget, items };
  }
  const items = WAGES.map((economic) => ({ functional, economic, amountFen: 500_000 + someFen(random) }));
  return {
    ...common,
    kind: 'payroll-paid',
    payment: DIRECT,
    budget: { ...grant, quota: quotaOf(functional) },
    items,
    personalTaxFen: 1_000,
    personalInsuranceFen: 20_000,
    personalHousingFundFen: 30_000,
  };
}

function makeOther(random: Random, kind: number, { common, functional, budget }: Parts): BusinessEvent {
  if (kind < 0.83) {
    const items = [{ functional, economic: pickFrom(random, GOODS), amountFen: someFen(random) }];
    return { ...common, kind: 'quota-payment', fundYear: 'current', budget, items };
  }
  if (kind < 0.88) {
    const items = [{ functional, amountFen: someFen(random) }];
    return { ...common, kind: 'quota-received', fundYear: 'current', budget, items };
  }
  if (kind < 0.92) {
    const items = [{ functional, economic: '31002', asset: '160103' as const, amountFen: someFen(random) }];
    return { ...common, kind: 'asset-purchased', payment: DIRECT, budget, items };
  }
  if (kind < 0.96) return { ...common, kind: 'non-tax-collected', amountFen: someFen(random) };
  return {
    ...common,
    kind: 'prepaid-used',
    account: '1214',
    economic: '30214',
    amountFen: someFen(random),
  };
}
