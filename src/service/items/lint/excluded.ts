import pack from '#packs/items/excluded-kinds.json' with { type: 'json' };
import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 婚姻登记、建设投资、不动产登记、税费缴纳、企业法人登记 stay at their own window in the district hall. */
export const excluded: LintRule = {
  severity: 'error',
  find: ({ excluded: kind, intake }) => {
    if (!kind || intake.every((level) => level === 'district')) return [];
    const name = pack.kinds.find((known) => known.id === kind)?.name ?? kind;
    return [problems.of('items/excluded-everywhere', 'intake', { kind: name })];
  },
};
