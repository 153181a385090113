import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'reminders/not-found': {
    basis: '提醒按办件、缘由和日子各记一条',
    hint: '请刷新首页；办件办下去以后，提醒会自己消失。',
    message: () => '没有这一条提醒',
  },
});
