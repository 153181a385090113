import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { completion } from './completion.ts';

describe(completion.title, () => {
  proveCheck(completion, 'completion');
});
