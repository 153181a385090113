import { day } from '#base/kernel/index.ts';
import type { BusinessEvent } from '#money/ledger/index.ts';

/** Business events of two small years: ordinary payments, and a project on government-fund money that carries over. */

export const people = { payee: '测试供应商', maker: 'kuaiji', reviewer: 'fuhe', attachments: 1 };
const grant = { expenditure: 'basic', fund: 'public-budget', source: 'opening' } as const;
const project = { expenditure: 'project', project: 'P-01', fund: 'gov-fund', source: 'addition' } as const;

/** The 指标 of the two years: one for each 项 that is paid, and one for the project. */
export const twoYearQuotas = [2019, 2020].flatMap((year) => [
  ...['2010301', '2010399'].map((functional) => ({ number: `Z${year}-${functional}`, year, functional })),
  { number: `Z${year}-2120199`, year, functional: '2120199', ...project },
]);

const under = <T extends object>(on: string, functional: string, budget: T) => ({
  ...budget,
  quota: `Z${on.slice(0, 4)}-${functional}`,
});

export function paid(on: string, economic: string, amountFen: number, functional = '2010399'): BusinessEvent {
  const items = [{ functional, economic, amountFen }];
  return {
    kind: 'direct-payment',
    day: day(on),
    summary: `付款${economic}`,
    fundYear: 'current',
    budget: under(on, functional, grant),
    items,
    ...people,
  };
}

export function received(on: string, amountFen: number): BusinessEvent {
  const items = [{ functional: '2120199', amountFen }];
  return {
    kind: 'quota-received',
    day: day(on),
    summary: '收到用款额度',
    fundYear: 'current',
    budget: project,
    items,
    ...people,
  };
}

export function spent(on: string, amountFen: number, fundYear: 'current' | 'carried'): BusinessEvent {
  const items = [{ functional: '2120199', economic: '30227', amountFen }];
  return {
    kind: 'quota-payment',
    day: day(on),
    summary: '支付工程款',
    fundYear,
    budget: under(on, '2120199', project),
    items,
    ...people,
  };
}

export function notUsed(on: string, amountFen: number): BusinessEvent {
  const items = [{ functional: '2120199', amountFen }];
  return {
    kind: 'quota-carried-over',
    day: day(on),
    summary: '注销额度',
    of: 'unused-quota',
    budget: project,
    items,
    ...people,
  };
}
