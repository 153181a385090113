import type { Result } from '#base/kernel/index.ts';
import { type Drilled, drillAccount, type VouchersOf } from './drill.ts';
import { drillNarrative } from './narrative/drill.ts';
import type { Narrative, NarrativeInput } from './narrative/types.ts';
import type { CompiledAccount } from './types.ts';

/** What the command line hands in: the account of a year, the vouchers behind a query. */
export interface DrillDeps {
  account(year: number): Promise<Result<CompiledAccount>>;
  narrative(year: number): Promise<Result<Composed>>;
  readonly vouchers: VouchersOf;
}

/** The narrative with its input. */
export interface Composed {
  readonly narrative: Narrative;
  readonly input: NarrativeInput;
}

/**
 * `yimen drill`: every voucher, budget row or register row behind a cell (`02/2010399/1`) or behind a number of the
 * narrative (`N/一 收支总计/amount`). Refuses an unknown address and names what there is.
 */
export async function drillCell(deps: DrillDeps, id: string, year: number): Promise<Result<Drilled>> {
  if (id.startsWith('N/')) {
    const loaded = await deps.narrative(year);
    return loaded.ok ? drillNarrative(loaded.value, id, deps.vouchers) : loaded;
  }
  const compiled = await deps.account(year);
  return compiled.ok ? drillAccount(compiled.value, id, deps.vouchers) : compiled;
}
