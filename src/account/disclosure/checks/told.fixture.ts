import { type Fen, fen } from '#base/kernel/index.ts';
import { SOUND, viewOf } from '../testing.ts';
import { printedAs } from './printed-figure.ts';
import { ratioOf } from './ratio.ts';
import type { AccountCheck, Counted, Made, ToldAccount, ToldFigure, ToldRun } from './told.ts';

export const YUAN_PER_WAN = 1_000_000;
const UNITS = { amount: '万元', percent: '%', count: '' } as const;

interface Said {
  readonly section: string;
  readonly name: string;
  readonly column: ToldFigure['column'];
  readonly value: number;
  readonly made: Made;
}

export function toldFigure({ section, name, column, value, made }: Said): ToldFigure {
  const id = `N/${section} ${name}/${column}`;
  return { id, section, name, column, value, printed: printedAs(column, value), made };
}

/** The run that says a figure, as the narrative prints it. */
export function runOf({ id, column, value }: ToldFigure): ToldRun {
  return { text: `${printedAs(column, value).replace('-', '')}${UNITS[column]}`, figure: id };
}

const account = viewOf(SOUND);
const lastYear = viewOf({ 'income-expenditure|income.grand-total|income': 150 }, 'fen', 2019);

const cell = (
  section: string,
  name: string,
  table: Parameters<typeof account.cell>[0],
  row: string,
  column: string,
) => {
  const found = account.cell(table, row, column);
  const made = { kind: 'cell', year: 'this', cell: found } as const;
  return toldFigure({ section, name, column: 'amount', value: found?.figure?.value ?? 0, made });
};

const percent = (section: string, name: string, of: ToldFigure, whole: ToldFigure) =>
  toldFigure({
    section,
    name,
    column: 'percent',
    value: ratioOf(of.value, whole.value),
    made: { kind: 'percent', of: of.id, whole: whole.id },
  });

const now = cell('一', '收支总计', 'income-expenditure', 'income.grand-total', 'income');
const beforeCell = lastYear.cell('income-expenditure', 'income.grand-total', 'income');
const before = toldFigure({
  section: '一',
  name: '上年收支总计',
  column: 'amount',
  value: beforeCell?.figure?.value ?? 0,
  made: { kind: 'cell', year: 'last', cell: beforeCell },
});
const grown = toldFigure({
  section: '一',
  name: '收支总计比上年增减额',
  column: 'amount',
  value: now.value - before.value,
  made: { kind: 'difference', of: now.id, less: before.id },
});
const rate = percent('一', '收支总计比上年增减率', grown, before);
const all = cell('五', '一般公共预算财政拨款支出', 'public-budget', 'total', 'total');
const service = cell('五', '一般公共服务支出', 'public-budget', '201', 'total');
const housing = cell('五', '住房保障支出', 'public-budget', '221', 'total');
const serviceShare = percent('五', '一般公共服务支出占比', service, all);
const housingShare = percent('五', '住房保障支出占比', housing, all);
const running = cell('十', '机关运行经费', 'basic', 'public-total', 'amount');
const fund = cell('八', '本年支出', 'gov-fund', 'total', 'total');
const state = cell('九', '本年支出', 'state-capital', 'total', 'total');

const figures = [
  now,
  before,
  grown,
  rate,
  all,
  service,
  housing,
  serviceShare,
  housingShare,
  running,
  fund,
  state,
];

const spent: Record<string, number> = {
  '30212': 1,
  '30217': 4,
  '31013': 5,
  '30215': 2,
  '30216': 3,
  '30201': 30,
  '31002': 4,
};

const amount = (label: string, wan: number, economic?: readonly string[]): Counted => ({
  label,
  unit: 'fen',
  value: wan * YUAN_PER_WAN,
  ...(economic ? { economic } : {}),
});
const count = (label: string, value: number): Counted => ({ label, unit: 'count', value });

export const COUNTED: Readonly<Record<string, Counted>> = {
  'trip.amount': amount('因公出国（境）费', 1, ['30212']),
  'trip.groups': count('团组', 1),
  'trip.persons': count('人次', 2),
  'reception.amount': amount('公务接待费', 4, ['30217']),
  'reception.groups': count('批次', 9),
  'reception.persons': count('人次', 70),
  'vehicle.bought.amount': amount('公务用车购置费', 5, ['30913', '31013']),
  'vehicle.bought.count': count('购置数', 1),
  'vehicle.kept': count('保有量', 2),
  'event.meeting.amount': amount('会议费', 2, ['30215']),
  'event.training.amount': amount('培训费', 3, ['30216']),
  'procurement.total': amount('政府采购支出总额', 9),
  'procurement.goods': amount('货物', 6),
  'procurement.works': amount('工程', 2),
  'procurement.services': amount('服务', 1),
  'procurement.sme': amount('授予中小企业合同金额', 5),
  'procurement.micro': amount('授予小微企业合同金额', 3),
  'vehicle.total': count('车辆', 3),
  'vehicle.leader': count('主要领导干部用车', 1),
  'vehicle.other': count('其他用车', 2),
  'post.establishment': count('编制', 12),
  'post.in-post': count('在职在编人员', 12),
};

const NAMES = (code: string) => `科目${code}`;
const wanOf = (wan: number) => fen(wan * YUAN_PER_WAN);

const spentCodes = account
  .rows('basic')
  .filter((row) => /^\d{5}$/.test(row) && account.cell('basic', row, 'amount')?.state === 'number');

/** An account in which every check that has something to judge holds. */
export const TOLD: ToldAccount = {
  account,
  lastYear,
  figures: new Map(figures.map((figure) => [figure.id, figure])),
  paragraphs: [
    {
      section: '一',
      runs: [runOf(now), { text: '，比上年增加' }, runOf(grown), { text: '，增长' }, runOf(rate)],
    },
    {
      section: '五',
      runs: [
        runOf(service),
        { text: '，占' },
        runOf(serviceShare),
        runOf(housing),
        { text: '，占' },
        runOf(housingShare),
      ],
    },
    { section: '六', runs: [{ text: `人员经费和公用经费，主要包括${spentCodes.map(NAMES).join('、')}。` }] },
    { section: '八', runs: [{ text: '政府性基金预算本年支出' }, runOf(fund)] },
    { section: '九', runs: [{ text: '国有资本经营预算本年支出' }, runOf(state)] },
    { section: '十', runs: [{ text: '机关运行经费' }, runOf(running)] },
  ],
  reasons: new Map([
    ['change.total', '人员增加，工资标准调整后补发，新设窗口岗位补贴'],
    ['running.budget', '办公场地租金年初没有列入预算，年中按规定程序追加'],
  ]),
  counted: new Map(Object.entries(COUNTED)),
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
  spentOn: (economic) =>
    Object.entries(spent).reduce(
      (sum, [code, wan]) =>
        economic.some((prefix) => code.startsWith(prefix)) ? fen(sum + wan * YUAN_PER_WAN) : sum,
      fen(0) as Fen,
    ),
  functionalName: NAMES,
  economicName: NAMES,
  publishedLastYear: new Map([[beforeCell?.figure?.id ?? '', beforeCell?.figure?.value ?? 0]]),
};

/** TOLD with one figure replaced, wherever it is said. */
export function refigured(name: string, change: Partial<ToldFigure>): ToldAccount {
  const old = [...TOLD.figures.values()].find((figure) => figure.name === name);
  if (!old) throw new RangeError(`no figure ${name}`);
  return { ...TOLD, figures: new Map([...TOLD.figures, [old.id, { ...old, ...change }]]) };
}

/** TOLD with some register figures of other values; `undefined` takes one out. */
export function recounted(values: Readonly<Record<string, number | undefined>>): ToldAccount {
  const counted = new Map(TOLD.counted);
  for (const [key, value] of Object.entries(values)) {
    const known = counted.get(key) ?? count(key, 0);
    if (value === undefined) counted.delete(key);
    else counted.set(key, { ...known, value: known.unit === 'fen' ? value * YUAN_PER_WAN : value });
  }
  return { ...TOLD, counted };
}

export const statesOf = (check: AccountCheck, told: ToldAccount) =>
  check.judge(told).map(({ state }) => state);

/** "severity object：message" of everything that is broken. */
export const faults = (check: AccountCheck, told: ToldAccount) =>
  check
    .judge(told)
    .filter(({ state }) => state === 'broken')
    .map(({ severity, object, message }) => `${severity} ${object}：${message}`);
