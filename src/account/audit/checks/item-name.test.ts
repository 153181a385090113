import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { itemName } from './item-name.ts';

describe(itemName.title, () => {
  proveCheck(itemName, 'item-name');
});
