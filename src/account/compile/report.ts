import { type Judgement, relations } from '#account/disclosure/index.ts';
import { ok, type Result } from '#base/kernel/index.ts';
import { accountHtml } from './account-html.ts';
import { type Drilled, drillAccount, type VouchersOf } from './drill.ts';
import { figuresCsv } from './figures-csv.ts';
import { drillNarrative } from './narrative/drill.ts';
import type { Narrative, NarrativeInput } from './narrative/types.ts';
import type { CompiledAccount } from './types.ts';

/** What the command line lends: the account of a year, the vouchers behind a query, a place to write. */
export interface ReportDeps {
  account(year: number): Promise<Result<CompiledAccount>>;
  narrative(year: number): Promise<Result<Composed>>;
  readonly vouchers: VouchersOf;
}

/** The narrative with what it was composed from. */
export interface Composed {
  readonly narrative: Narrative;
  readonly input: NarrativeInput;
}

export interface Writer {
  /** writes UTF-8 text to a file in a folder that is made when it is missing; gives the path */
  write(dir: string, name: string, text: string): Promise<string>;
}

export interface Report {
  readonly files: readonly string[];
  /** relations that do not hold: the report is written, but they should be seen */
  readonly broken: readonly Judgement[];
}

/** `yimen report`: writes account.html and figures.csv. Refuses a year without books. */
export async function writeReport(
  deps: ReportDeps & Writer,
  year: number,
  dir: string,
): Promise<Result<Report>> {
  const compiled = await deps.account(year);
  if (!compiled.ok) return compiled;
  const account = compiled.value;
  const last = await deps.account(year - 1);
  const lastYear = last.ok ? last.value : undefined;
  const files = [
    await deps.write(dir, 'account.html', accountHtml(account, lastYear)),
    await deps.write(dir, 'figures.csv', figuresCsv(account)),
  ];
  const judged = relations.flatMap((relation) => relation.judge(account, lastYear));
  return ok({ files, broken: judged.filter((judgement) => judgement.state === 'broken') });
}

/**
 * `yimen drill`: every voucher, budget row or register row behind a cell (`02/2010399/1`) or behind a number of the
 * narrative (`N/一 收支总计/amount`). Refuses an unknown address and names what there is.
 */
export async function drillCell(deps: ReportDeps, id: string, year: number): Promise<Result<Drilled>> {
  if (id.startsWith('N/')) {
    const loaded = await deps.narrative(year);
    return loaded.ok ? drillNarrative(loaded.value, id, deps.vouchers) : loaded;
  }
  const compiled = await deps.account(year);
  return compiled.ok ? drillAccount(compiled.value, id, deps.vouchers) : compiled;
}
