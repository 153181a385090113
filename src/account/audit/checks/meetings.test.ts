import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { meetings } from './meetings.ts';

describe(meetings.title, () => {
  proveCheck(meetings, 'training');
});
