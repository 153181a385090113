import { CLASS_NAMES } from '../recognise/forms.ts';
import { className } from '../recognise/names.ts';
import { type Leaf, type MadeAccount, publicCost } from './account.ts';
import { ECONOMIC } from './economic.ts';
import { cell, type PaperCell, type PaperTable, wan } from './paper.ts';

type Blank = (fen: number) => string;

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export function numeral(n: number): string {
  if (n <= 10) return NUMERALS[n - 1] ?? '';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? NUMERALS[tens - 1] : ''}十${ones > 0 ? NUMERALS[ones - 1] : ''}`;
}

/** Grant expenditure of the general public budget of a 项. */
export function grantOf(leaf: Leaf): number {
  return leaf.basic + leaf.project;
}

export function sumOf(leaves: readonly Leaf[], of: (leaf: Leaf) => number): number {
  return leaves.reduce((sum, leaf) => sum + of(leaf), 0);
}

export interface Totals {
  readonly publicIncome: number;
  readonly fund: number;
  readonly other: number;
  readonly income: number;
  readonly expenditure: number;
  readonly closing: number;
  readonly publicBudget: number;
  readonly basicGrant: number;
}

export function totalsOf(a: MadeAccount): Totals {
  const fund = a.fund?.project ?? 0;
  const publicBudget = sumOf(a.leaves, grantOf);
  const closing = sumOf(a.leaves, (l) => l.saved);
  const other = sumOf(a.leaves, (l) => l.other);
  const publicIncome = publicBudget + closing;
  return {
    publicIncome,
    fund,
    other,
    income: publicIncome + fund + other,
    expenditure: publicBudget + other + fund,
    closing,
    publicBudget,
    basicGrant: sumOf(a.leaves, (l) => l.basic),
  };
}

export function all(a: MadeAccount): readonly Leaf[] {
  return a.fund ? [...a.leaves, a.fund] : a.leaves;
}

function amountBy(leaves: readonly Leaf[], prefix: string, of: (leaf: Leaf) => number): number {
  return sumOf(
    leaves.filter((leaf) => leaf.code.startsWith(prefix)),
    of,
  );
}

/** 类, 款, 项 rows of the codes that any leaf has, each computed from the fen. */
function codedRows(
  leaves: readonly Leaf[],
  columns: readonly ((leaf: Leaf) => number)[],
  show: Blank,
): PaperCell[][] {
  const codes = new Map<string, string>();
  for (const { code, names } of leaves) {
    codes.set(code.slice(0, 3), names[0]);
    codes.set(code.slice(0, 5), names[1]);
    codes.set(code, names[2]);
  }
  return [...codes]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([code, name]) => [
      cell(code),
      cell(name),
      ...columns.map((of) => cell(show(amountBy(leaves, code, of)))),
    ]);
}

interface CodedForm {
  readonly key: string;
  readonly head: PaperCell[][];
  readonly columns: readonly ((leaf: Leaf) => number)[];
  readonly leaves: readonly Leaf[];
}

function coded(a: MadeAccount, form: CodedForm, show: Blank): PaperTable {
  const width = form.columns.length + 2;
  const numbering =
    a.template === 'shanghai-2024'
      ? []
      : [[cell('栏次', 2), ...form.columns.map((_, i) => cell(String(i + 1)))]];
  const used = form.leaves.filter((leaf) => form.columns.some((of) => of(leaf) !== 0));
  const total = [cell('合计', 2), ...form.columns.map((of) => cell(show(sumOf(used, of))))];
  const heads = [...form.head, ...numbering];
  return {
    kind: 'table',
    key: form.key,
    rows: [...heads, total, ...codedRows(used, form.columns, show)],
    heads: heads.length,
    width,
  };
}

function stub(labels: readonly string[]): PaperCell[][] {
  return [
    [cell('项目', 2), ...labels.map((label) => cell(label, 1, 2))],
    [cell('功能分类科目编码'), cell('科目名称')],
  ];
}

const THREE = [
  [cell('项目', 2), cell('本年支出', 3)],
  [cell('功能分类科目编码'), cell('科目名称'), cell('小计'), cell('基本支出'), cell('项目支出')],
];

const SIX = [
  [
    cell('项目', 2),
    cell('年初结转和结余', 1, 2),
    cell('本年收入', 1, 2),
    cell('本年支出', 3),
    cell('年末结转和结余', 1, 2),
  ],
  [cell('功能分类科目编码'), cell('科目名称'), cell('小计'), cell('基本支出'), cell('项目支出')],
];

function classRows(a: MadeAccount): { label: string; code: string }[] {
  const codes = Object.keys(CLASS_NAMES).filter((code) => !['209', '227', '230', '233'].includes(code));
  const listed =
    a.template === 'shanghai-2024' ? codes.filter((code) => code !== '231' && code !== '232') : codes;
  return listed.map((code, i) => ({ code, label: `${numeral(i + 1)}、${className(code, a.year)}` }));
}

type Side = readonly { label: string; values: readonly string[] }[];

function sideBySide(
  a: MadeAccount,
  key: string,
  heads: PaperCell[][],
  left: Side,
  right: Side,
  totals: { left: Side; right: Side },
): PaperTable {
  const numbered = a.template !== 'shanghai-2024';
  const height = Math.max(left.length, right.length);
  const tail = Math.max(totals.left.length, totals.right.length);
  const valueCount = right[0]?.values.length ?? 1;
  const rows: PaperCell[][] = [];
  const line = (l: Side[number] | undefined, r: Side[number] | undefined) => {
    const i = rows.length;
    const half = (side: Side[number] | undefined, count: number, number: number) => [
      cell(side?.label ?? ''),
      ...(numbered ? [cell(String(number))] : []),
      ...Array.from({ length: count }, (_, c) => cell(side?.values[c] ?? '')),
    ];
    rows.push([...half(l, 1, i + 1), ...half(r, valueCount, i + 1 + height + tail)]);
  };
  for (let i = 0; i < height; i++) line(left[i], right[i]);
  for (let i = 0; i < tail; i++) line(totals.left[i], totals.right[i]);
  const width = (numbered ? 4 : 2) + 1 + valueCount;
  return { kind: 'table', key, rows: [...heads, ...rows], heads: heads.length, width };
}

function incomeExpenditure(a: MadeAccount, t: Totals, show: Blank): PaperTable {
  const numbered = a.template !== 'shanghai-2024';
  const sub = () => [cell('项目'), ...(numbered ? [cell('行次')] : []), cell('决算数')];
  const span = numbered ? 3 : 2;
  const heads = [
    [cell('收入', span), cell('支出', span)],
    [...sub(), ...sub()],
  ];
  const left = [
    ['一、一般公共预算财政拨款收入', t.publicIncome],
    ['二、政府性基金预算财政拨款收入', t.fund],
    ['三、国有资本经营预算财政拨款收入', 0],
    ['四、上级补助收入', 0],
    ['五、事业收入', t.other],
    ['六、经营收入', 0],
    ['七、附属单位上缴收入', 0],
    ['八、其他收入', 0],
  ] as const;
  const surplus = a.template === 'national-2022' ? '使用非财政拨款结余（含专用结余）' : '使用非财政拨款结余';
  const side = (rows: readonly (readonly [string, number])[]): Side =>
    rows.map(([label, value]) => ({ label, values: [show(value)] }));
  const right = classRows(a).map(({ label, code }) => ({
    label,
    values: [show(amountBy(all(a), code, (l) => grantOf(l) + l.other))],
  }));
  return sideBySide(a, 'income-expenditure', heads, side(left), right, {
    left: side([
      ['本年收入合计', t.income],
      [surplus, 0],
      ['年初结转和结余', 0],
      ['总计', t.income],
    ]),
    right: side([
      ['本年支出合计', t.expenditure],
      ['结余分配', 0],
      ['年末结转和结余', t.closing],
      ['总计', t.income],
    ]),
  });
}

function grant(a: MadeAccount, t: Totals, show: Blank): PaperTable {
  const numbered = a.template !== 'shanghai-2024';
  const n = numbered ? [cell('行次')] : [];
  const span = numbered ? 1 : 0;
  const heads = [
    [cell('收入', 2 + span), cell('支出', 5 + span)],
    [
      cell('项目'),
      ...n,
      cell('金额'),
      cell('项目'),
      ...n,
      cell('合计'),
      cell('一般公共预算财政拨款'),
      cell('政府性基金预算财政拨款'),
      cell('国有资本经营预算财政拨款'),
    ],
  ];
  const side = (rows: readonly (readonly [string, ...number[]])[]): Side =>
    rows.map(([label, ...values]) => ({ label, values: values.map(show) }));
  const right = classRows(a).map(({ label, code }) => {
    const [pub, fund] = [
      amountBy(a.leaves, code, grantOf),
      a.fund?.code.startsWith(code) ? a.fund.project : 0,
    ];
    return { label, values: [pub + fund, pub, fund, 0].map(show) };
  });
  const spent = t.publicBudget + t.fund;
  const received = t.publicIncome + t.fund;
  return sideBySide(
    a,
    'grant',
    heads,
    side([
      ['一、一般公共预算财政拨款', t.publicIncome],
      ['二、政府性基金预算财政拨款', t.fund],
      ['三、国有资本经营预算财政拨款', 0],
    ]),
    right,
    {
      left: side([
        ['本年收入合计', received],
        ['年初财政拨款结转和结余', 0],
        ['一般公共预算财政拨款', 0],
        ['政府性基金预算财政拨款', 0],
        ['国有资本经营预算财政拨款', 0],
        ['总计', received],
      ]),
      right: side([
        ['本年支出合计', spent, t.publicBudget, t.fund, 0],
        ['年末财政拨款结转和结余', t.closing, t.closing, 0, 0],
        ['', 0, 0, 0, 0].slice(0, 1) as [string],
        [''],
        [''],
        ['总计', received, t.publicIncome, t.fund, 0],
      ]),
    },
  );
}

function basic(a: MadeAccount, show: Blank): PaperTable {
  const lanesOf =
    a.template === 'shanghai-2024'
      ? [
          ['301', '303'],
          ['302', '310'],
        ]
      : [['301', '303'], ['302'], ['307', '310', '399']];
  const lanes = lanesOf.map((classes) =>
    ECONOMIC.filter(([code]) => classes.some((c) => code.startsWith(c))),
  );
  const amount = (code: string) =>
    [...a.economic].filter(([c]) => c.startsWith(code)).reduce((sum, [, v]) => sum + v, 0);
  const height = Math.max(...lanes.map((lane) => lane.length));
  const head = lanes.flatMap(() => [cell('经济分类科目编码'), cell('科目名称'), cell('决算数')]);
  const rows = Array.from({ length: height }, (_, i) =>
    lanes.flatMap((lane) => {
      const [code, name] = lane[i] ?? ['', ''];
      return [cell(code), cell(name), cell(code === '' ? '' : show(amount(code)))];
    }),
  );
  const personnel = amount('301') + amount('303');
  const rest = (lanes.length - 1) * 3 - 1;
  rows.push([
    cell('人员经费合计', 2),
    cell(show(personnel)),
    cell('公用经费合计', rest),
    cell(show(publicCost(a.economic))),
  ]);
  return { kind: 'table', key: 'basic', rows: [head, ...rows], heads: 1, width: lanes.length * 3 };
}

function publics(a: MadeAccount, show: Blank): PaperTable {
  const p = a.publics;
  const values = (side: 'budget' | 'final') => {
    const vehicles = p.purchase[side] + p.running[side];
    return [
      p.abroad[side] + vehicles + p.reception[side],
      p.abroad[side],
      vehicles,
      p.purchase[side],
      p.running[side],
      p.reception[side],
    ];
  };
  const group = '公务用车购置及运行维护费';
  if (a.template === 'shanghai-2024') {
    const heads = [
      [cell('财政拨款“三公”经费', 12)],
      [cell('合计', 2, 2), cell('因公出国（境）费', 2, 2), cell(group, 6), cell('公务接待费', 2, 2)],
      [cell('小计', 2), cell('公务用车购置费', 2), cell('公务用车运行维护费', 2)],
      Array.from({ length: 12 }, (_, i) => cell(i % 2 === 0 ? '预算数' : '决算数')),
    ];
    const [budget, final] = [values('budget'), values('final')];
    const row = budget.flatMap((value, i) => [cell(show(value)), cell(show(final[i] ?? 0))]);
    return { kind: 'table', key: 'three-publics', rows: [...heads, row], heads: 4, width: 12 };
  }
  const sub = () => [
    cell('合计', 1, 2),
    cell('因公出国（境）费', 1, 2),
    cell(group, 3),
    cell('公务接待费', 1, 2),
  ];
  const low = () => [cell('小计'), cell('公务用车购置费'), cell('公务用车运行维护费')];
  const heads = [
    [cell('预算数', 6), cell('决算数', 6)],
    [...sub(), ...sub()],
    [...low(), ...low()],
    Array.from({ length: 12 }, (_, i) => cell(String(i + 1))),
  ];
  const row = [...values('budget'), ...values('final')].map((value) => cell(show(value)));
  return { kind: 'table', key: 'three-publics', rows: [...heads, row], heads: 4, width: 12 };
}

/** The nine tables in the template's order. */
export function tablesOfAccount(a: MadeAccount, zeros: boolean): PaperTable[] {
  const show: Blank = (fen) => (fen === 0 && !zeros ? '' : wan(fen));
  const t = totalsOf(a);
  const pub = [grantOf, (l: Leaf) => l.basic, (l: Leaf) => l.project];
  const none = () => 0;
  const fund: CodedForm = {
    key: 'gov-fund',
    head: SIX,
    columns: [none, grantOf, grantOf, (l) => l.basic, (l) => l.project, none],
    leaves: a.fund ? [a.fund] : [],
  };
  const capital: CodedForm =
    a.template === 'shanghai-2024'
      ? { key: 'state-capital', head: SIX, columns: [none, none, none, none, none, none], leaves: [] }
      : { key: 'state-capital', head: THREE, columns: [none, none, none], leaves: [] };
  const gain = (l: Leaf) => grantOf(l) + l.saved;
  const six = [
    incomeExpenditure(a, t, show),
    coded(
      a,
      {
        key: 'income',
        head: stub([
          '本年收入合计',
          '财政拨款收入',
          '上级补助收入',
          '事业收入',
          '经营收入',
          '附属单位上缴收入',
          '其他收入',
        ]),
        columns: [(l) => gain(l) + l.other, gain, none, (l) => l.other, none, none, none],
        leaves: all(a),
      },
      show,
    ),
    coded(
      a,
      {
        key: 'expenditure',
        head: stub([
          '本年支出合计',
          '基本支出',
          '项目支出',
          '上缴上级支出',
          '经营支出',
          '对附属单位补助支出',
        ]),
        columns: [(l) => grantOf(l) + l.other, (l) => l.basic + l.other, (l) => l.project, none, none, none],
        leaves: all(a),
      },
      show,
    ),
    grant(a, t, show),
    coded(a, { key: 'public-budget', head: THREE, columns: pub, leaves: a.leaves }, show),
    basic(a, show),
  ];
  const tail = [publics(a, show), coded(a, fund, show), coded(a, capital, show)];
  return [...six, ...(a.template === 'national-2022' ? [...tail.slice(1), ...tail.slice(0, 1)] : tail)];
}
