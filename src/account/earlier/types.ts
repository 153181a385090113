import type { Fen, Instant } from '#base/kernel/index.ts';

/** A figure as the published account states it. */
export interface TakenFigure {
  /** `table|row|column` of wanted.ts */
  readonly key: string;
  readonly value: Fen;
  /** half of its last digit in fen; 0 where it is exact */
  readonly half: number;
  /** `read` by the audit's reader from the file, or `typed` by a person */
  readonly how: 'read' | 'typed';
  /** where it stands in the file; '' for a typed one */
  readonly place: string;
}

/** The file from which figures were read; it is not kept. */
export interface TakenFile {
  readonly name: string;
  readonly sha256: string;
}

/** What is known of a year's published account. */
export interface EarlierYear {
  readonly year: number;
  /** the document's name and where it is public; for a year without an account the reason */
  readonly source: string;
  /** false: there was no account */
  readonly hasAccount: boolean;
  readonly file: TakenFile | null;
  readonly figures: readonly TakenFigure[];
}

export interface StoredEarlierYear extends EarlierYear {
  readonly at: Instant;
  readonly by: string;
}

/** A cell as it was read from a file, or why it was not. */
export interface ReadFigure {
  readonly key: string;
  readonly value: Fen | null;
  readonly half: number;
  readonly place: string;
  /** '' where it was read */
  readonly why: string;
}

/** What the audit's reader says of a file. */
export interface ReadEarlier {
  readonly year: number | null;
  readonly unit: string;
  readonly isFinal: boolean;
  readonly figures: readonly ReadFigure[];
}
