import type { Answer, Sight, toJson } from '#account/audit/index.ts';

export interface JobFile {
  /** the visitor's name of the file, for messages */
  readonly name: string;
  readonly path: string;
}

interface Documents {
  readonly files: readonly JobFile[];
  /** last year's account */
  readonly last: readonly JobFile[];
}

/** The one job of a reading process, after which it ends. */
export type Job =
  | ({ readonly kind: 'judge' } & Documents)
  | ({ readonly kind: 'html' | 'xlsx'; readonly answers: readonly Answer[] } & Documents)
  | { readonly kind: 'page'; readonly path: string; readonly page: number; readonly width: number };

export type AuditJson = ReturnType<typeof toJson>;

export interface Judgement {
  readonly audit: AuditJson;
  readonly sights: Readonly<Record<string, readonly Sight[]>>;
  /** the title of every check, by its id */
  readonly titles: Readonly<Record<string, string>>;
  /** for every file, and for last year's after them, the sizes of its pages in points */
  readonly sizes: readonly (readonly (readonly [number, number])[])[];
}

/** The answer to each kind of job. */
export interface Answers {
  readonly judge: Judgement;
  readonly html: string;
  readonly xlsx: Uint8Array;
  readonly page: Uint8Array;
}
