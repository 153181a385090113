import type { AccountCell, AccountView, TableSpec, Template } from '#account/disclosure/index.ts';
import type { Fen, Figure } from '#base/kernel/index.ts';
import type { CubeRow, LedgerQuery, Signature } from '#money/ledger/query.ts';
import type { BudgetSource, FundKind } from '#money/ledger/types.ts';

/** One line of the budget: opening, an addition, a shift (negative where money went away), a carry-over. */
export interface BudgetRow {
  readonly id: string;
  readonly year: number;
  readonly source: BudgetSource;
  /** 指标号 or 文号 */
  readonly number: string;
  readonly summary: string;
  readonly functional: string;
  readonly economic: string;
  readonly expenditure: 'basic' | 'project';
  readonly fund: FundKind;
  readonly amount: Fen;
}

/** Which budget rows of a year count. Everything that is given must hold at once. */
export interface BudgetQuery {
  readonly kind: 'budget';
  readonly year: number;
  readonly sources: readonly BudgetSource[];
  readonly functional?: string;
  readonly economic?: readonly string[];
  readonly expenditure?: 'basic' | 'project';
  readonly funds?: readonly FundKind[];
}

/** What computes and drills a figure of the account. */
export type FigureQuery = LedgerQuery | BudgetQuery;

/** Names of classification codes in a year's list; the code itself where the list does not have it. */
export interface CodeNames {
  functional(code: string): string;
  economic(code: string): string;
}

export interface CompileInput {
  readonly template: Template;
  readonly year: number;
  /** full name of the unit, as printed */
  readonly unit: string;
  /** the cube of the year and of all years before it */
  readonly rows: readonly CubeRow[];
  readonly signatures: readonly Signature[];
  readonly budgetRows: readonly BudgetRow[];
  readonly names: CodeNames;
}

export interface CompiledRow {
  readonly key: string;
  /** the printed code of a row that has one */
  readonly code?: string;
  /** label without the ordinal */
  readonly label: string;
  readonly ordinal: string;
  /** 行次 */
  readonly line?: number;
  readonly indent: number;
  readonly total: boolean;
  /** how figure ids and figures.csv name the row */
  readonly address: string;
}

export interface CompiledCell extends AccountCell {
  readonly figure: Figure<FigureQuery>;
  readonly rowAddress: string;
  /** 栏次 */
  readonly columnNo: string;
}

export interface CompiledTable {
  readonly spec: TableSpec;
  /** in printed order; of a side-by-side table the left side first */
  readonly rows: readonly CompiledRow[];
  /** in the order of rows, then columns */
  readonly cells: readonly CompiledCell[];
  /** no cell has a value */
  readonly empty: boolean;
}

/** The account of a year, computed: every cell is a figure with its query. */
export interface CompiledAccount extends AccountView {
  readonly unit: string;
  readonly template: Template;
  readonly names: CodeNames;
  readonly tables: readonly CompiledTable[];
  /** by the id `02/2010399/1`: table, row, 栏次 */
  figure(id: string): CompiledCell | undefined;
  /** number of vouchers behind a cell, or of budget rows; counted when asked */
  sources(cell: CompiledCell): number;
}
