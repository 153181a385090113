import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { personalData } from './personal-data.ts';

describe(personalData.title, () => {
  // the report itself must not tell the number
  proveCheck(personalData, 'personal-data', () => [{ object: '手机号码', values: ['138…34'] }]);
});
