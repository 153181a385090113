import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { uniformName } from './uniform-name.ts';

describe(uniformName.title, () => {
  proveCheck(uniformName, 'unit-name', ({ after: [title] }) => {
    const short = group(title, /^(.+?)20\d\d年度/);
    return [{ object: short, values: [short] }];
  });
});
