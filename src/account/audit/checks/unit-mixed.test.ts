import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { unitMixed } from './unit-mixed.ts';

describe(unitMixed.title, () => {
  proveCheck(unitMixed, 'unit-mixed');
});
