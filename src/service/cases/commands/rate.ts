import { z } from 'zod';
import { problems } from '../problems.ts';
import { defineVerb } from './define-verb.ts';
import { outcomeOr } from './shared.ts';

/** GB/T 39046-2020 A.8 */
export const grades = [
  { grade: 1, name: '非常满意' },
  { grade: 2, name: '满意' },
  { grade: 3, name: '基本满意' },
  { grade: 4, name: '不满意' },
  { grade: 5, name: '非常不满意' },
] as const;

/** 评价: one rating for each case (GB/T 39046 A.8: 1 非常满意 … 5 非常不满意). */
export const rate = defineVerb({
  verb: 'rate',
  name: '评价',
  input: { grade: z.int() },
  payload: { grade: z.int() },
  fromHome: {
    page: {
      place: 8,
      label: '评价这次服务',
      done: '谢谢您的评价。',
      page: {
        about: (item) => `“${item}”办得怎么样？一次服务评价一次，评了不能改；不满意的，会有人回访、整改。`,
        field: { kind: 'grade', name: 'grade', label: '您满意吗？', options: grades },
        button: '提交评价',
        back: '不评了，回到办件',
      },
    },
  },
  sample: () => ({ grade: 1 }),
  words: ({ grade }) => `${grade}分（1非常满意，5非常不满意）`,
  decide: (state, { grade }) => {
    const found = grades.some((one) => one.grade === grade) ? [] : [problems.of('cases/bad-grade', 'grade')];
    if (state.rating !== null) found.push(problems.of('cases/rated-already', ''));
    return outcomeOr(found, { payload: { grade } });
  },
  evolve: (state, { grade }) => ({ ...state, rating: grade }),
});
