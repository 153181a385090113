import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'journal/request-reused': {
    basis: '同一请求编号只对应一次操作，重复提交返回原结果',
    hint: '请刷新页面取得新的请求编号后再提交；原来的操作已经生效，没有丢失。',
    message: (p: { requestId: string }) => `请求编号 ${p.requestId} 已用于另一项内容不同的操作`,
  },
  'journal/broken-chain': {
    basis: '会计档案管理办法（财政部 国家档案局令第79号）第八条：防止电子会计档案被篡改',
    hint: '请立即停止写入，保留现场，用备份比对该位置前后的记录。',
    message: (p: { position: number; what: string }) => `事实日志第 ${p.position} 条与其摘要不符：${p.what}`,
  },
});
