import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { classList } from './class-list.ts';

describe(classList.title, () => {
  proveCheck(classList, 'class-not-in-table', 'class-left-out');
});
