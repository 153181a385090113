import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { share } from './share.ts';

describe(share.title, () => {
  proveCheck(share, 'share');
});
