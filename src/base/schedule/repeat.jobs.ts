export interface Repeating {
  /** runs at once; during a run, another follows it directly */
  now(): void;
  /** begins no further run; settles when the present one has ended */
  stop(): Promise<void>;
}

/** Repeats a work `everyMs` after its end, never twice at once. Does not keep the process alive. */
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
