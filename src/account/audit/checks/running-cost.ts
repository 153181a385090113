import { broken, type Check, cellValue, holds, not, type Outcome, statedValue } from './check.ts';
import { agrees } from './narrative-table.ts';

export const runningCost: Check = {
  id: 'running-cost',
  title: '机关运行经费应与公用经费相符',
  basis: '财预〔2016〕143号：机关运行经费为行政单位和参公事业单位基本支出中的日常公用经费',
  hint: '部门只有行政单位和参公单位时，两数应相等；有其他事业单位的，机关运行经费应小于公用经费。',
  judge(account) {
    const stated = account.statements.find(
      (s) =>
        s.role === 'plain' &&
        /^机关运行经费(支出)?$/.test(s.subject) &&
        s.section.some((h) => /机关运行经费/.test(h)),
    );
    const cell = account.view.cell('basic', 'public-total', 'amount');
    if (!stated || account.head.kind !== 'final')
      return [not('not-enough-data', '机关运行经费', '没有写明机关运行经费')];
    if (cell?.state === 'unread') return [not('could-not-be-read', '机关运行经费')];
    if (!cell?.figure) return [not('not-enough-data', '机关运行经费', '没有公用经费合计')];
    const value = cellValue(cell, '公用经费合计');
    const values = [statedValue(stated), ...(value ? [value] : [])];
    const out = (severity: 'warning' | 'information', message: string): Outcome[] => [
      broken(severity, '机关运行经费', message, values),
    ];
    if (agrees(stated, cell)) return [holds('机关运行经费')];
    if (stated.amount > cell.figure.value)
      return out('warning', `机关运行经费 ${stated.digits} 大于公用经费合计 ${value?.value}`);
    return out(
      'information',
      `机关运行经费 ${stated.digits} 小于公用经费合计 ${value?.value}；如所属均为行政或参公单位，两数应相等`,
    );
  },
};
