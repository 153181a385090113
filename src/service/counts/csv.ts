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
 * The table as CSV: a line for each group and span, a column for each count and sum, named as on the page. The last two lines
 * are the totals. UTF-8 with a byte order mark, so that a spreadsheet reads the Chinese; lines end in CRLF (RFC 4180). All
 * numbers are whole; the reader makes averages and shares from them.
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
