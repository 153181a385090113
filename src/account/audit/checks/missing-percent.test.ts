import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { missingPercent } from './missing-percent.ts';

describe(missingPercent.title, () => {
  proveCheck(missingPercent, 'percent-sign', ({ after: [line] }) => {
    const words = group(line, /((?:增长|下降)\d+\.\d+)[，。；]/);
    return [{ object: `「${words}」`, values: [words.slice(2)] }];
  });
});
