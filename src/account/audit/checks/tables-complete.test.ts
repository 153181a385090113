import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { tablesComplete } from './tables-complete.ts';

describe(tablesComplete.title, () => {
  proveCheck(tablesComplete, 'table-missing', 'table-order', 'table-number');
});
