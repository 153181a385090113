import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { codeName } from './code-name.ts';

describe(codeName.title, () => {
  proveCheck(codeName, 'old-class-name', 'two-names');
});
