import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { uniformYear } from './uniform-year.ts';

describe(uniformYear.title, () => {
  proveCheck(uniformYear, 'title-year', ({ after: [title] }) => [
    { object: (title ?? '').slice(0, 30), values: [group(title, /(20\d\d)年度/)] },
  ]);
});
