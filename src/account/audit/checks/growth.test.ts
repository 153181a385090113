import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { growth } from './growth.ts';

describe(growth.title, () => {
  proveCheck(growth, 'growth');
});
