/** Limits on everything that comes from outside (bytes, pages, cells, time), so that an answer always comes. */
export const LIMITS = {
  /** of one file as given */
  bytes: 40 * 1024 * 1024,
  /** of one entry of a zip and of all of them, unpacked */
  entryBytes: 48 * 1024 * 1024,
  unpackedBytes: 96 * 1024 * 1024,
  entries: 4_000,
  pages: 400,
  cells: 400_000,
  lines: 200_000,
  depth: 400,
  /** depth of elements, also of those that are never closed */
  nesting: 5_000,
  /** characters of a sentence; a longer one is cut */
  sentence: 3_000,
  /** amounts of the narrative: a real account has some hundreds */
  statements: 5_000,
  paragraphs: 50_000,
  tables: 1_000,
  files: 200,
  milliseconds: 20_000,
} as const;
