import { defineProblems } from '#base/kernel/index.ts';

const OPEN = '财预〔2016〕143号：决算公开应当与上年对比，说明增减变化的原因';

export const problems = defineProblems({
  'earlier/no-source': {
    basis: OPEN,
    hint: '请写明取自哪份公开的决算，例如“2024年度本局部门决算，区政府门户网站2025年9月公开”。',
    message: () => '没有写明数字的来源',
  },
  'earlier/no-reason': {
    basis: OPEN,
    hint: '请写明为什么上年没有决算，例如“2025年3月新设立”。',
    message: () => '没有写明上年没有决算的原因',
  },
  'earlier/no-figure': {
    basis: OPEN,
    hint: '请至少填写一个数；上年没有公开决算的，选“上年没有决算”。',
    message: () => '一个数也没有填',
  },
  'earlier/negative': {
    basis: '部门决算公开表：收支、结转都不小于零',
    hint: '请核对公开的表；真有负数的，写在情况说明里。',
    message: (p: { label: string }) => `“${p.label}”是负数`,
  },
  'earlier/year-not-over': {
    basis: OPEN,
    hint: '请核对年度。',
    message: (p: { year: number }) => `${p.year}年还没有过完，不会有公开的决算`,
  },
  'earlier/own-books': {
    basis: '部门决算从账簿编制',
    hint: '这一年不用填：与上年相比直接取账簿里的数。',
    message: (p: { year: number }) => `本系统有${p.year}年的账，它的决算由账编出来`,
  },
  'earlier/wrong-year': {
    basis: OPEN,
    hint: '请换成那一年公开的决算文件；文件年度识别错了的，不带文件，照着手填。',
    message: (p: { year: number; read: number }) => `文件是${p.read}年度的，这里要${p.year}年度的`,
  },
  'earlier/not-final': {
    basis: OPEN,
    hint: '请选部门决算的文件。',
    message: () => '这是一份预算，不是决算',
  },
  'earlier/not-read': {
    basis: '打开外来文件的进程有时间和内存的限度',
    hint: '请换一个格式（PDF、DOCX、XLSX、HTML）再试，或者照着手填。',
    message: (p: { why: string }) => `文件没有读出来：${p.why}`,
  },
});
