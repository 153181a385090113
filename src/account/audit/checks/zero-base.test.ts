import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { zeroBase } from './zero-base.ts';

describe(zeroBase.title, () => {
  proveCheck(zeroBase, 'zero-base-budget', 'zero-base-growth');
});
