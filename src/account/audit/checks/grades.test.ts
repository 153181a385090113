import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { grades } from './grades.ts';

describe(grades.title, () => {
  proveCheck(grades, 'grades');
});
