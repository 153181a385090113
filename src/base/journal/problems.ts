import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'journal/request-reused': {
    basis: '同一请求编号只对应一次操作，重复提交返回原结果',
    hint: '请刷新页面取得新的请求编号后再提交；原来的操作已经生效，没有丢失。',
    message: (p: { requestId: string }) => `请求编号 ${p.requestId} 已用于另一项内容不同的操作`,
  },
  'journal/clock-back': {
    basis: '办件编号、法定日期和流水的先后以服务器的时间为准',
    hint: '没有保存，填写的内容还在。请告诉系统管理员：把服务器的时间调准后就能继续。',
    message: (p: { minutes: number }) => `服务器的时间比最后一次记录早了${p.minutes}分钟，暂时不能办理`,
  },
  'journal/broken-chain': {
    basis: '会计档案管理办法（财政部 国家档案局令第79号）第八条：防止电子会计档案被篡改',
    hint: '请立即停止写入，保留现场，用备份比对该位置前后的记录。',
    message: (p: { position: number; what: string }) => `事实日志第 ${p.position} 条与其摘要不符：${p.what}`,
  },
});
