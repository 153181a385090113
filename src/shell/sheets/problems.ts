import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'sheets/file': {
    basis: '导入说明：只读 Excel 工作簿',
    hint: '请用下载的模板填写，另存为“Excel 工作簿”后再选一次。',
    message: (p: { why: string }) => `这个文件没有读出来：${p.why}`,
  },
});
