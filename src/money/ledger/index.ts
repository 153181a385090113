export { chart, paymentWays, rules } from './books.ts';
export { breakDown, type Share } from './breakdown.ts';
export { type BusinessEvent, type BusinessKind, businessNames, toVoucher } from './business/index.ts';
export { businessEventSchema } from './business/schema.ts';
export type { Account, Chart, Code } from './chart.ts';
export { closeMonth, closeYear, listPeriods, type Period } from './closing.store.ts';
export { ledgerContract, ledgerQuerySchema } from './contract.ts';
export { type Cube, loadBooks, loadCube } from './cube.store.ts';
export { asRows, decideCloseYear } from './decide/close-year.ts';
export { decidePosts } from './decide/post.ts';
export { type ReverseInput, reversalOf } from './decide/reverse.ts';
export { type DrilledVoucher, type DrillPage, drillVouchers } from './drill.store.ts';
export { type SurplusDifference, surplusDifference } from './invariants/index.ts';
export { ledgerRoutes } from './ledger.routes.ts';
export { listPaid } from './paid.store.ts';
export {
  listPending,
  postPending,
  returnPending,
  type StoredPending,
  submitReversal,
  submitVoucher,
} from './pending.store.ts';
export {
  type Asked,
  findVoucher,
  loadVouchers,
  POST_BATCH,
  type PostAnswer,
  type PostOrder,
  postEvents,
  postVouchers,
} from './posting.store.ts';
export { problems } from './problems.ts';
export { ledgerProjector } from './projector.store.ts';
export {
  type CubeRow,
  countVouchers,
  type Evaluation,
  evaluate,
  type LedgerQuery,
  matches,
  type Signature,
  weights,
} from './query.ts';
export { type TrialBalance, type TrialRow, trialBalance } from './trial-balance.ts';
export type * from './types.ts';
export { listVouchers, type VoucherFilter, type VoucherListed } from './vouchers.store.ts';
