import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
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

/** What people are not content with; GB/T 39046-2020 A.8 leaves the reasons to the bureau. */
export const ratingReasons = [
  '办得太慢',
  '跑了不止一趟',
  '材料没有一次说清',
  '态度不好',
  '收了不该收的钱',
  '网上不好用',
  '别的原因',
] as const;

/** A grade from which a director is told the next working morning (service/reminders). */
export const DISSATISFIED = 4;

/** 评价: one rating for each case (GB/T 39046 A.8: 1 非常满意 … 5 非常不满意). */
export const rate = defineVerb({
  verb: 'rate',
  name: '评价',
  input: { grade: z.int(), reason: z.enum(ratingReasons).optional(), words: text(2000).optional() },
  /** `words`: digest of the applicant's own words; facts from before 2026-12-01 have neither reason nor words */
  payload: { grade: z.int(), reason: z.string().optional(), words: z.string().optional() },
  ownWords: [{ name: 'words', what: null }],
  fromHome: {
    page: {
      place: 8,
      label: '评价这次服务',
      done: '谢谢您的评价。',
      page: {
        about: (item) =>
          `“${item}”办得怎么样？一次服务评价一次，评了不能改。不满意的，下一个工作日早上，经办人和部门负责人就会看到您选的原因和写的话；想要回电话的，请在话里写明。`,
        field: {
          kind: 'grade',
          name: 'grade',
          label: '您满意吗？',
          options: grades,
          reason: { name: 'reason', label: '哪里不满意（可以不选）', options: ratingReasons },
          words: {
            name: 'words',
            label: '想说的话（可以不写）',
            hint: '例如：在哪个窗口、什么时候、怎么回事',
          },
        },
        button: '提交评价',
        back: '不评了，回到办件',
      },
    },
  },
  sample: () => ({ grade: 1 }),
  words: ({ grade, reason, words }, { own }) => {
    const name = grades.find((one) => one.grade === grade)?.name ?? String(grade);
    return [name, reason, words && own('words', words)].filter(Boolean).join('；');
  },
  decide: (state, { grade, reason, words }) => {
    const found = grades.some((one) => one.grade === grade) ? [] : [problems.of('cases/bad-grade', 'grade')];
    if (state.rating !== null) found.push(problems.of('cases/rated-already', ''));
    return outcomeOr(found, {
      payload: { grade, ...(reason && { reason }), ...(words && { words }) },
    });
  },
  evolve: (state, { grade, on }) => ({ ...state, rating: grade, ratedOn: on }),
});
