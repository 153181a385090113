import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { missingPercent } from './missing-percent.ts';

describe(missingPercent.title, () => {
  proveCheck(missingPercent, 'percent-sign');
});
