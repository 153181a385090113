import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { headcounts } from './headcounts.ts';

describe(headcounts.title, () => {
  proveCheck(headcounts, 'headcount', ({ after: [line] }) => {
    const total = group(line, /共有人员(\d+)人/);
    return [{ object: `人员 ${total} 人`, values: [total] }];
  });
});
