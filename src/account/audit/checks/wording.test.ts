import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { wording } from './wording.ts';

describe(wording.title, () => {
  proveCheck(wording, 'wording');
});
