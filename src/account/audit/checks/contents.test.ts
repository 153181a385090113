import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { contents } from './contents.ts';

describe(contents.title, () => {
  proveCheck(contents, 'contents');
});
