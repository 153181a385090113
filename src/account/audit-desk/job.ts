import type { Answer, Sight, toJson } from '#account/audit/index.ts';

export interface JobFile {
  /** as the visitor named it, for messages */
  readonly name: string;
  readonly path: string;
}

interface Documents {
  readonly files: readonly JobFile[];
  /** last year's account */
  readonly last: readonly JobFile[];
}

/** What a reading process is asked for: one job, then it ends. */
export type Job =
  | ({ readonly kind: 'judge' } & Documents)
  | ({ readonly kind: 'html' | 'xlsx'; readonly answers: readonly Answer[] } & Documents)
  | { readonly kind: 'page'; readonly path: string; readonly page: number; readonly width: number };

export type AuditJson = ReturnType<typeof toJson>;

export interface Judgement {
  readonly audit: AuditJson;
  readonly sights: Readonly<Record<string, readonly Sight[]>>;
  /** what every check is called, by its id */
  readonly titles: Readonly<Record<string, string>>;
  /** for every file, and for last year's after them, the sizes of its pages in points */
  readonly sizes: readonly (readonly (readonly [number, number])[])[];
}

/** What each job answers. */
export interface Answers {
  readonly judge: Judgement;
  readonly html: string;
  readonly xlsx: Uint8Array;
  readonly page: Uint8Array;
}
