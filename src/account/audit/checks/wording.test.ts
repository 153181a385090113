import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { wording } from './wording.ts';

describe(wording.title, () => {
  proveCheck(wording, 'wording', () => [{ object: '「公务招待费」', values: ['公务招待费'] }]);
});
