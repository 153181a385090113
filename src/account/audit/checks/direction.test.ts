import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { direction } from './direction.ts';

describe(direction.title, () => {
  proveCheck(direction, 'direction', 'compare-word', 'reduced-by-nothing');
});
