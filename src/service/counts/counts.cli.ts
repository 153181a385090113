import type { Day, Problem } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { Tally } from './cube.store.ts';
import { drillCases } from './drill.store.ts';
import { monthNumber } from './event.ts';
import { type Grouping, groupingNames, groupings } from './groupings.ts';
import { findNames } from './names.store.ts';
import { problems } from './problems.ts';
import { spanOf } from './span.ts';
import { tallyTable } from './tally.store.ts';
import { type What, whatNames, whats } from './whats.ts';

/** lines for one reading of a terminal */
const PAGE = 200;

export const isGrouping = (word: unknown): word is Grouping => groupings.includes(word as Grouping);
export const isWhat = (word: unknown): word is What => whats.includes(word as What);

export function unknownWord(word: string, at: string): Problem {
  return problems.of('counts/unknown', at, { word: word.slice(0, 40) });
}

const average = (sum: number, number: number) => (number === 0 ? '' : (sum / number).toFixed(1));

const columns: readonly (readonly [string, (tally: Tally) => number | string])[] = [
  [whatNames.received, ({ received }) => received],
  [whatNames.finished, (one) => one.delivered + one.turnedAway + one.withdrawn + one.ended],
  [whatNames.decided, ({ granted, rejected }) => granted + rejected],
  ['平均用时（工作日）', ({ daysUsed, granted, rejected }) => average(daysUsed, granted + rejected)],
  [whatNames.latePromise, ({ latePromise }) => latePromise],
  [whatNames.lateLaw, ({ lateLaw }) => lateLaw],
  [whatNames.firstTimeRight, ({ firstTimeRight }) => firstTimeRight],
  [whatNames.withoutVisit, ({ withoutVisit }) => withoutVisit],
];

/** The counts of a year as lines of fields parted by tabs: the groups, and their total. */
export async function countLines(
  db: Db,
  district: string,
  { year, by }: { readonly year: number; readonly by: Grouping },
  today: Day,
): Promise<string[]> {
  const asked = { period: { year }, narrowing: {}, by };
  const table = await tallyTable(db, district, asked, today);
  const line = (name: string, tally: Tally) =>
    [name, ...columns.map(([, of]) => String(of(tally)))].join('\t');
  return [
    `${table.span}　办件统计`,
    [groupingNames[by], ...columns.map(([name]) => name)].join('\t'),
    ...table.groups.map(({ name, now }) => line(name, now)),
    line('合计', table.now),
    ...(table.behind ? ['有些办件是在启用办件统计之前办的，没有计入：运行一次 npx yimen rebuild'] : []),
  ];
}

/** The cases behind a count of a year: one line each, and their sum. */
export async function drillLines(
  db: Db,
  district: string,
  { year, what }: { readonly year: number; readonly what: What },
  today: Day,
): Promise<string[]> {
  const query = { kind: 'cases', what, ...spanOf({ year }, monthNumber(today)) } as const;
  const lines: string[] = [];
  let sum = 0;
  for (let offset = 0, all = 1; offset < all; offset += PAGE) {
    const page = await drillCases(db, district, query, { offset, limit: PAGE });
    const items = [...new Set(page.rows.map(({ item }) => item))];
    const names = await findNames(db, district, today, items);
    for (const { number, on, adds, item, site } of page.rows) {
      sum += adds;
      lines.push([number, on, adds, names.item(item), names.site(site)].join('\t'));
    }
    all = page.events;
  }
  return [...lines, `${whatNames[what]}\t${lines.length}件\t合计 ${sum}`];
}
