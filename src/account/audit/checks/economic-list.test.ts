import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { economicList } from './economic-list.ts';

describe(economicList.title, () => {
  proveCheck(economicList, 'economic-left-out', 'economic-class-listed');
});
