import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { runningCost } from './running-cost.ts';

describe(runningCost.title, () => {
  proveCheck(runningCost, 'running-cost');
});
