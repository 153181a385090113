/** Says `yes` or `no` to whoever asks for the database. */
export interface Circuit {
  /** May one ask now? While it is open, one asks in each pause, to see whether the database is back. */
  mayAsk(): boolean;
  answered(): void;
  /** the database did not answer */
  failed(): void;
}

export interface CircuitRule {
  /** failures in a row that open it */
  readonly failures: number;
  /** how long nobody asks after a failure */
  readonly pauseMs: number;
}

/**
 * Opens when the database has not answered several times in a row, and closes by itself with the first answer. While it is open,
 * requests hear at once that the database is away, instead of waiting each for their time limit. `now` in milliseconds.
 */
export function createCircuit({ failures, pauseMs }: CircuitRule, now: () => number): Circuit {
  let failed = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  return {
    mayAsk() {
      if (failed < failures) return true;
      if (now() - askedAt < pauseMs) return false;
      askedAt = now();
      return true;
    },
    answered() {
      failed = 0;
    },
    failed() {
      failed += 1;
      askedAt = now();
    },
  };
}
