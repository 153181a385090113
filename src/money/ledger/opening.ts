import { type Fen, fen } from '#base/kernel/index.ts';
import type { CubeRow } from './query.ts';

/** What opening balances put on an account: no amounts of a month, but what the books begin with. */
export interface OpeningAmount {
  readonly year: number;
  readonly month: number;
  readonly closing: boolean;
  readonly account: string;
  readonly debit: Fen;
  readonly credit: Fen;
}

/**
 * The cube without the opening balances of its first year: rows that take them off again. What remains is what happened in the
 * year (会计基础工作规范：期初余额不是本期发生额).
 */
export function withoutOpening(
  rows: readonly CubeRow[],
  opening: readonly OpeningAmount[],
): readonly CubeRow[] {
  if (opening.length === 0) return rows;
  return [
    ...rows,
    ...opening.map(
      ({ debit, credit, ...amount }): CubeRow => ({
        cellId: 0,
        functional: '',
        economic: '',
        expenditure: '',
        fund: '',
        project: '',
        costItem: '',
        ...amount,
        debit: fen(-debit),
        credit: fen(-credit),
      }),
    ),
  ];
}

/** The opening balances as rows of the year before, where a trial balance looks for what the year begins with. */
export function asBroughtForward(opening: readonly OpeningAmount[]): CubeRow[] {
  return opening.map(({ debit, credit, account, year }) => ({
    cellId: 0,
    year: year - 1,
    month: 12,
    closing: true,
    account,
    functional: '',
    economic: '',
    expenditure: '',
    fund: '',
    project: '',
    costItem: '',
    debit,
    credit,
  }));
}
