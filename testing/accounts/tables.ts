import type { Leaf, MadeAccount } from './account.ts';
import { cell, type PrintedCell, type PrintedTable, wan } from './printed.ts';
import { basic, publics } from './tables-lanes.ts';
import { grant, incomeExpenditure } from './tables-sides.ts';
import { all, amountBy, type Blank, grantOf, sumOf, totalsOf } from './totals.ts';

/** 类, 款, 项 rows of the codes that any leaf has, each computed from the fen. */
function codedRows(
  leaves: readonly Leaf[],
  columns: readonly ((leaf: Leaf) => number)[],
  show: Blank,
): PrintedCell[][] {
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
  readonly head: PrintedCell[][];
  readonly columns: readonly ((leaf: Leaf) => number)[];
  readonly leaves: readonly Leaf[];
}

function coded(a: MadeAccount, form: CodedForm, show: Blank): PrintedTable {
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

function stub(labels: readonly string[]): PrintedCell[][] {
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

/** The nine tables in the template's order. */
export function tablesOfAccount(a: MadeAccount, zeros: boolean): PrintedTable[] {
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
