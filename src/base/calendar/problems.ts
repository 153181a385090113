import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'calendar/before-coverage': {
    basis: '全国年节及纪念日放假办法；国务院办公厅各年放假安排通知（本系统的工作日历自2019年起）',
    hint: '请核对日期；确需计算更早的期限，请联系系统管理员补充该年的工作日历。',
    message: (p: { day: string; from: string }) =>
      `${p.day}早于工作日历的第一天（${p.from}），不能计算工作日`,
  },
  'calendar/too-far': {
    basis: '本系统的上限：不推算2199年以后的工作日',
    hint: '请核对年份是否写错。',
    message: (p: { day: string }) => `${p.day}太远，不能计算工作日`,
  },
});
