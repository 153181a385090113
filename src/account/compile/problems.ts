import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'compile/no-year': {
    basis: '部门决算按预算年度编制（预算法第十八条：预算年度自公历一月一日起，至十二月三十一日止）',
    hint: '换一个有账的年度；新年度先记账，再编决算。',
    message: (p: { year: number; years: string }) =>
      `${p.year}年没有记账，编不出决算${p.years ? `；有账的年度：${p.years}` : '；账簿里还没有凭证'}`,
  },
  'compile/no-cell': {
    basis: '单元格地址是“表号/行/栏次”：行用科目编码，没有编码的用行名（不带“一、”），栏次用表头的栏次',
    hint: '例如 02/2010399/1、07/合计/12，也可以从表格里点开一个数。',
    message: (p: { id: string; what: string; known: string }) =>
      `没有单元格“${p.id}”：${p.what}；可用的有${p.known}`,
  },
  'compile/no-voucher': {
    basis: '预算法第十四条：决算经批复后公开；公开的凭证限于公开的决算里用到的年度',
    hint: '从决算表的单元格逐级打开凭证。',
    message: (p: { number: string }) => `没有可以公开的凭证“${p.number}”`,
  },
  'compile/earlier-year-open': {
    basis: '政府会计制度（财会〔2017〕25号）：年末结转后，预算结余类科目余额转为下年年初余额',
    hint: '先办理该年度的年末结转，年初结转和结余才准确。',
    message: (p: { year: number }) => `${p.year}年还没有年末结转，以后年度的年初结转和结余缺这一年的收支差额`,
  },
});
