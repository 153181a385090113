/** Limits on what one visitor, one document and all together may use of this machine. */
export const UPLOAD = {
  /** of this year's account, and of last year's */
  files: 20,
  /** of one submission */
  bytes: 120 * 1024 * 1024,
  /** of the files of all sessions together */
  keptBytes: 2 * 1024 * 1024 * 1024,
  sessions: 600,
  /** of one visitor; beyond it the oldest session goes */
  sessionsOfReader: 30,
  /** enough for a folder with the accounts of all units of a district */
  sessionsOfStaff: 400,
  /** since the session was last looked at */
  idleMs: 30 * 60_000,
  /** at the same time; others wait their turn */
  readers: 2,
  waiting: 60,
  judgeMs: 90_000,
  pageMs: 30_000,
  /** of the whole reading process */
  memoryBytes: 900 * 1024 * 1024,
  heapMegabytes: 600,
  /** how long a page waits for the reading before it shows the progress */
  patienceMs: 8_000,
  pageWidth: 1_240,
  note: 500,
} as const;
