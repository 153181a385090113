import { defineProblems } from './problem.ts';

export const problems = defineProblems({
  'kernel/not-an-amount': {
    basis: '政府会计制度（财会〔2017〕25号）：记账以人民币元为单位，精确到分',
    hint: '只填数字和小数点，例如 1234.50；可以有千分位逗号，不要带单位。',
    message: (p: { text: string; unit: string }) => `“${p.text}”不是以${p.unit}表示的金额`,
  },
  'kernel/too-many-decimals': {
    basis: '政府会计制度（财会〔2017〕25号）：记账以人民币元为单位，精确到分',
    hint: '金额最小到分；请核对原始凭证上的金额，不要自行四舍五入。',
    message: (p: { text: string; places: number; unit: string }) =>
      `金额“${p.text}”的小数超过${p.places}位（单位：${p.unit}）`,
  },
  'kernel/amount-too-large': {
    basis: '本系统金额以分为单位的整数保存，上限约90万亿元',
    hint: '请核对是否多写了位数，或把万元误填成了元。',
    message: (p: { text: string; unit: string }) => `金额“${p.text}”（${p.unit}）超出可以保存的范围`,
  },
  'kernel/not-a-day': {
    basis: 'GB/T 7408 日期表示法（年-月-日）',
    hint: '请写成 2020-07-04 或者 2020年7月4日，并核对该月有没有这一天。',
    message: (p: { text: string }) => `“${p.text}”不是一个日期`,
  },
});
