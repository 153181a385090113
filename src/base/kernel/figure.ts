import type { Fen } from './fen.ts';

/** Where a figure that we read stands in somebody's document. */
export interface Place {
  readonly page: number | null;
  readonly line: number | null;
  /** x, y, width, height in points from the page's top left, where the format has positions */
  readonly box?: readonly [number, number, number, number];
  readonly quote: string;
}

/**
 * Where a figure comes from: the query that computes and drills it (its shape belongs to the room that runs it),
 * or a place in a document.
 */
export type Source<Query> =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'document'; readonly place: Place };

/**
 * How exact a value is: `fen` as computed from the books; `wan2` as published, rounded to 0.01万元
 * (±50 yuan); `wan4`… do not occur in the forms. Counts and percents carry their own.
 */
export type Precision = 'fen' | 'wan2' | 'count' | 'percent2';

export const figureUnits = ['fen', 'count', 'percent'] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** The narrow waist: one value, its unit, and where it comes from. Publishing accepts nothing else. */
export interface Figure<Query = unknown> {
  readonly id: string;
  /** fen for amounts, a whole number for counts, hundredths of a percent for percents */
  readonly value: Fen | number;
  readonly unit: FigureUnit;
  readonly precision: Precision;
  readonly source: Source<Query>;
}
