import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { reasonMissing, reasonShared } from './reason.ts';

describe('reasons', () => {
  proveCheck(reasonMissing, 'reason-missing');
  proveCheck(reasonShared, 'running-cost-reason');
});
