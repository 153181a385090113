import type { Day } from '#base/kernel/index.ts';
import { budgetOf } from './book.ts';
import { fromThe } from './days.ts';
import { payDirect, quotaOf, type Year } from './pay.ts';
import { splitByWeights } from './random.ts';
import { PUBLIC_PAYEES } from './words.ts';

const DIRECT = { way: 'direct', fundYear: 'current' } as const;

/** A month or quarter of pay: the month in which it is paid, its name in summaries, its weight in the year. */
export interface Period {
  readonly month: number;
  readonly label: string;
  readonly weight: number;
}

export const monthly = (weights: readonly number[]): Period[] =>
  weights.map((weight, index) => ({ month: index + 1, label: `${index + 1}月`, weight }));

export const quarterly: readonly Period[] = [3, 6, 9, 12].map((month) => ({
  month,
  label: `${month - 2}—${month}月`,
  weight: 100,
}));

/** 指标 numbers that pay the staff: wages and insurance, the housing fund, contract staff. */
export interface PayrollQuotas {
  readonly wages: string;
  readonly housing: string;
}

interface PeriodOfPay extends Period {
  /** gross by 款 */
  readonly wages: ReadonlyMap<string, number>;
  /** the employer's part by 款, without the housing fund */
  readonly insurance: ReadonlyMap<string, number>;
  /** 30113 from the housing 指标, and from the wages' 指标 */
  readonly housing: number;
  readonly housingRest: number;
  readonly tax: number;
  readonly personalInsurance: number;
}

const WAGES = ['30101', '30102', '30107'];
const INSURANCE = ['30108', '30110', '30111', '30112'];

/** A year's wages, insurance and housing fund of the staff on the establishment. */
export function addPayroll(year: Year, quotas: PayrollQuotas, periods: readonly Period[]): void {
  for (const pay of periodsOfPay(year, quotas, periods)) {
    addAccruals(year, pay);
    addPayment(year, quotas, pay);
    addRemittances(year, quotas, pay);
  }
}

function periodsOfPay(year: Year, quotas: PayrollQuotas, periods: readonly Period[]): PeriodOfPay[] {
  const { random } = year.book;
  const { paid } = quotaOf(year, quotas.wages);
  const growth = periods.map(({ weight }) => weight);
  const even = periods.map(() => 100);
  const split = (economic: string, weights: readonly number[], step: number) =>
    splitByWeights(random, year.plan.paid(quotas.wages, economic), weights, { step });
  const wages = new Map(WAGES.map((code) => [code, split(code, growth, 50)]));
  const insurance = new Map(
    INSURANCE.map((code) => [code, split(code, code === '30111' ? even : growth, 1)]),
  );
  const housing = splitByWeights(random, year.plan.paid(quotas.housing, '30113'), even, { step: 100 });
  const rest = paid['30113'] ? split('30113', even, 100) : even.map(() => 0);
  const ofMonth = (parts: ReadonlyMap<string, readonly number[]>, index: number) =>
    new Map([...parts].map(([code, months]) => [code, months[index]!]));
  return periods.map((period, index) => {
    const employer = ofMonth(insurance, index);
    return {
      ...period,
      wages: ofMonth(wages, index),
      insurance: employer,
      housing: housing[index]!,
      housingRest: rest[index]!,
      tax: random.between(18_000, 52_000),
      // 8% against the employer's 16%, 2% against 8%
      personalInsurance: Math.round(employer.get('30108')! / 2) + Math.round(employer.get('30110')! / 4),
    };
  });
}

function addAccruals(year: Year, pay: PeriodOfPay): void {
  const day = fromThe(year.plan.year, pay.month, 8);
  const asItems = (parts: ReadonlyMap<string, number>) =>
    [...parts].map(([economic, amountFen]) => ({ economic, amountFen }));
  const employer = new Map([...pay.insurance, ['30113', pay.housing + pay.housingRest]]);
  year.book.add({
    ...year.book.common(day, `计提${pay.label}在编人员工资`),
    kind: 'payroll-accrued',
    items: asItems(pay.wages),
  });
  year.book.add({
    ...year.book.common(day, `计提${pay.label}单位负担的社会保险费和住房公积金`),
    kind: 'payroll-accrued',
    items: asItems(employer),
  });
}

function addPayment(year: Year, quotas: PayrollQuotas, pay: PeriodOfPay): void {
  const quota = quotaOf(year, quotas.wages);
  const day = fromThe(year.plan.year, pay.month, 10);
  year.book.add({
    ...year.book.common(day, `发放${pay.label}在编人员工资`, PUBLIC_PAYEES.staff),
    kind: 'payroll-paid',
    payment: DIRECT,
    budget: budgetOf(quota),
    items: [...pay.wages].map(([economic, amountFen]) => ({
      functional: quota.functional,
      economic,
      amountFen,
    })),
    personalTaxFen: pay.tax,
    personalInsuranceFen: pay.personalInsurance,
    personalHousingFundFen: pay.housing + pay.housingRest,
  });
}

function addRemittances(year: Year, quotas: PayrollQuotas, pay: PeriodOfPay): void {
  const { plan } = year;
  const wages = quotaOf(year, quotas.wages);
  const own = (economic: string, amountFen: number) => ({
    functional: wages.functional,
    economic,
    amountFen,
  });
  const parts = pay.housingRest > 0 ? '个人部分和新增人员单位部分' : '个人部分';
  const housingSummary = `缴纳${pay.label}住房公积金（${parts}）`;
  const on = (dayOfMonth: number) => fromThe(plan.year, pay.month, dayOfMonth);
  remit(
    year,
    quotas.wages,
    on(13),
    `缴纳${pay.label}社会保险费（单位和个人）`,
    PUBLIC_PAYEES.insurance,
    'insurance',
    [
      own('30101', pay.personalInsurance),
      ...[...pay.insurance].map(([economic, amountFen]) => own(economic, amountFen)),
    ],
  );
  remit(year, quotas.wages, on(14), housingSummary, PUBLIC_PAYEES.housing, 'housing-fund', [
    own('30101', pay.housing + pay.housingRest),
    ...(pay.housingRest > 0 ? [own('30113', pay.housingRest)] : []),
  ]);
  const { functional } = quotaOf(year, quotas.housing);
  remit(
    year,
    quotas.housing,
    on(14),
    `缴纳${pay.label}住房公积金（单位部分）`,
    PUBLIC_PAYEES.housing,
    'housing-fund',
    [{ functional, economic: '30113', amountFen: pay.housing }],
  );
  remit(year, quotas.wages, on(15), `缴纳${pay.label}代扣个人所得税`, PUBLIC_PAYEES.tax, 'tax', [
    own('30101', pay.tax),
  ]);
}

function remit(
  year: Year,
  number: string,
  day: Day,
  summary: string,
  payee: string,
  what: 'tax' | 'insurance' | 'housing-fund',
  items: readonly { functional: string; economic: string; amountFen: number }[],
): void {
  year.book.add({
    ...year.book.common(day, summary, payee),
    kind: 'withheld-remitted',
    payment: DIRECT,
    budget: budgetOf(quotaOf(year, number)),
    items: items.map((item) => ({ ...item, what })),
  });
}

/** A payment to staff besides the monthly wages: it is accrued and paid, and its tax is remitted four days later at the earliest. */
export function addBonus(
  year: Year,
  bonus: {
    readonly number: string;
    readonly economics: readonly string[];
    readonly day: Day;
    readonly taxDay: Day;
    readonly summary: string;
  },
): void {
  const quota = quotaOf(year, bonus.number);
  const { functional } = quota;
  const items = bonus.economics.map((economic) => ({
    functional,
    economic,
    amountFen: year.plan.paid(bonus.number, economic),
  }));
  const tax = Math.round(items[0]!.amountFen * 0.021);
  year.book.add({
    ...year.book.common(bonus.day, `计提${bonus.summary}`),
    kind: 'payroll-accrued',
    items: items.map(({ economic, amountFen }) => ({ economic, amountFen })),
  });
  year.book.add({
    ...year.book.common(bonus.day, `发放${bonus.summary}`, PUBLIC_PAYEES.staff),
    kind: 'payroll-paid',
    payment: DIRECT,
    budget: budgetOf(quota),
    items,
    personalTaxFen: tax,
    personalInsuranceFen: 0,
    personalHousingFundFen: 0,
  });
  remit(
    year,
    bonus.number,
    bonus.taxDay,
    `缴纳代扣个人所得税（${bonus.summary}）`,
    PUBLIC_PAYEES.tax,
    'tax',
    [{ functional, economic: bonus.economics[0]!, amountFen: tax }],
  );
}

/** Contract staff (30199): wages through the payroll, the employer's insurance paid directly. */
export function addContractStaff(
  year: Year,
  number: string,
  insuranceFen: number,
  periods: readonly Period[],
): void {
  const { book, plan } = year;
  const gross = plan.paid(number, '30199') - insuranceFen;
  const growth = periods.map(({ weight }) => weight);
  const wages = splitByWeights(book.random, gross, growth, { step: 100 });
  const insurance = splitByWeights(
    book.random,
    insuranceFen,
    periods.map(() => 100),
  );
  for (const [index, period] of periods.entries())
    addContractPeriod(year, number, period, wages[index]!, insurance[index]!);
}

function addContractPeriod(
  year: Year,
  number: string,
  period: Period,
  wage: number,
  insurance: number,
): void {
  const { book, plan } = year;
  const quota = quotaOf(year, number);
  const { functional } = quota;
  const day = fromThe(plan.year, period.month, 11);
  const remitted = fromThe(plan.year, period.month, 13);
  const personal = Math.round(insurance * 0.38);
  book.add({
    ...book.common(day, `计提${period.label}聘用人员工资`),
    kind: 'payroll-accrued',
    items: [{ economic: '30199', amountFen: wage }],
  });
  book.add({
    ...book.common(day, `发放${period.label}聘用人员工资`, PUBLIC_PAYEES.contract),
    kind: 'payroll-paid',
    payment: DIRECT,
    budget: budgetOf(quota),
    items: [{ functional, economic: '30199', amountFen: wage }],
    personalTaxFen: 0,
    personalInsuranceFen: personal,
    personalHousingFundFen: 0,
  });
  const summary = `缴纳${period.label}聘用人员社会保险费`;
  remit(year, number, remitted, `${summary}（个人部分）`, PUBLIC_PAYEES.insurance, 'insurance', [
    { functional, economic: '30199', amountFen: personal },
  ]);
  payDirect(year, {
    number,
    economic: '30199',
    amountFen: insurance,
    day: remitted,
    summary: `${summary}（单位部分）`,
    payee: PUBLIC_PAYEES.insurance,
  });
}
