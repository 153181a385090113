import { day } from '#base/kernel/index.ts';
import { Book, type Entry } from './book.ts';
import { addBusiness2020 } from './business-2020.ts';
import { ELECTRICITY_REFUND } from './corrections-2020.ts';
import { fromThe } from './days.ts';
import { payDirect, type Year } from './pay.ts';
import { addBonus, addContractStaff, addPayroll, monthly } from './payroll.ts';
import { yuan } from './plan.ts';
import { plan2020 } from './plan-2020.ts';
import { QuotaMoney } from './quota-money.ts';
import { makeRandom, splitByWeights } from './random.ts';
import { addDepreciation, addMonthly, addNonTax } from './running.ts';
import { PUBLIC_PAYEES } from './words.ts';

const STAFF = 'ZB2020-001';
const OFFICE = 'ZB2020-002';
/** staff joined and wages rose in the middle of the year */
const GROWTH = [95, 95, 95, 95, 95, 95, 104, 105, 105, 105, 105, 106];
const EVEN = Array.from({ length: 12 }, () => 100);

/** The year 2020: entries in the order in which they are booked, and the voucher numbers of the tagged ones. */
export function makeYear2020(): { entries: Entry[]; numbers: Map<string, string> } {
  const book = new Book(makeRandom(20_200_704));
  const year: Year = { book, plan: plan2020, money: new QuotaMoney(book, plan2020) };
  addPeople(year);
  addAllowances(year);
  addUtilities(year);
  addBusiness2020(year);
  addNonTax(year, 3);
  addDepreciation(year, () => yuan(7_866.39), yuan(800));
  year.money.receive();
  return book.finish();
}

function addPeople(year: Year): void {
  addPayroll(year, { wages: STAFF, housing: 'ZB2020-003' }, monthly(GROWTH));
  addContractStaff(year, STAFF, yuan(208_948.2), monthly(GROWTH));
  addMonthly(year, {
    number: 'ZB2020-010',
    economic: '30199',
    totalFen: plan2020.paid('ZB2020-010', '30199'),
    weights: EVEN.slice(6),
    first: 7,
    dayOfMonth: 15,
    summary: '支付新增大厅聘用人员劳务派遣费用',
    payee: '同舟人力服务社',
    by: 'direct',
    step: 10,
  });
  const bonuses = [
    [STAFF, '30103', '2020-01-17', '2020-01-20', '年终一次性奖金'],
    ['ZB2020-004', '30103', '2020-01-19', '2020-01-21', '上年度绩效考核奖励（第一批）'],
    ['ZB2020-008', '30101,30102', '2020-05-21', '2020-05-26', '工资调标补发'],
    ['ZB2020-013', '30103', '2020-12-02', '2020-12-04', '文明创建奖励'],
    ['ZB2020-014', '30103', '2020-12-16', '2020-12-18', '上年度绩效考核奖励（第二批）'],
  ] as const;
  for (const [number, economics, on, taxDay, summary] of bonuses) {
    addBonus(year, { number, economics: economics.split(','), day: day(on), taxDay: day(taxDay), summary });
  }
  const once = { number: STAFF, payee: PUBLIC_PAYEES.staff };
  payDirect(year, {
    ...once,
    economic: '30114',
    amountFen: plan2020.paid(STAFF, '30114'),
    day: day('2020-10-22'),
    summary: '支付在编人员健康体检费',
    payee: '区级公立医院',
  });
  payDirect(year, {
    ...once,
    economic: '30306',
    amountFen: plan2020.paid(STAFF, '30306'),
    day: day('2020-01-17'),
    summary: '春节前走访慰问困难群众1户',
    payee: '困难群众',
  });
}

/** Allowances for posts at the windows. Those of January to March are paid after the money is granted. */
function addAllowances(year: Year): void {
  const { random } = year.book;
  const number = 'ZB2020-006';
  const weights = [100, 72, 96, 100, 100, 101, 104, 104, 105, 105, 106, 106];
  const allowances = splitByWeights(random, plan2020.paid(number, '30299'), weights, { step: 1_000 });
  for (const [index, amountFen] of allowances.entries()) {
    const month = index + 1;
    payDirect(year, {
      number,
      economic: '30299',
      amountFen,
      day: month <= 3 ? fromThe(2020, 3, 10 + 3 * month) : fromThe(2020, month, 18),
      summary: `发放政务服务大厅窗口岗位补贴：${month}月（按考勤和督查结果核发）`,
      payee: PUBLIC_PAYEES.windows,
    });
  }
  addMonthly(year, {
    number: STAFF,
    economic: '30309',
    totalFen: plan2020.paid(STAFF, '30309'),
    weights: EVEN,
    dayOfMonth: 20,
    summary: '奖励红旗窗口和政务服务标兵',
    payee: PUBLIC_PAYEES.windows,
    by: 'direct',
    step: 100,
  });
}

function addUtilities(year: Year): void {
  const bills = { number: OFFICE, by: 'quota' } as const;
  addMonthly(year, {
    ...bills,
    economic: '30205',
    totalFen: plan2020.paid(OFFICE, '30205'),
    weights: [80, 60, 80, 95, 100, 110, 125, 130, 115, 100, 95, 90],
    dayOfMonth: 16,
    summary: '支付水费',
    payee: PUBLIC_PAYEES.water,
  });
  addMonthly(year, {
    ...bills,
    economic: '30206',
    totalFen: plan2020.paid(OFFICE, '30206') + ELECTRICITY_REFUND,
    weights: [120, 85, 80, 75, 85, 110, 150, 160, 120, 85, 85, 115],
    dayOfMonth: 19,
    summary: '支付电费',
    payee: PUBLIC_PAYEES.power,
    step: 1,
  });
  addMonthly(year, {
    ...bills,
    economic: '30207',
    totalFen: plan2020.paid(OFFICE, '30207'),
    weights: EVEN,
    dayOfMonth: 17,
    summary: '支付电话和网络费',
    payee: PUBLIC_PAYEES.telecom,
    step: 10,
  });
  addMonthly(year, {
    number: 'ZB2020-009',
    by: 'quota',
    economic: '30207',
    totalFen: plan2020.paid('ZB2020-009', '30207'),
    weights: [150, 175, 105, 80, 75, 70],
    first: 7,
    dayOfMonth: 26,
    summary: '支付证照免费寄递费',
    payee: PUBLIC_PAYEES.post,
    step: 100,
  });
}
