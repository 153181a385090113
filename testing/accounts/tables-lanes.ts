import { type MadeAccount, publicCost } from './account.ts';
import { ECONOMIC } from './economic.ts';
import { cell, type PrintedTable } from './printed.ts';
import type { Blank } from './totals.ts';

export function basic(a: MadeAccount, show: Blank): PrintedTable {
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

export function publics(a: MadeAccount, show: Blank): PrintedTable {
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
