import { type Fen, fen } from '#base/kernel/index.ts';
import { type CubeRow, type LedgerQuery, weights } from './query.ts';

export interface Share {
  /** month `1`…`12` or economic 款; '' where a cell has none */
  readonly key: string;
  readonly value: Fen;
}

/** A figure split by month or by economic item, ascending by key; the parts sum to the figure. */
export function breakDown(query: LedgerQuery, rows: readonly CubeRow[], by: 'month' | 'economic'): Share[] {
  const factors = weights(query, rows);
  const sums = new Map<string, number>();
  for (const row of rows) {
    const factor = factors.get(row.cellId);
    if (factor === undefined) continue;
    const key = by === 'month' ? String(row.month).padStart(2, '0') : row.economic;
    sums.set(key, (sums.get(key) ?? 0) + factor * (row.debit - row.credit));
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ key: by === 'month' ? String(Number(key)) : key, value: fen(value) }));
}
