import { type Day, day } from '#base/kernel/index.ts';
import { budgetOf } from './book.ts';
import { addCorrections2020, REISSUED } from './corrections-2020.ts';
import { fromThe, lastWorkingDay } from './days.ts';
import { payByAdvance, payByQuota, payDirect, quotaOf, type Year } from './pay.ts';
import { yuan } from './plan.ts';
import { plan2020 } from './plan-2020.ts';
import { splitByWeights, splitInto } from './random.ts';
import { addMonthly, addScattered, afterReceipt } from './running.ts';
import { EPIDEMIC, OFFICE as OFFICE_SHOPS, PUBLIC_PAYEES, REPAIRS, SERVICES, TRIPS } from './words.ts';

const OFFICE = 'ZB2020-002';
/** the last day of scattered payments */
const YEAR_END = '2020-12-28';

/** The bureau's purchases, rents and travels of 2020. */
export function addBusiness2020(year: Year): void {
  addRent(year);
  addScanners(year);
  addSupplies(year);
  addServicesAndRepairs(year);
  addUnionAndTransport(year);
  addTravel(year);
  addTraining(year);
  addCorrections2020(year);
  payByQuota(year, {
    number: OFFICE,
    economic: '30217',
    amountFen: plan2020.paid(OFFICE, '30217'),
    day: day('2020-09-18'),
    summary: '接待市级审批服务部门来区调研“一件事一次办”工作用餐（1批6人）',
    payee: '青石巷餐馆',
    tag: 'reception',
  });
}

/** Two years' rent, paid in one year: that of 2020 is used month by month, that of 2021 stays 预付账款 until January 2021. */
function addRent(year: Year): void {
  const rents = [
    [OFFICE, '2020-01-16', '1401', '支付政务服务大厅2020年度场地租金', 'rent-2020'],
    ['ZB2020-012', '2020-12-04', '1214', '预付政务服务大厅2021年度场地租金', 'rent-2021'],
  ] as const;
  for (const [number, on, account, summary, tag] of rents) {
    const quota = quotaOf(year, number);
    const amountFen = plan2020.paid(number, '30214');
    year.book.add(
      {
        ...year.book.common(day(on), summary, '云麓场地管理处'),
        kind: 'prepaid-rent',
        payment: { way: 'direct', fundYear: 'current' },
        budget: budgetOf(quota),
        account,
        items: [{ functional: quota.functional, economic: '30214', amountFen }],
      },
      tag,
    );
  }
  const months = Array.from({ length: 12 }, () => 1);
  const used = splitByWeights(year.book.random, plan2020.paid(OFFICE, '30214'), months);
  for (const [index, amountFen] of used.entries()) {
    const month = index + 1;
    year.book.add({
      ...year.book.common(lastWorkingDay(2020, month), `摊销${month}月场地租金`, '云麓场地管理处'),
      kind: 'prepaid-used',
      account: '1401',
      economic: '30214',
      amountFen,
    });
  }
}

/** 147 sets at 3,680 yuan: 16 for the towns and the first villages, 131 for the other villages. */
function addScanners(year: Year): void {
  const payments = [
    ['2020-05-14', 58_880, '支付8个镇和8个试点村（社区）高拍仪16台货款', 'scanners-1'],
    ['2020-06-16', 337_456, '支付131个村（社区）高拍仪货款（70%）', 'scanners-2'],
    ['2020-09-24', 144_624, '支付131个村（社区）高拍仪货款（验收后30%）', 'scanners-3'],
  ] as const;
  for (const [on, amount, summary, tag] of payments) {
    payDirect(year, {
      number: 'ZB2020-007',
      economic: '30299',
      amountFen: yuan(amount),
      day: day(on),
      summary,
      payee: '明澈影像设备供应商',
      procurement: true,
      tag,
    });
  }
}

/** Purchases for the offices, from four grants, and against the epidemic. */
function addSupplies(year: Year): void {
  const { paid } = plan2020;
  const office = { economic: '30201', prefix: '购买', shops: OFFICE_SHOPS, by: 'either' } as const;
  addScattered(year, {
    ...office,
    number: OFFICE,
    totalFen: paid(OFFICE, '30201') - REISSUED,
    count: 66,
    from: '2020-01-09',
    until: YEAR_END,
  });
  addScattered(year, {
    ...office,
    number: 'ZB2020-011',
    totalFen: paid('ZB2020-011', '30201'),
    count: 20,
    from: '2020-09-10',
    until: YEAR_END,
  });
  addScattered(year, {
    ...office,
    number: 'ZB2020-015',
    totalFen: paid('ZB2020-015', '30201'),
    count: 4,
    from: '2020-12-15',
    until: YEAR_END,
  });
  addScattered(year, {
    ...office,
    number: 'ZB2020-005',
    totalFen: paid('ZB2020-005', '30201'),
    count: 14,
    from: '2020-02-12',
    until: '2020-05-29',
    prefix: '购买疫情防控物资：',
    shops: EPIDEMIC,
  });
}

function addServicesAndRepairs(year: Year): void {
  const { paid } = plan2020;
  addScattered(year, {
    number: OFFICE,
    economic: '30299',
    totalFen: paid(OFFICE, '30299'),
    count: 38,
    from: '2020-01-09',
    until: YEAR_END,
    prefix: '支付',
    shops: SERVICES,
    by: 'either',
    step: 1,
  });
  addScattered(year, {
    number: OFFICE,
    economic: '30213',
    totalFen: paid(OFFICE, '30213'),
    count: REPAIRS.length,
    from: '2020-02-17',
    until: YEAR_END,
    prefix: '支付',
    shops: REPAIRS.map(([shop, work]) => [shop, [work]] as const),
    by: 'quota',
    step: 500,
  });
}

function addUnionAndTransport(year: Year): void {
  const quarterly = (
    number: string,
    economic: string,
    months: readonly number[],
    summary: string,
    payee: string,
  ) => {
    const parts = splitByWeights(
      year.book.random,
      plan2020.paid(number, economic),
      months.map(() => 100),
      { step: 1, spread: 8 },
    );
    for (const [index, amountFen] of parts.entries()) {
      const on = fromThe(2020, months[index]!, 22);
      payDirect(year, {
        number,
        economic,
        amountFen,
        day: on,
        summary: `${summary}（${index + 1}/${months.length}）`,
        payee,
      });
    }
  };
  quarterly(OFFICE, '30228', [3, 6, 9, 12], '拨缴工会经费', PUBLIC_PAYEES.union);
  quarterly('ZB2020-011', '30228', [9, 11, 12], '拨付机关工会活动经费', PUBLIC_PAYEES.union);
  quarterly(OFFICE, '30209', [3, 6, 9, 12], '支付大厅物业费', '平川物业服务处');
  const hired = yuan(5_495);
  addMonthly(year, {
    number: OFFICE,
    economic: '30239',
    totalFen: plan2020.paid(OFFICE, '30239') - hired,
    weights: Array.from({ length: 12 }, () => 100),
    dayOfMonth: 12,
    summary: '发放公务交通补贴',
    payee: PUBLIC_PAYEES.staff,
    by: 'direct',
    step: 1_000,
    spread: 0,
  });
  addScattered(year, {
    number: OFFICE,
    economic: '30239',
    totalFen: hired,
    count: 8,
    from: '2020-04-01',
    until: '2020-12-25',
    prefix: '支付',
    shops: [['远行车辆租赁点', ['到镇村指导租车费', '送件下村租车费', '文明城市督查租车费']]],
    by: 'quota',
    step: 1_000,
  });
}

/** Trips. Most are paid afterwards; four travellers take an advance and settle it. */
function addTravel(year: Year): void {
  const { random } = year.book;
  const parts = splitInto(random, plan2020.paid(OFFICE, '30211'), 19, 50);
  for (const [index, amountFen] of parts.entries()) {
    const month = 3 + Math.floor(index / 2);
    const summary = `差旅费：${random.pick(TRIPS)}`;
    const payee = PUBLIC_PAYEES.clerk;
    const bill = { number: OFFICE, economic: '30211', amountFen, summary, payee };
    const on = afterReceipt(year, OFFICE, fromThe(2020, month, 9 + (index % 2) * 14));
    if (index % 5 === 2) {
      const taken = Math.ceil(amountFen / 10_000) * 10_000 + 10_000;
      payByAdvance(year, { ...bill, day: fromThe(2020, month, 23) }, taken, fromThe(2020, month, 16));
    } else payByQuota(year, { ...bill, day: on });
  }
}

function addTraining(year: Year): void {
  const party = yuan(4_886);
  payByAdvance(
    year,
    {
      number: OFFICE,
      economic: '30216',
      amountFen: party,
      day: day('2020-07-09'),
      summary: '7月4日党员和入党积极分子赴外县主题党日培训（16人）',
      payee: PUBLIC_PAYEES.clerk,
      tag: 'party-day',
    },
    yuan(5_000),
    day('2020-07-03'),
  );
  const lessons: readonly (readonly [string, Day, number, string])[] = [
    [OFFICE, day('2020-06-12'), 2_614, '镇便民服务中心业务培训场地和资料费'],
    [OFFICE, day('2020-06-19'), 2_300, '镇村窗口人员系统操作培训讲课费'],
    ['ZB2020-009', day('2020-08-14'), 2_786, '村级站点录件培训资料费'],
    ['ZB2020-009', day('2020-09-11'), 2_450, '综合窗口多部门业务培训讲课费'],
    ['ZB2020-009', day('2020-10-16'), 2_180, '镇村代办员培训场地费'],
    ['ZB2020-009', day('2020-11-13'), 2_270, '“一件事一次办”镇村培训资料费'],
  ];
  for (const [index, [number, on, amount, summary]] of lessons.entries()) {
    payByQuota(year, {
      number,
      economic: '30216',
      amountFen: yuan(amount),
      day: on,
      summary,
      payee: '镇村培训承办点',
      tag: `lesson-${index + 1}`,
    });
  }
}
