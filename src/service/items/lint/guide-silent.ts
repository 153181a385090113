import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** What people must know and the item does not say; the guide leaves it out and says whom to ask (优化营商环境条例第三十五条). */
export const guideSilent: LintRule = {
  severity: 'warning',
  find: ({ materials, flow, steps, visits, faqs }) =>
    [
      materials.length === 0 && (['材料', 'materials'] as const),
      !flow && steps.length === 0 && (['办理流程', 'flow'] as const),
      visits === null && (['要跑几次', 'visits'] as const),
      faqs.length === 0 && (['常见问题', 'faqs'] as const),
    ]
      .filter((silent) => silent !== false)
      .map(([what, at]) => problems.of('items/guide-silent', at, { what })),
};
