/** degrees, clockwise */
export type Turn = 0 | 90 | 180 | 270;

/** One of the files of which the program has joined a PDF. */
export interface Part {
  readonly digest: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly turn: Turn;
}

/** A file that was handed in, as pages show it; its bytes lie under its digest. */
export interface UploadedFile {
  /** SHA-256 of the bytes, 64 hex digits */
  readonly digest: string;
  /** cleaned, with the extension that its content has */
  readonly name: string;
  /** media type by content */
  readonly type: string;
  /** bytes */
  readonly size: number;
  /** in their order, the files that it was joined of; missing: it came as it is */
  readonly parts?: readonly Part[] | null;
}

export const limits = {
  bytes: 10 * 1024 * 1024,
  filesOfCase: 50,
  /** all files of a case together */
  bytesOfCase: 200 * 1024 * 1024,
  /** one window takes photographs for many applicants */
  filesOfStaffADay: 1_000,
  nameLength: 120,
  partsOfMaterial: 40,
  /** a PDF that the program has joined */
  joinedBytes: 60 * 1024 * 1024,
} as const;
