import { defineProblems } from '#base/kernel/index.ts';

const FORM = '部门决算公开表样（财政部全国格式及各省样表）；财预〔2016〕143号';

export const problems = defineProblems({
  'disclosure/template-shape': {
    basis: FORM,
    hint: '对照 packs/disclosure 里已有的模板改正这一处的写法。',
    message: (p: { text: string }) => `模板写法不对：${p.text}`,
  },
  'disclosure/tables-differ': {
    basis: FORM,
    hint: '模板目录里的表和 template.json 的 tables 要一一对应，次序相同。',
    message: (p: { expected: string; found: string }) =>
      `模板写明的表是${p.expected}，实际给出的是${p.found}`,
  },
  'disclosure/same-address': {
    basis: FORM,
    hint: '给其中一行写上不同的 address，使每个单元格只有一个地址。',
    message: () => '两个单元格的地址相同',
  },
  'disclosure/one-source': {
    basis: FORM,
    hint: '单元格的来源由它的行或它的栏写明，只能写一处。',
    message: (p: { count: number }) => `单元格应当恰好有一个来源，现在有${p.count}个`,
  },
  'disclosure/unknown-source': {
    basis: FORM,
    hint: '在 template.json 的 sources 里写明这个来源，或改正名称。',
    message: (p: { name: string }) => `没有名为“${p.name}”的来源`,
  },
});
