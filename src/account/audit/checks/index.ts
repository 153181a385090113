import type { Check } from './check.ts';
import { completion } from './completion.ts';
import { direction } from './direction.ts';
import { figureTwice } from './figure-twice.ts';
import { growth } from './growth.ts';
import { narrativeTable } from './narrative-table.ts';
import { relationChecks } from './relations.ts';
import { share } from './share.ts';
import { unitMixed } from './unit-mixed.ts';
import { zeroBase } from './zero-base.ts';

export const checks: readonly Check[] = [
  ...relationChecks,
  unitMixed,
  narrativeTable,
  figureTwice,
  share,
  completion,
  growth,
  zeroBase,
  direction,
];
