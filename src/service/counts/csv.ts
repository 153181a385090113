import { writeCsv } from '#base/kernel/index.ts';

import type { Tally } from './cube.store.ts';
import { type Grouping, groupingNames } from './groupings.ts';
import { measures, whatNames } from './whats.ts';

interface Row {
  readonly name: string;
  readonly now: Tally;
  readonly before: Tally;
}

/**
 * The table as CSV: one line a group and span, every count and sum a column, named as on the page; the last two lines
 * are the totals. UTF-8 with a mark, so that a spreadsheet reads the Chinese; lines end in CRLF (RFC 4180). Whole numbers
 * only: averages and shares are made from them.
 */
export function countsCsv(
  by: Grouping,
  { span, spanBefore }: { readonly span: string; readonly spanBefore: string },
  groups: readonly Row[],
  total: Omit<Row, 'name'>,
): string {
  const head = [groupingNames[by], '时段', ...measures.map((what) => whatNames[what])];
  const lines = [...groups, { name: '合计', ...total }].flatMap(({ name, now, before }) => [
    [name, span, ...measures.map((what) => String(now[what]))],
    [name, spanBefore, ...measures.map((what) => String(before[what]))],
  ]);
  return writeCsv([head, ...lines]);
}
