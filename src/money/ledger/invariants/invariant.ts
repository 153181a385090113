import type { Fen } from '#base/kernel/index.ts';
import type { CubeRow } from '../query.ts';

/** An equation of the books that does not hold, and by how much. */
export interface Breach {
  /** in Chinese, in an accountant's words */
  readonly name: string;
  readonly difference: Fen;
}

/** A pure check of all rows from the beginning of the books. [] when it holds. */
export type Invariant = (rows: readonly CubeRow[]) => Breach[];

export function breach(name: string, difference: Fen): Breach[] {
  return difference === 0 ? [] : [{ name, difference }];
}
