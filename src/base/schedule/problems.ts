import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'schedule/unknown-job': {
    basis: '每项定时任务有自己的名字',
    hint: '请在工作台的“定时任务”里选。',
    message: (p: { name: string; known: string }) => `没有叫“${p.name}”的定时任务；现有：${p.known}`,
  },
  'schedule/already-waiting': {
    basis: '同一项任务一次只运行一遍',
    hint: '请等它结束，再看结果；要再运行一遍，到那时再点。',
    message: (p: { title: string }) => `“${p.title}”正在运行，或者已经排队等候运行`,
  },
  'schedule/not-started': {
    basis: '定时任务用数据库里的 pgboss 模式（schema）记排队情况，第一次使用时建立',
    hint: '请让数据库的管理员执行：GRANT CREATE ON DATABASE 库名 TO 用户；，或者先建好归该用户所有的 pgboss 模式。随后会自动再试。',
    message: () => '定时任务没有运行：数据库的这个用户不能建立 pgboss 模式',
  },
});
