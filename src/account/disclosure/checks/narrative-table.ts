import { apartByUnit, printedCell, statedTwice } from '../precision.ts';
import type { BoundCell, BoundTold } from '../told.ts';
import type { Shown } from '../types.ts';
import { broken, defineCheck, holds, idle, precise, show, toldCell, type Verdict } from './define-check.ts';

/** Fault 4 of docs/faults.md: the text and a table state the same number for the same thing. */
export default defineCheck({
  id: 'narrative-table',
  title: '情况说明与报表的同一数字应一致',
  basis: '财预〔2016〕143号；部门决算管理办法（财库〔2021〕36号）：报表说明应与报表一致',
  hint: '请对照两处原文，核实后统一；本程序不判断哪一处正确。',
  severity: 'error',
  judge: ({ bound }) =>
    bound.length > 0 ? bound.map(judgeOne) : [idle('情况说明', '没有能与表格对应的数字', 'not-enough-data')],
});

interface Compared {
  readonly how: ReturnType<typeof statedTwice>;
  readonly byUnit: boolean;
  readonly bound: BoundCell;
}

function compare({ told }: BoundTold, bound: BoundCell): Compared[] {
  const stated = printedCell(bound.cell);
  if (!stated && !(bound.absentIsZero && bound.cell?.state !== 'unread')) return [];
  const other = stated ?? { value: 0, half: 0 };
  const mine = precise(told);
  return [{ how: statedTwice(mine, other), byUnit: apartByUnit(mine, other), bound }];
}

function shownAs({ name, cell }: BoundCell): Shown {
  const stated = toldCell(cell, name);
  return stated ? show(stated) : { label: name, value: '0.00', unit: '万元' };
}

function judgeOne(bound: BoundTold): Verdict {
  const { object, told, cells, inAnnex } = bound;
  const compared = cells.flatMap((cell) => compare(bound, cell));
  if (compared.length === 0 && cells.some(({ cell }) => cell?.state === 'unread'))
    return idle(object, '表格没有读出', 'could-not-be-read');
  if (compared.length === 0) return idle(object, '表中没有对应的单元格', 'not-enough-data');
  const wrong = compared.filter(({ how }) => how !== 'same');
  if (wrong.length === 0) return holds(object);
  if (wrong.some(({ byUnit }) => byUnit)) return idle(object, '金额相差一万倍，按单位问题另行列出');
  const values = wrong.map((one) => shownAs(one.bound));
  const others = values.map(({ label, value, unit }) => `${label}为 ${value} ${unit}`).join('，');
  const doubt = inAnnex || wrong.every(({ how }) => how === 'last-digit');
  return broken(
    object,
    `情况说明中「${told.name}」为 ${told.printed}，${others}`,
    [show(told), ...values],
    doubt ? 'warning' : 'error',
  );
}
