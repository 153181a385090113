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
}

export const limits = {
  bytes: 10 * 1024 * 1024,
  filesOfCase: 50,
  /** all files of a case together */
  bytesOfCase: 200 * 1024 * 1024,
  /** one window takes photographs for many applicants */
  filesOfStaffADay: 1_000,
  nameLength: 120,
} as const;
