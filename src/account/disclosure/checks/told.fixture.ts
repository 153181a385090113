import { fen } from '#base/kernel/index.ts';
import { SOUND, viewOf } from '../testing.ts';
import type {
  BoundTold,
  CodedRow,
  FigureRun,
  OwnAccount,
  OwnCheck,
  Registered,
  Told,
  ToldChange,
  ToldCheck,
} from '../told.ts';
import type { PublicsItem } from '../told-words.ts';
import type { TableKey } from '../types.ts';
import { toldCell } from './define-check.ts';
import { amount, count, percent, ratio, YUAN_PER_WAN } from './numbers.fixture.ts';
import { printedAs } from './printed-figure.ts';

export { amount, count, percent, read, YUAN_PER_WAN } from './numbers.fixture.ts';

const account = viewOf(SOUND);

function bound(name: string, table: TableKey, row: string, column: string): BoundTold {
  const found = account.cell(table, row, column);
  const told = amount(name, (found?.figure?.value ?? 0) / YUAN_PER_WAN);
  return { object: name, told, cells: [{ name: '表中', cell: found, absentIsZero: true }], inAnnex: false };
}

const now = bound('收支总计', 'income-expenditure', 'income.grand-total', 'income');
const all = bound('一般公共预算财政拨款支出', 'public-budget', 'total', 'total');
const service = bound('一般公共服务支出', 'public-budget', '201', 'total');
const housing = bound('住房保障支出', 'public-budget', '221', 'total');
const running = bound('机关运行经费', 'basic', 'public-total', 'amount');
const before = amount('上年收支总计', 150);

const shares = [
  ratio('一般公共服务支出占比', service.told, all.told),
  ratio('住房保障支出占比', housing.told, all.told),
];

const grown: ToldChange = {
  amount: amount('收支总计', 16),
  said: 'up',
  against: 'previous',
  rate: { percent: percent('收支总计', '10.67'), said: 'up', mayBeCut: false },
  now: now.told,
  before,
  published: amount('上年收支总计', 150),
};

const spent: Record<string, number> = {
  '30212': 1,
  '30217': 4,
  '31013': 5,
  '30215': 2,
  '30216': 3,
  '30201': 30,
  '31002': 4,
};

const COUNTED: Readonly<Record<string, Told>> = {
  'trip.groups': count('因公出国（境）团组', 1),
  'trip.persons': count('因公出国（境）人次', 2),
  'reception.groups': count('公务接待批次', 9),
  'reception.persons': count('公务接待人次', 70),
  'vehicle.bought.count': count('公务用车购置数', 1),
  'vehicle.kept': count('保有量', 2),
  'event.meeting.amount': amount('会议费', 2),
  'event.training.amount': amount('培训费', 3),
  'procurement.total': amount('政府采购支出总额', 9),
  'procurement.goods': amount('货物', 6),
  'procurement.works': amount('工程', 2),
  'procurement.services': amount('服务', 1),
  'procurement.sme': amount('授予中小企业合同金额', 5),
  'procurement.micro': amount('授予小微企业合同金额', 3),
  'post.establishment': count('编制', 12),
  'post.in-post': count('在职在编人员', 12),
};

const REGISTERED: readonly Registered[] = [
  { label: '因公出国（境）费', value: 1 * YUAN_PER_WAN, economic: ['30212'] },
  { label: '公务接待费', value: 4 * YUAN_PER_WAN, economic: ['30217'] },
  { label: '公务用车购置费', value: 5 * YUAN_PER_WAN, economic: ['30913', '31013'] },
];

const PUBLICS: readonly PublicsItem[] = ['abroad', 'reception', 'vehicle-purchase', 'vehicle-running'];
const nameOf = (code: string) => `科目${code}`;
const wanOf = (wan: number) => fen(wan * YUAN_PER_WAN);

const spentOn = (codes: readonly string[]) =>
  fen(
    Object.entries(spent).reduce(
      (sum, [code, wan]) =>
        codes.some((prefix) => code.startsWith(prefix)) ? sum + wan * YUAN_PER_WAN : sum,
      0,
    ),
  );

const codes = (table: TableKey, kind: CodedRow['kind']): CodedRow[] =>
  account
    .rows(table)
    .filter((row) => /^\d+$/.test(row))
    .map((code) => {
      const label = nameOf(code);
      return { title: table, kind, code, label, key: label, codePrinted: true, shown: [] };
    });

const paid = account
  .rows('basic')
  .filter((row) => /^\d{5}$/.test(row) && account.cell('basic', row, 'amount')?.state === 'number');

/** A name in our list of 款, which comes from the year's list. */
export const listedName = (name: string, ...rows: string[]) => ({
  name,
  rows,
  sure: true,
  shown: { label: '情况说明所列', value: name, unit: '' },
});

const runOf = ({ told }: BoundTold): FigureRun => ({
  figure: `N/${told.name}`,
  name: told.name,
  column: 'amount',
  value: told.exact ?? told.value,
  printed: printedAs('amount', told.value),
  text: `${printedAs('amount', told.value)}万元`,
});

export const reason = (key: string, text: string) => ({
  object: key,
  ofRunning: key.startsWith('机关运行经费'),
  heading: key,
  text,
  shown: { label: key, value: text, unit: '' },
});

/** An account in which every check that has something to judge holds. */
export const TOLD: OwnAccount = {
  account,
  kind: 'final',
  unread: () => undefined,
  rowName: (_, row) => nameOf(row),
  bound: [now, all, service, housing, running],
  shares,
  completions: [ratio('一般公共预算财政拨款支出', all.told, amount('年初预算', 125))],
  changes: [grown],
  comparisons: [
    {
      final: all.told,
      budget: amount('年初预算', 125),
      said: 'more',
      words: { label: '用词', value: '决算数大于预算数', unit: '' },
    },
  ],
  shareLists: [{ object: '五　2项占比', shares: shares.map((share) => share.percent), whole: true }],
  classes: {
    listed: [
      { code: '201', told: service.told },
      { code: '221', told: housing.told },
    ],
    whole: true,
  },
  economic: {
    names: paid.map((code) => listedName(nameOf(code), code)),
    covered: new Set(paid),
    whole: true,
  },
  reasons: [
    reason('收支总计比上年增加的原因', '人员增加，工资标准调整后补发，新设窗口岗位补贴'),
    reason('机关运行经费比年初预算的原因', '办公场地租金年初没有列入预算，年中按规定程序追加'),
  ],
  funds: [
    { table: 'gov-fund', name: '政府性基金预算', tableName: '政府性基金预算表', said: 'amount', shown: [] },
    {
      table: 'state-capital',
      name: '国有资本经营预算',
      tableName: '国有资本经营预算表',
      said: 'amount',
      shown: [],
    },
  ],
  counted: new Map(Object.entries(COUNTED)),
  publics: new Map(
    PUBLICS.flatMap((item) => {
      const told = toldCell(account.cell('three-publics', 'total', `final.${item}`), item);
      return told ? [[item, told] as const] : [];
    }),
  ),
  fleets: [
    {
      total: count('车辆总数', 3),
      kinds: [count('主要领导干部用车', 1), count('其他用车', 2)],
      held: true,
    },
  ],
  runningCosts: [running.told],
  executions: [{ percent: undefined, done: all.told, planned: amount('年初预算', 125) }],
  spent: (of) => ({
    amount: amount(`账上${of.join('、')}支出`, spentOn(of) / YUAN_PER_WAN),
    whole: true,
  }),
  codes: [
    ...(['income', 'expenditure', 'public-budget', 'gov-fund', 'state-capital'] as const).flatMap((table) =>
      codes(table, 'functional'),
    ),
    ...codes('basic', 'economic'),
  ],
  codeBook: {
    whole: true,
    covers: () => true,
    find: (_, code) => ({ label: nameOf(code), key: nameOf(code) }),
    isName: () => true,
  },
  noLastYear: undefined,
  runs: [now, all, service, housing, running].map(runOf),
  registered: REGISTERED,
  books: {
    income: wanOf(155),
    expenditure: wanOf(155),
    expenditureOfDecember: wanOf(38.75),
    capital: wanOf(9),
    capitalised: wanOf(9),
    advances: wanOf(0),
    advancesMoved: wanOf(3),
  },
  budget: { opening: wanOf(125), added: wanOf(37.5) },
  spentOn,
};

/** An account without text beside its tables. */
export const SILENT: OwnAccount = {
  ...TOLD,
  account: viewOf({}),
  bound: [],
  shares: [],
  completions: [],
  changes: [],
  comparisons: [],
  shareLists: [],
  classes: undefined,
  economic: undefined,
  reasons: [],
  funds: [],
  counted: new Map(),
  publics: new Map(),
  fleets: [],
  runningCosts: [],
  executions: [],
  codes: [],
  runs: [],
  registered: [],
  books: undefined,
  budget: { opening: fen(0), added: fen(0) },
};

/** TOLD with other values of some counts (万元 for amounts); `undefined` takes one out. */
export function recounted(values: Readonly<Record<string, number | undefined>>): OwnAccount {
  const counted = new Map(TOLD.counted);
  for (const [key, value] of Object.entries(values)) {
    const known = counted.get(key) ?? count(key, 0);
    if (value === undefined) counted.delete(key);
    else counted.set(key, known.kind === 'amount' ? amount(known.name, value) : count(known.name, value));
  }
  return { ...TOLD, counted };
}

type AnyCheck = ToldCheck | OwnCheck;
const judge = (check: AnyCheck, told: OwnAccount) => (check as OwnCheck).judge(told);

export const statesOf = (check: AnyCheck, told: OwnAccount) => judge(check, told).map(({ state }) => state);

/** "severity object：message" of everything that is broken. */
export const faults = (check: AnyCheck, told: OwnAccount) =>
  judge(check, told)
    .filter(({ state }) => state === 'broken')
    .map(({ severity, object, message }) => `${severity} ${object}：${message}`);

/** "label value unit" of what each broken object shows. */
export const shownBy = (check: AnyCheck, told: OwnAccount) =>
  judge(check, told)
    .filter(({ state }) => state === 'broken')
    .map(({ shown = [] }) => shown.map(({ label, value, unit }) => `${label} ${value}${unit}`));
