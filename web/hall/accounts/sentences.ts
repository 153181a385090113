import type { AccountData } from '../app/client.ts';
import { valuesOf } from './reading.ts';

/** Words, and figures with a link to their source. */
export type Phrase = string | { readonly text: string; readonly figure: string };
export interface Sentence {
  /** a citizen's question */
  readonly asks: string;
  readonly says: readonly Phrase[];
}

/** Printed 万元 with two decimals as hundredths. */
export function hundredths(text: string): number {
  return Number(text.replace('.', ''));
}

/** "98.33": per cent with two decimals, half up on the exact quotient; null for a whole of zero. */
export function percent(part: number, whole: number): string | null {
  if (whole <= 0) return null;
  const scaled = Math.floor((Math.abs(part) * 20_000 + whole) / (2 * whole));
  return (scaled / 100).toFixed(2);
}

/** The account's printed values by table, row and 栏次. */
export class Values {
  private readonly values: ReadonlyMap<string, string>;
  private readonly numbers: ReadonlyMap<string, string>;

  constructor(account: AccountData) {
    this.values = valuesOf(account.tables);
    // tables are found by their key, because later forms have other numbers
    this.numbers = new Map(account.tables.map((table) => [table.key, table.id]));
  }

  id(key: string, row: string, column: string): string {
    return `${this.numbers.get(key) ?? ''}/${row}/${column}`;
  }

  /** hundredths of 万元; a cell without a value is zero */
  of(key: string, row: string, column: string): number {
    return hundredths(this.values.get(this.id(key, row, column)) ?? '0.00');
  }

  figure(key: string, row: string, column: string): Phrase {
    const figure = this.id(key, row, column);
    const value = this.values.get(figure);
    // a figure that is not printed was not published and has no page
    return value ? { text: `${value}万元`, figure } : '0.00万元';
  }
}

const SUMS = new Set(['本年收入合计', '本年支出合计', '总计', '使用非财政拨款结余', '结余分配']);
const CARRIED = /结转和结余/;

interface Item {
  readonly name: string;
  readonly row: string;
  readonly value: number;
}

/** The rows with a value on one side of 公开01表, sums and carry-overs left out, largest first. */
function itemsOf(account: AccountData, column: string): Item[] {
  const table = account.tables.find(({ key }) => key === 'income-expenditure');
  const items = (table?.body ?? []).flatMap((row) =>
    row.flatMap((cell, index): Item[] => {
      const [, address = '', at] = cell.figure?.split('/') ?? [];
      if (at !== column || cell.text === '' || SUMS.has(address) || CARRIED.test(address)) return [];
      const label = row.slice(0, index).findLast(({ role }) => role === 'label')?.text ?? address;
      return [
        {
          name: label.replace(/^[一二三四五六七八九十]+、/, ''),
          row: address,
          value: hundredths(cell.text),
        },
      ];
    }),
  );
  return items.sort((a, b) => b.value - a.value);
}

function listed(values: Values, items: readonly Item[], column: string, whole: number): Phrase[] {
  return items.flatMap((item, index): Phrase[] => {
    const share = percent(item.value, whole);
    return [
      `${index > 0 ? '；' : ''}${item.name}`,
      values.figure('income-expenditure', item.row, column),
      share ? `，占${share}%` : '',
    ];
  });
}

function howMuch(account: AccountData, values: Values): Sentence {
  const left = values.of('income-expenditure', '年末结转和结余', '2');
  const end: Phrase[] =
    left === 0
      ? ['，年末没有结转和结余。']
      : ['，年末结转和结余', values.figure('income-expenditure', '年末结转和结余', '2'), '。'];
  return {
    asks: '收了多少，花了多少',
    says: [
      `${account.year}年，${account.unit}收入`,
      values.figure('income-expenditure', '本年收入合计', '1'),
      '，支出',
      values.figure('income-expenditure', '本年支出合计', '2'),
      ...end,
    ],
  };
}

function fromWhere(account: AccountData, values: Values): Sentence {
  const items = itemsOf(account, '1');
  const whole = values.of('income-expenditure', '本年收入合计', '1');
  const [only] = items;
  const says: Phrase[] =
    items.length === 1 && only
      ? [`收入全部来自${only.name}，`, values.figure('income-expenditure', only.row, '1'), '。']
      : [items.length === 0 ? '本年没有收入' : '', ...listed(values, items, '1', whole), '。'];
  return { asks: '钱从哪里来', says };
}

function onWhat(account: AccountData, values: Values): Sentence {
  const whole = values.of('income-expenditure', '本年支出合计', '2');
  const items = itemsOf(account, '2');
  return {
    asks: '钱花在哪里',
    says: [items.length === 0 ? '本年没有支出' : '', ...listed(values, items, '2', whole), '。'],
  };
}

/** Basic and project money, and the parts of basic money: for the staff and for running the office. */
function howSpent(values: Values): Sentence {
  const project = values.of('expenditure', '合计', '3');
  return {
    asks: '养人、办公、办项目各多少',
    says: [
      '基本支出',
      values.figure('expenditure', '合计', '2'),
      '，其中人员经费',
      values.figure('basic', '人员经费合计', '1'),
      '、公用经费',
      values.figure('basic', '公用经费合计', '1'),
      ...(project === 0
        ? ['；没有项目支出。']
        : ['；项目支出', values.figure('expenditure', '合计', '3'), '。']),
    ],
  };
}

function threePublics(account: AccountData, values: Values): Sentence {
  const table = account.tables.find(({ key }) => key === 'three-publics');
  const budget = values.of('three-publics', '合计', '1');
  const final = values.of('three-publics', '合计', '7');
  const asks = '接待、用车、出国花了多少';
  if (budget === 0 && final === 0)
    return { asks, says: [table?.empty ?? '没有“三公”经费预算，也没有支出。'] };
  const done = percent(final, budget);
  const kinds: readonly (readonly [string, string])[] = [
    ['因公出国（境）费', '8'],
    ['公务用车购置及运行维护费', '9'],
    ['公务接待费', '12'],
  ];
  const spent = kinds.filter(([, column]) => values.of('three-publics', '合计', column) !== 0);
  const [only] = spent;
  return {
    asks,
    says: [
      '“三公”经费全年预算',
      values.figure('three-publics', '合计', '1'),
      '，实际花了',
      values.figure('three-publics', '合计', '7'),
      done ? `，是预算的${done}%` : '',
      ...(spent.length === 1 && only
        ? [`，全部是${only[0]}。`]
        : [
            ...spent.flatMap(([name, column], index): Phrase[] => [
              `${index === 0 ? '：' : '、'}${name}`,
              values.figure('three-publics', '合计', column),
            ]),
            '。',
          ]),
    ],
  };
}

function against(account: AccountData, values: Values, last: AccountData | null): Sentence {
  const asks = '比上年多了还是少了';
  const year = account.year - 1;
  if (!last) return { asks, says: [`本站还没有${year}年度的账目，暂时不能比较。`] };
  const now = values.of('income-expenditure', '本年支出合计', '2');
  const then = new Values(last).of('income-expenditure', '本年支出合计', '2');
  const change = now - then;
  if (change === 0) return { asks, says: [`支出与${year}年持平。`] };
  const rate = percent(change, then);
  const by = (Math.abs(change) / 100).toFixed(2);
  const word = change > 0 ? '增加' : '减少';
  return {
    asks,
    says: [
      `支出比${year}年的${(then / 100).toFixed(2)}万元${word}${by}万元${rate ? `，${change > 0 ? '增长' : '下降'}${rate}%` : ''}。`,
    ],
  };
}

/** A citizen's questions about a year's account, with answers made of its figures. `last`: the account of the year before. Pure. */
export function sentencesOf(account: AccountData, last: AccountData | null): Sentence[] {
  const values = new Values(account);
  return [
    howMuch(account, values),
    fromWhere(account, values),
    onWhat(account, values),
    howSpent(values),
    threePublics(account, values),
    against(account, values, last),
  ];
}

export interface Bar {
  readonly name: string;
  readonly text: string;
  readonly figure: string;
  /** width in per cent of the longest */
  readonly width: number;
}

/** Bars for items with a value, largest first; [] for fewer than `least`. */
function barsOf(items: readonly Omit<Bar, 'width'>[], most: number, least: number): Bar[] {
  const ordered = items.toSorted((a, b) => hundredths(b.text) - hundredths(a.text)).slice(0, most);
  const longest = hundredths(ordered[0]?.text ?? '0.00');
  if (ordered.length < least || longest <= 0) return [];
  return ordered.map((item) => ({ ...item, width: (Math.max(hundredths(item.text), 0) / longest) * 100 }));
}

/** The sources of the money, for a chart; a single source is one whole bar; [] where there was no income. */
export function sourcesOfMoney(account: AccountData, most = 8): Bar[] {
  const values = new Values(account);
  const items = itemsOf(account, '1').map(({ name, row, value }) => ({
    name,
    text: (value / 100).toFixed(2),
    figure: values.id('income-expenditure', row, '1'),
  }));
  return barsOf(items, most, 1);
}

/** The largest economic items of the basic spending, for a chart; [] where there is nothing to compare. */
export function largestItems(account: AccountData, most = 8): Bar[] {
  const table = account.tables.find(({ key }) => key === 'basic');
  const items = (table?.body ?? []).flatMap((row) =>
    row.flatMap((cell, index): Omit<Bar, 'width'>[] => {
      const code = row[index - 2]?.text ?? '';
      if (cell.role !== 'value' || !cell.figure || cell.text === '' || !/^\d{5}$/.test(code)) return [];
      return [{ name: row[index - 1]?.text ?? code, text: cell.text, figure: cell.figure }];
    }),
  );
  return barsOf(items, most, 2);
}
