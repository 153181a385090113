import type { JobContext } from './types.ts';

/** Deletes old things of one room that nobody uses any more, and says how many: “3 个文件”. */
export type Sweep = (context: JobContext) => Promise<{ readonly what: string; readonly count: number }>;

/** Runs the sweeps of all rooms, one after the other, and says what they have deleted. */
export async function sweepAll(sweeps: readonly Sweep[], context: JobContext): Promise<string> {
  const gone: string[] = [];
  for (const sweep of sweeps) {
    const { what, count } = await sweep(context);
    if (count > 0) gone.push(`${count} ${what}`);
  }
  return gone.length > 0 ? `清理了 ${gone.join('、')}` : '没有要清理的';
}
