import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { counts } from './counts.ts';

describe(counts.title, () => {
  proveCheck(counts, 'reception-counts', 'abroad-counts');
});
