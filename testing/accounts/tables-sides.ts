import type { MadeAccount } from './account.ts';
import { cell, type PrintedCell, type PrintedTable } from './printed.ts';
import { all, amountBy, type Blank, classRows, grantOf, type Totals } from './totals.ts';

type Side = readonly { label: string; values: readonly string[] }[];

function sideBySide(
  a: MadeAccount,
  key: string,
  heads: PrintedCell[][],
  left: Side,
  right: Side,
  totals: { left: Side; right: Side },
): PrintedTable {
  const numbered = a.template !== 'shanghai-2024';
  const height = Math.max(left.length, right.length);
  const tail = Math.max(totals.left.length, totals.right.length);
  const valueCount = right[0]?.values.length ?? 1;
  const rows: PrintedCell[][] = [];
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

export function incomeExpenditure(a: MadeAccount, t: Totals, show: Blank): PrintedTable {
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

export function grant(a: MadeAccount, t: Totals, show: Blank): PrintedTable {
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
