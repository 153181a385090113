import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(批复|批文)》?$/, '审批办结'],
  [/(证|证书)(\(.*\)|（.*）)?》?$/, '出证办结'],
  [/文》?$/, '出文办结'],
];

/** 结果名“…证/证书” ⇒ 出证办结, “…文” ⇒ 出文办结, “批复/批文” ⇒ 审批办结 */
export const ending: LintRule = {
  severity: 'error',
  find: ({ result }) => {
    const fit = result && ENDINGS.find(([name]) => name.test(result.name))?.[1];
    if (!result || !fit || result.ending === fit) return [];
    return [
      problems.of('items/ending-unfit', 'result.ending', { name: result.name, ending: result.ending, fit }),
    ];
  },
};
