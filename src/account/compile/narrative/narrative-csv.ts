import { csvLine, type Fen, fen, formatWan, formatYuan } from '#base/kernel/index.ts';
import { drillBudget } from '#money/budget/index.ts';
import { drillRegister } from '#money/registers/index.ts';
import { isTaken, type LastYear } from '../last-year.ts';
import type { NarrativeFigure, NarrativeInput } from './types.ts';

function printedValue(figure: NarrativeFigure): string {
  if (figure.column === 'amount') return formatWan(figure.value as Fen);
  return figure.column === 'percent' ? formatYuan(fen(figure.value)) : String(figure.value);
}

function sourcesOfCell(account: LastYear | undefined, id: string): number {
  // one document is behind a figure that was taken from it
  if (account && isTaken(account)) return account.figure(id) ? 1 : 0;
  const cell = account?.figure(id);
  return cell && account ? account.sources(cell) : 0;
}

/** The number of vouchers behind a cell, of rows of the budget or a register, or of figures behind a difference or percent. */
export function narrativeSources(figure: NarrativeFigure, given: NarrativeInput): number {
  const { account, lastYear, registers } = given;
  const { source } = figure;
  if (source.kind !== 'query') return 0;
  const { query } = source;
  if (query.kind === 'cell') return sourcesOfCell(query.year === account.year ? account : lastYear, query.id);
  if (query.kind === 'budget') return drillBudget(query, account.input.budgetRows).length;
  return query.kind === 'register' ? drillRegister(query, registers).length : 2;
}

/**
 * The narrative's lines of figures.csv: table `N`, row = section and name, column `amount` (万元), `percent` or `count`.
 * Every number of the narrative has a line, zero too: a printed zero is a value.
 */
export function narrativeCsvLines(figures: readonly NarrativeFigure[], input: NarrativeInput): string[] {
  return figures.map((figure) => {
    const row = `${figure.section} ${figure.name}`;
    return csvLine(['N', row, figure.column, printedValue(figure), String(narrativeSources(figure, input))]);
  });
}
