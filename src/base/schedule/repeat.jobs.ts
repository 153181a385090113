export interface Repeating {
  /** does not wait for its turn; while one is under way, another follows it at once */
  now(): void;
  /** no further one is begun; settles when the one under way has ended */
  stop(): Promise<void>;
}

/** Does something again and again, `everyMs` after it has ended, never twice at once. Keeps no process alive. */
export function repeat(everyMs: number, work: () => Promise<void>): Repeating {
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  function wait(ms: number): void {
    if (timer) clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(now, ms);
    timer.unref();
  }

  function now(): void {
    if (stopped) return;
    if (underWay) {
      again = true;
      return;
    }
    underWay = work().finally(() => {
      underWay = null;
      const soon = again;
      again = false;
      wait(soon ? 0 : everyMs);
    });
  }

  wait(0);
  return {
    now,
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      return underWay ?? Promise.resolve();
    },
  };
}
