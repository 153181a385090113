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
  'journal/head-differs': {
    basis: '会计档案管理办法（财政部 国家档案局令第79号）第八条：防止电子会计档案被篡改',
    hint: '先核对抄下的那一行有没有抄错；没有抄错，就是日志被重写过：请立即停止写入，保留现场，用那时的备份比对。',
    message: (p: { position: number }) =>
      `事实日志第 ${p.position} 条的摘要和以前抄下的不一样：从这里或更早开始，日志被重写过`,
  },
  'journal/head-gone': {
    basis: '会计档案管理办法（财政部 国家档案局令第79号）第八条：防止电子会计档案被篡改',
    hint: '先核对抄下的那一行有没有抄错、是不是抄自另一套数据；都没有错，就是末尾被截去：请保留现场，用那时的备份比对。',
    message: (p: { written: number; position: number }) =>
      `以前抄下时事实日志有 ${p.written} 条，现在只有 ${p.position} 条`,
  },
  'journal/request-lost': {
    basis: '同一请求编号只对应一次操作，请求的记录只增不减',
    hint: '请保留现场，用备份比对这条事实的请求记录。',
    message: (p: { position: number; gone: boolean }) =>
      `事实日志第 ${p.position} 条的请求记录${p.gone ? '不见了' : '的时间被改过'}`,
  },
  'journal/log-changed': {
    basis: '网络安全法第二十三条：日志留存不少于六个月；日志只增不减',
    hint: '先核对抄下的那一行有没有抄错；没有抄错，就请保留现场，用那时的备份比对。',
    message: (p: { title: string; written: number; count: number }) =>
      p.count < p.written
        ? `${p.title}以前抄下时有 ${p.written} 条，那些里现在只剩 ${p.count} 条`
        : `${p.title}里，以前抄下的那 ${p.written} 条被改过`,
  },
});
