import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { reasonMissing } from './reason-missing.ts';

describe(reasonMissing.title, () => {
  proveCheck(reasonMissing, 'reason-missing', ({ after: [line] }) => [
    {
      object: group(line, /（款）([^（]+)（项）/),
      values: [group(line, /支出决算为([\d.]+)/), group(line, /年初预算为([\d.]+)/)],
    },
  ]);
});
