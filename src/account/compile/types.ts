import type { AccountCell, AccountView, TableSpec, Template } from '#account/disclosure/index.ts';
import type { Figure } from '#base/kernel/index.ts';
import type { BudgetQuery, BudgetRow } from '#money/budget/index.ts';
import type { CubeRow, LedgerQuery, Signature } from '#money/ledger/query.ts';

/** A query that computes and drills a figure of the account. */
export type FigureQuery = LedgerQuery | BudgetQuery;

/** Names of classification codes in a year's list. A code that the list lacks stands for itself. */
export interface CodeNames {
  functional(code: string): string;
  economic(code: string): string;
  account(code: string): string;
}

export interface CompileInput {
  readonly template: Template;
  readonly year: number;
  /** full name of the unit, as printed */
  readonly unit: string;
  /** budgetary cells of the year, and the balances (8xxx) of the earlier years, which must be closed */
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
  /** the row's name in figure ids and figures.csv */
  readonly address: string;
}

export interface CompiledCell extends AccountCell {
  readonly figure: Figure<FigureQuery>;
  readonly rowAddress: string;
  /** 栏次 */
  readonly columnNo: string;
  /** the basis of the figure's source */
  readonly basis: string;
}

export interface CompiledTable {
  readonly spec: TableSpec;
  /** in printed order; for a side-by-side table the left side first */
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
  /** number of vouchers or budget rows behind a cell; counted on request */
  sources(cell: CompiledCell): number;
  /** the cube rows and budget rows that the account was compiled from */
  readonly input: CompileInput;
}
