import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { vehicles } from './vehicles.ts';

describe(vehicles.title, () => {
  proveCheck(vehicles, 'vehicle-total');
});
