import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 服务对象 ⇔ 主题分类: persons find an item under persons' topics, organisations under theirs. */
export const topics: LintRule = {
  severity: 'error',
  find: ({ targets, topics: { person, organisation } }) => {
    const sides = [
      ['自然人', targets.includes('1'), person.length > 0],
      ['法人或其他组织', targets.some((target) => target !== '1'), organisation.length > 0],
    ] as const;
    return sides
      .filter(([, served, listed]) => served !== listed)
      .map(([who, served]) => {
        const why = served ? `服务对象有${who}，但没有${who}主题` : `服务对象没有${who}，却有${who}主题`;
        return problems.of('items/topics-unfit', 'topics', { why });
      });
  },
};
