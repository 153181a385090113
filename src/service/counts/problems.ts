import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'counts/outside': {
    basis: 'GB/T 22239-2019 8.1.4.2 访问控制：最小权限；个人信息保护法第六条',
    hint: '请只看本辖区、本单位的统计；要看别处的，请找窗口管理股。',
    message: () => '这里的办件统计不在您的辖区或单位之内',
  },
  'counts/unknown': {
    basis: '办件统计口径（收件、受理、办结等按发生的月份计）',
    hint: '请用 month、town、site、unit、item、way、level 中的一个；打开一个数用它的名字，例如 received（收件）。',
    message: (p: { word: string }) => `办件统计里没有“${p.word}”`,
  },
});
