import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { uniformName } from './uniform-name.ts';

describe(uniformName.title, () => {
  proveCheck(uniformName, 'unit-name');
});
