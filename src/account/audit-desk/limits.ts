/** What one visitor, one document and all of them together may take of this machine. */
export const UPLOAD = {
  /** of this year's account, and of last year's */
  files: 20,
  /** of one submission */
  bytes: 120 * 1024 * 1024,
  /** of everybody's files together */
  keptBytes: 2 * 1024 * 1024 * 1024,
  sessions: 600,
  /** of one visitor; the oldest gives way */
  sessionsOfReader: 30,
  /** a folder of a district's units and some */
  sessionsOfStaff: 400,
  /** since it was last looked at */
  idleMs: 30 * 60_000,
  /** at the same time; more wait, in turn */
  readers: 2,
  waiting: 60,
  judgeMs: 90_000,
  pageMs: 30_000,
  /** of the process that reads, with everything in it */
  memoryBytes: 900 * 1024 * 1024,
  heapMegabytes: 600,
  /** how long an answer waits for the reading before it shows how far it is */
  patienceMs: 8_000,
  pageWidth: 1_240,
  note: 500,
} as const;
