import { day } from '#base/kernel/index.ts';
import { Book, budgetOf, type Entry } from './book.ts';
import { fromThe } from './days.ts';
import { payDirect, quotaOf, type Year } from './pay.ts';
import { addBonus, addContractStaff, addPayroll, quarterly } from './payroll.ts';
import { yuan } from './plan.ts';
import { plan2019 } from './plan-2019.ts';
import { QuotaMoney } from './quota-money.ts';
import { makeRandom } from './random.ts';
import { addDepreciation, addMonthly, addScattered } from './running.ts';
import { OFFICE as OFFICE_SHOPS, PUBLIC_PAYEES, SERVICES } from './words.ts';

const STAFF = 'ZB2019-001';
const OFFICE = 'ZB2019-002';
const HALL = 'ZB2019-004';

/** The year 2019, with fewer vouchers, because only its totals are known. */
export function makeYear2019(): { entries: Entry[]; numbers: Map<string, string> } {
  const book = new Book(makeRandom(20_190_101));
  const year: Year = { book, plan: plan2019, money: new QuotaMoney(book, plan2019) };
  addOpening(year);
  addPayroll(year, { wages: STAFF, housing: 'ZB2019-003' }, quarterly);
  addContractStaff(year, STAFF, yuan(103_200), quarterly);
  addOthers(year);
  addRunning(year);
  addEquipment(year);
  year.money.receive();
  return book.finish();
}

/** 启用账套: the cards in use, their depreciation, and the net assets against them. */
function addOpening(year: Year): void {
  const debits = [
    ['160103', yuan(428_600)],
    ['160106', yuan(173_250)],
    ['1701', yuan(96_000)],
  ] as const;
  const worn = [
    ['1602', yuan(136_714.36)],
    ['1702', yuan(16_000)],
  ] as const;
  const sum = (parts: readonly (readonly [string, number])[]) =>
    parts.reduce((total, [, part]) => total + part, 0);
  year.book.add({
    ...year.book.common(day('2019-01-01'), '启用政府会计制度账套，录入期初余额'),
    kind: 'opening-balances',
    balances: [
      ...debits.map(([account, debitFen]) => ({ account, debitFen, creditFen: 0 })),
      ...worn.map(([account, creditFen]) => ({ account, debitFen: 0, creditFen })),
      { account: '3001', debitFen: 0, creditFen: sum(debits) - sum(worn) },
    ],
  });
}

function addOthers(year: Year): void {
  addMonthly(year, {
    number: 'ZB2019-005',
    economic: '30199',
    totalFen: plan2019.paid('ZB2019-005', '30199'),
    weights: [100, 100],
    first: 9,
    every: 3,
    dayOfMonth: 16,
    summary: '支付聘用人员劳务派遣费用',
    payee: '同舟人力服务社',
    by: 'direct',
  });
  addBonus(year, {
    number: STAFF,
    economics: ['30103'],
    day: day('2019-01-24'),
    taxDay: day('2019-01-28'),
    summary: '年终一次性奖金',
  });
  addBonus(year, {
    number: 'ZB2019-006',
    economics: ['30103'],
    day: day('2019-12-17'),
    taxDay: day('2019-12-20'),
    summary: '绩效考核奖励',
  });
}

function addRunning(year: Year): void {
  const quarters = [
    ['30205', 16, '支付水费', PUBLIC_PAYEES.water],
    ['30206', 19, '支付电费', PUBLIC_PAYEES.power],
    ['30207', 17, '支付电话和网络费', PUBLIC_PAYEES.telecom],
    ['30209', 22, '支付大厅物业费', '平川物业服务处'],
    ['30228', 22, '拨缴工会经费', PUBLIC_PAYEES.union],
    ['30239', 12, '发放公务交通补贴', PUBLIC_PAYEES.staff],
  ] as const;
  for (const [economic, dayOfMonth, summary, payee] of quarters) {
    const totalFen = plan2019.paid(OFFICE, economic);
    const common = { number: OFFICE, economic, totalFen, first: 3, every: 3, dayOfMonth, payee };
    addMonthly(year, {
      ...common,
      weights: [100, 100, 100, 100],
      summary: `${summary}（按季）`,
      by: 'quota',
    });
  }
  const bought = { from: '2019-01-10', until: '2019-12-24', prefix: '购买', by: 'either' } as const;
  const scattered = [
    [OFFICE, '30201', 7, OFFICE_SHOPS],
    [OFFICE, '30299', 4, SERVICES],
    [OFFICE, '30211', 2, [['办公室经办人员', ['差旅费：赴市对接审批服务事项']]]],
    [OFFICE, '30213', 2, [['老街水电维修铺', ['大厅照明线路检修服务']]]],
    [OFFICE, '30216', 1, [['镇村培训承办点', ['窗口人员业务培训服务']]]],
  ] as const;
  for (const [number, economic, count, shops] of scattered) {
    addScattered(year, {
      ...bought,
      number,
      economic,
      totalFen: plan2019.paid(number, economic),
      count,
      shops,
    });
  }
}

/** The hall opens: equipment in May, its other costs, and a year's rent of the old rooms. */
function addEquipment(year: Year): void {
  const quota = quotaOf(year, HALL);
  year.book.add({
    ...year.book.common(day('2019-05-16'), '购买新大厅窗口电脑和打印设备', '溪云电脑耗材铺'),
    kind: 'asset-purchased',
    payment: { way: 'direct', fundYear: 'current' },
    budget: budgetOf(quota),
    items: [
      {
        functional: quota.functional,
        economic: '31002',
        amountFen: plan2019.paid(HALL, '31002'),
        asset: '160103',
      },
    ],
  });
  const hall = { from: '2019-05-06', until: '2019-12-20', prefix: '支付新大厅', by: 'direct' } as const;
  for (const [economic, count, shops] of [
    ['30201', 2, OFFICE_SHOPS],
    ['30299', 4, SERVICES],
  ] as const) {
    addScattered(year, {
      ...hall,
      number: HALL,
      economic,
      totalFen: plan2019.paid(HALL, economic),
      count,
      shops,
    });
  }
  payDirect(year, {
    number: OFFICE,
    economic: '30214',
    amountFen: plan2019.paid(OFFICE, '30214'),
    day: fromThe(2019, 6, 20),
    summary: '支付政务服务大厅2019年度场地租金',
    payee: '云麓场地管理处',
  });
  // 1601: 428,600/72 + 173,250/180 until April, and 68,480/72 more from May, the month of purchase
  addDepreciation(year, (month) => yuan(month < 5 ? 6_915.28 : 7_866.39), yuan(800));
}
