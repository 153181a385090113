import { problems } from '../problems.ts';
import type { Check } from './check.ts';

/** 制单与审核分离. */
export const people: Check = (draft) =>
  draft.maker === draft.reviewer ? [problems.of('ledger/same-person', 'reviewer', {})] : [];
