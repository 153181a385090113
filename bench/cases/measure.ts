/** Steps per second, and the waiting time of each. */
export interface Measured {
  readonly steps: number;
  readonly seconds: number;
  /** milliseconds */
  readonly p50: number;
  readonly p99: number;
}

export type Tally = <T>(step: () => Promise<T>) => Promise<T>;

/** Runs `workers` at once and times every step that they count. A step that throws ends the run. */
export async function measure(
  workers: number,
  work: (worker: number, tally: Tally) => Promise<void>,
): Promise<Measured> {
  const times: number[] = [];
  const tally: Tally = async (step) => {
    const start = performance.now();
    const value = await step();
    times.push(performance.now() - start);
    return value;
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker, tally)));
  return summarise(times, (performance.now() - start) / 1_000);
}

export function summarise(times: number[], seconds: number): Measured {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { steps: times.length, seconds, p50: at(0.5), p99: at(0.99) };
}

export const rateOf = ({ steps, seconds }: Pick<Measured, 'steps' | 'seconds'>): number => steps / seconds;
