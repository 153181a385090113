import type { Fen } from './fen.ts';

/** The place of a figure in a document that we have read. */
export interface Place {
  readonly page: number | null;
  readonly line: number | null;
  /** x, y, width, height in points from the page's top left, where the format has positions */
  readonly box?: readonly [number, number, number, number];
  readonly quote: string;
}

/**
 * The source of a figure: the query that computes and drills it (its type belongs to the room that runs it), or a place in a
 * document.
 */
export type Source<Query> =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'document'; readonly place: Place };

/**
 * The precision of a value: `fen` is computed from the books; `wan2` is published, rounded to 0.01万元 (±50 yuan); `wan4`…
 * do not occur in the forms. Counts and percents have their own.
 */
export type Precision = 'fen' | 'wan2' | 'count' | 'percent2';

export const figureUnits = ['fen', 'count', 'percent'] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** The common form of all numbers: a value, its unit and its source. Publishing accepts nothing else. */
export interface Figure<Query = unknown> {
  readonly id: string;
  /** fen for amounts, a whole number for counts, hundredths of a percent for percents */
  readonly value: Fen | number;
  readonly unit: FigureUnit;
  readonly precision: Precision;
  readonly source: Source<Query>;
}
