import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'sheets/file': {
    basis: '导入说明：Excel 工作簿（.xlsx）',
    hint: '请用下载的模板填写，在 Excel 或 WPS 里另存为 .xlsx 后再选一次。',
    message: (p: { why: string }) => `这个文件没有读出来：${p.why}`,
  },
});
