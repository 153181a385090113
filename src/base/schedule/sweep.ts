import type { JobContext } from './types.ts';

/** What one room clears away of its own, and how many: “3 个文件”. It leaves alone what is in use. */
export type Sweep = (context: JobContext) => Promise<{ readonly what: string; readonly count: number }>;

/** Lets each room clear away its own, one after the other, and says what went. */
export async function sweepAll(sweeps: readonly Sweep[], context: JobContext): Promise<string> {
  const gone: string[] = [];
  for (const sweep of sweeps) {
    const { what, count } = await sweep(context);
    if (count > 0) gone.push(`${count} ${what}`);
  }
  return gone.length > 0 ? `清理了 ${gone.join('、')}` : '没有要清理的';
}
