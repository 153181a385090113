import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

const WITH_AREA_CODE = /^0\d{2,3}-\d{7,8}$/;

/** 咨询电话 ≠ 投诉电话, both with the area code: a complaint should not reach its own subject. */
export const phones: LintRule = {
  severity: 'error',
  find: ({ phones: { ask, complain } }) => {
    const bare = [
      ['咨询电话', ask, 'phones.ask'],
      ['投诉电话', complain, 'phones.complain'],
    ] as const;
    const found = bare
      .filter(([, number]) => !WITH_AREA_CODE.test(number))
      .map(([name, , at]) => problems.of('items/phones', at, { why: `${name}没有填写或没有区号` }));
    if (ask === complain)
      found.push(problems.of('items/phones', 'phones', { why: '咨询电话和投诉电话相同' }));
    return found;
  },
};
