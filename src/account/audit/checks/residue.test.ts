import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { residue } from './residue.ts';

describe(residue.title, () => {
  proveCheck(residue, 'residue-mark', 'residue-choice', 'residue-hint');
});
