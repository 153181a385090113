import { formatWan } from '#base/kernel/index.ts';
import { kindNames, markName, registerNames } from './names.ts';
import type { RegisterMeasure, RegisterQuery } from './query.ts';

const measures: Record<RegisterMeasure, string> = {
  amount: '金额合计',
  count: '条数（台、辆、场）',
  groups: '批次（团组）合计',
  persons: '人数合计',
};

/** The query in Chinese, for the page that explains a figure. */
export function sayRegisterQuery(query: RegisterQuery, unitName = (unit: string) => unit): string {
  const { register, year, span, kinds, marks, without, units, atLeast, measure } = query;
  const kindName = (kind: string) => kindNames[register][kind] ?? kind;
  return [
    `${registerNames[register]}登记簿`,
    span === 'year' ? `${year}年内` : `${year}年12月31日`,
    ...(units ? [units.map(unitName).join('、')] : []),
    ...(kinds ? [kinds.map(kindName).join('、')] : []),
    ...(marks ?? []).map(markName),
    ...(without ?? []).map((mark) => `不含${markName(mark)}`),
    ...(atLeast === undefined ? [] : [`单位价值${formatWan(atLeast)}万元以上`]),
    `${measures[measure]}`,
  ].join('，');
}
