import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { narrativeTable } from './narrative-table.ts';

describe(narrativeTable.title, () => {
  proveCheck(narrativeTable, 'narrative-figure', 'item-figure');
});
