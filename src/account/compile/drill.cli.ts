import { drillVouchers } from '#money/ledger/index.ts';
import type { Db } from '#shell/db/database.ts';
import { loadAccount, loadNarrative } from './compile.store.ts';
import type { DrillDeps } from './drill-cell.ts';

/** What `yimen drill` needs, on a database. */
export function drillDeps(db: Db, district: string): DrillDeps {
  return {
    account: (year) => loadAccount(db, district, year),
    narrative: (year) => loadNarrative(db, district, year),
    vouchers: (query, after) => drillVouchers(db, district, query, { after, limit: 500 }),
  };
}
