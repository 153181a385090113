import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { uniformYear } from './uniform-year.ts';

describe(uniformYear.title, () => {
  proveCheck(uniformYear, 'title-year');
});
