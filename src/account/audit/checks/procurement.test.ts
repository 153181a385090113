import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { procurement } from './procurement.ts';

describe(procurement.title, () => {
  proveCheck(procurement, 'procurement-total', 'micro-over-small');
});
