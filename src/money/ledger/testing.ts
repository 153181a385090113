import { day, fen } from '#base/kernel/index.ts';
import type { QuotaBook, QuotaTerms } from '#money/budget/index.ts';
import { type Account, type Chart, makeChart } from './chart.ts';
import type { Rules } from './checks/index.ts';
import type { BooksState } from './decide/state.ts';
import type { BudgetDimensions, VoucherDraft, VoucherLine } from './types.ts';

const account = (code: string, name: string, of: Account['class'], balance: Account['balance']): Account => ({
  code,
  name,
  class: of,
  balance,
});

const item = (code: string, name: string, administrative?: string, institution = '50502') => ({
  code,
  name,
  ...(administrative ? { govEconomic: { administrative, institution } } : {}),
});

/** A small chart for tests of pure code: the real accounts that the templates use, a few codes of each scheme. */
export const smallChart: Chart = makeChart(
  [
    account('1002', '银行存款', '资产', '借'),
    account('1011', '零余额账户用款额度', '资产', '借'),
    account('1201', '财政应返还额度', '资产', '借'),
    account('120101', '财政直接支付', '资产', '借'),
    account('120102', '财政授权支付', '资产', '借'),
    account('1214', '预付账款', '资产', '借'),
    account('1218', '其他应收款', '资产', '借'),
    account('1401', '待摊费用', '资产', '借'),
    account('160103', '通用设备', '资产', '借'),
    account('1602', '固定资产累计折旧', '资产', '贷'),
    account('1701', '无形资产', '资产', '借'),
    account('1702', '无形资产累计摊销', '资产', '贷'),
    account('2102', '其他应交税费', '负债', '贷'),
    account('2103', '应缴财政款', '负债', '贷'),
    account('2201', '应付职工薪酬', '负债', '贷'),
    ...['01', '02', '03', '04', '05', '06', '07'].map((n) => account(`2201${n}`, '明细', '负债', '贷')),
    account('3001', '累计盈余', '净资产', '贷'),
    account('3301', '本期盈余', '净资产', '贷'),
    account('3302', '本年盈余分配', '净资产', '贷'),
    account('3401', '无偿调拨净资产', '净资产', '贷'),
    account('3501', '以前年度盈余调整', '净资产', '贷'),
    account('4001', '财政拨款收入', '收入', '贷'),
    account('4604', '利息收入', '收入', '贷'),
    account('4609', '其他收入', '收入', '贷'),
    account('5001', '业务活动费用', '费用', '借'),
    ...['01', '02', '03', '05', '06'].map((n) => account(`5001${n}`, '明细', '费用', '借')),
    account('5901', '其他费用', '费用', '借'),
    account('6001', '财政拨款预算收入', '预算收入', '贷'),
    account('600101', '基本支出', '预算收入', '贷'),
    account('600102', '项目支出', '预算收入', '贷'),
    account('6609', '其他预算收入', '预算收入', '贷'),
    account('7101', '行政支出', '预算支出', '借'),
    ...['01', '02', '03'].map((n) => account(`7101${n}`, '明细', '预算支出', '借')),
    account('8001', '资金结存', '预算结余', '借'),
    ...['01', '02', '03'].map((n) => account(`8001${n}`, '明细', '预算结余', '借')),
    ...['01', '02', '03', '04', '05', '06', '07'].map((n) => account(`8101${n}`, '明细', '预算结余', '贷')),
    ...['01', '02', '03', '04', '05'].map((n) => account(`8102${n}`, '明细', '预算结余', '贷')),
    ...['01', '02', '03', '04', '05'].map((n) => account(`8201${n}`, '明细', '预算结余', '贷')),
    account('820204', '累计结余', '预算结余', '贷'),
    account('8501', '其他结余', '预算结余', '贷'),
  ],
  [
    item('201', '一般公共服务支出'),
    item('2010301', '行政运行'),
    item('2010399', '其他政府办公厅（室）及相关机构事务支出'),
    { ...item('2010307', '法制建设'), until: 2019 },
    item('2210201', '住房公积金'),
  ],
  [
    item('301', '工资福利支出'),
    item('30101', '基本工资', '50101', '50501'),
    item('30102', '津贴补贴', '50101', '50501'),
    item('30108', '机关事业单位基本养老保险缴费', '50102', '50501'),
    item('30113', '住房公积金', '50103', '50501'),
    item('30199', '其他工资福利支出', '50199', '50501'),
    item('30201', '办公费', '50201'),
    item('30214', '租赁费', '50201'),
    item('30217', '公务接待费', '50206'),
    item('30309', '奖励金', '50901', '50901'),
    item('31002', '办公设备购置', '50306', '50601'),
    item('31022', '无形资产购置', '50306', '50601'),
    { ...item('39909', '经常性赠与', '59909'), from: 2021 },
  ],
);

export const budgetOf = (part: Partial<BudgetDimensions> = {}): BudgetDimensions => ({
  functional: '2010399',
  economic: '30201',
  govEconomic: '50201',
  expenditure: 'basic',
  fund: 'public-budget',
  fundYear: 'current',
  source: 'opening',
  quota: 'Z2020',
  payment: 'direct',
  procurement: false,
  ...part,
});

export function debit(account: string, amount: number, part: Partial<VoucherLine> = {}): VoucherLine {
  const system = account >= '6' ? 'budgetary' : 'financial';
  return { system, account, debit: fen(amount), credit: fen(0), summary: '办公用品', ...part };
}

export function credit(account: string, amount: number, part: Partial<VoucherLine> = {}): VoucherLine {
  return { ...debit(account, 0, part), credit: fen(amount), ...part };
}

/** A sound voucher of 财政直接支付: office supplies of 100 yuan. */
export function soundDraft(part: Partial<VoucherDraft> = {}, amount = 10_000): VoucherDraft {
  const { economic: _, govEconomic: __, quota: ___, ...income } = budgetOf();
  return {
    day: day('2020-03-05'),
    kind: 'ordinary',
    summary: '支付办公用品款',
    attachments: 2,
    maker: 'staff-maker',
    reviewer: 'staff-reviewer',
    business: 'direct-payment',
    lines: [
      debit('500102', amount, { costItem: '30201' }),
      credit('4001', amount),
      debit('710101', amount, { budget: budgetOf() }),
      credit('600101', amount, { budget: income }),
    ],
    ...part,
  };
}

/** The 指标号 of the test's payments with these terms; `Z2020` for a sound draft. */
export function quotaFor(year: string | number, terms: Partial<QuotaTerms> = {}): string {
  const { functional = '2010399', fund = 'public-budget', project = '' } = terms;
  const plain = functional === '2010399' && fund === 'public-budget' && project === '';
  return plain ? `Z${year}` : `Z${year}/${functional}/${fund}/${project}`;
}

const TERMS: readonly QuotaTerms[] = ['2010301', '2010399', '2210201', '2120199'].flatMap((functional) => [
  { functional, fund: 'public-budget', expenditure: 'basic', project: '' },
  { functional, fund: 'gov-fund', expenditure: 'basic', project: '' },
  ...['XM01', 'XM02'].map((project) => ({
    functional,
    fund: 'public-budget' as const,
    expenditure: 'project' as const,
    project,
  })),
  { functional, fund: 'gov-fund', expenditure: 'project', project: 'P-01' },
]);

/** 指标 for sound vouchers and arbitrary events, large enough for all of them. */
export const testQuotas = [2019, 2020, 2021].flatMap((year) =>
  TERMS.map((terms) => ({ ...terms, number: quotaFor(year, terms), year })),
);

const quotas: QuotaBook = {
  granted: new Map(
    testQuotas.map(({ number, ...terms }) => [
      number,
      { ...terms, from: day(`${terms.year}-01-01`), total: fen(1_000_000_000_00) },
    ]),
  ),
  paid: new Map(),
};

/** Books in which nothing has happened yet, with the test's 指标 granted. */
export const emptyBooks: BooksState = {
  closedThrough: '',
  lastSequence: new Map(),
  vouchers: new Map(),
  quotas,
};

/** The small chart with the real days of the ways of payment. */
export const smallRules: Rules = {
  chart: smallChart,
  ways: [
    { way: 'direct', name: '财政直接支付', until: '2020-12-31', underQuota: true, basis: '' },
    { way: 'quota', name: '财政授权支付', until: '2020-12-31', underQuota: true, basis: '' },
    { way: 'integrated', name: '预算管理一体化支付', from: '2021-01-01', underQuota: true, basis: '' },
    { way: 'bank', name: '自有资金银行支付', basis: '' },
    { way: 'none', name: '无资金支付', basis: '' },
  ],
};
