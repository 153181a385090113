import { apartByUnit, printedCell } from '../precision.ts';
import type { BoundTold } from '../told.ts';
import {
  broken,
  defineCheck,
  holds,
  idle,
  precise,
  show,
  text,
  toldCell,
  type Verdict,
} from './define-check.ts';

/** Fault 1 of docs/faults.md: 元 instead of 万元, or the other way round. */
export default defineCheck({
  id: 'unit-mixed',
  title: '元与万元混用',
  basis: '部门决算公开表样：金额单位为万元；财预〔2016〕143号',
  hint: '请核对该处金额的单位。',
  severity: 'error',
  judge({ bound }) {
    const verdicts = bound.flatMap(judgeOne);
    return verdicts.length > 0 ? verdicts : [idle('情况说明', '没有能与表格对应的数字', 'not-enough-data')];
  },
});

function judgeOne({ told, cells }: BoundTold): Verdict[] {
  const object = `${told.name} ${text(told)}`;
  const read = cells.filter(({ cell }) => printedCell(cell));
  if (read.length === 0) return [];
  const apart = read.find(({ cell }) => {
    const stated = printedCell(cell);
    return stated && apartByUnit(precise(told), stated);
  });
  const other = apart && toldCell(apart.cell, apart.name);
  if (!other) return [holds(object)];
  const message = `情况说明写「${text(told)}」，${other.name}为 ${other.printed} ${other.unit}，相差一万倍`;
  return [broken(object, message, [show(told), show(other)])];
}
