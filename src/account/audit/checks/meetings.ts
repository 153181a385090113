import { broken, type Check, cellValue, holds, not, type Outcome, statedValue } from './check.ts';
import { agrees } from './narrative-table.ts';

export const meetings: Check = {
  id: 'meetings-and-training',
  title: '会议费、培训费应与基本支出表相符',
  basis: '政府收支分类科目 30215 会议费、30216 培训费；基本支出表只含基本支出',
  hint: '没有项目支出时两数应相等；有项目支出的，情况说明的数应不小于表中的数。',
  judge(account) {
    if (account.head.kind !== 'final') return [not('not-applicable', '会议费、培训费', '预算不作此项核对')];
    const project = account.view.cell('expenditure', 'total', 'project')?.figure?.value;
    return (
      [
        ['会议费', '30215'],
        ['培训费', '30216'],
      ] as const
    ).map(([name, code]): Outcome => {
      const stated = account.statements.find(
        (s) =>
          s.role === 'plain' && s.subject === name && s.section.some((h) => /一般性支出|会议|培训/.test(h)),
      );
      const cell = account.view.cell('basic', code, 'amount');
      if (cell?.state === 'unread') return not('could-not-be-read', name);
      if (!stated || !cell?.figure) return not('not-enough-data', name, '说明或表中没有这一项');
      if (agrees(stated, cell)) return holds(name);
      const more = stated.amount > cell.figure.value;
      if (more && project !== 0) return not('not-applicable', name, '可能含项目支出');
      const value = cellValue(cell, `基本支出表 ${name}`);
      return broken('error', name, `情况说明${name} ${stated.digits}，基本支出表为 ${value?.value}`, [
        statedValue(stated),
        ...(value ? [value] : []),
      ]);
    });
  },
};
