import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { headcounts } from './headcounts.ts';

describe(headcounts.title, () => {
  proveCheck(headcounts, 'headcount');
});
