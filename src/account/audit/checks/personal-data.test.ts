import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { personalData } from './personal-data.ts';

describe(personalData.title, () => {
  proveCheck(personalData, 'personal-data');
});
