import type { Day } from '#base/kernel/index.ts';
import type { Run } from '../content.ts';
import { dueDay } from '../words.ts';

interface Dues {
  readonly statutoryDue: Day | null;
  readonly promisedDue: Day | null;
  readonly projected: boolean;
}

/** Names the due days that are set: "，顺延后的法定办结期限为2026年12月25日，承诺办结期限为…". */
export function dueRuns({ statutoryDue, promisedDue, projected }: Dues, which: string): Run[] {
  const runs: Run[] = [];
  if (statutoryDue) runs.push(`，${which}法定办结期限为`, { strong: dueDay(statutoryDue, projected) });
  if (promisedDue)
    runs.push(`，${statutoryDue ? '' : which}承诺办结期限为`, { strong: dueDay(promisedDue, projected) });
  return runs;
}
