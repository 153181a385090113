import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 行政许可 needs at least one 常见问题. */
export const permitFaq: LintRule = {
  severity: 'error',
  find: ({ type, faqs }) =>
    type === '01' && faqs.length === 0 ? [problems.of('items/permit-faq', 'faqs')] : [],
};
