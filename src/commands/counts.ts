import { dayOf, yearOf } from '#base/kernel/index.ts';
import { countLines, drillLines, isGrouping, isWhat, unknownWord } from '#service/counts/index.ts';
import { readArguments, readYear } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { clock } from '../wire.ts';
import { withStore } from './with-store.ts';

const USAGE = 'yimen counts --year 年度 [--by month|town|site|unit|item|way|level] [--open received]';

/**
 * `yimen counts --year 2020 --by town`: the counts of a year's cases as a table; `--open latePromise`: the cases behind one of
 * them and their number. Exit code 2 for an unknown word.
 */
export async function countsCommand(args: readonly string[], io: Io): Promise<number> {
  const options = { year: 'string', by: 'string', open: 'string' } as const;
  const read = readArguments(args, USAGE, { least: 0, most: 0 }, options);
  const asked = read.ok ? read.value.options : {};
  const year = read.ok ? readYear(asked.year ?? String(yearOf(dayOf(clock()))), USAGE, '--year') : read;
  if (!year.ok) {
    sayProblems(io, year.problems);
    return 2;
  }
  const by = String(asked.by ?? 'month');
  const open = asked.open === undefined ? null : String(asked.open);
  if (!isGrouping(by) || (open !== null && !isWhat(open))) {
    sayProblems(io, [isGrouping(by) ? unknownWord(open ?? '', '--open') : unknownWord(by, '--by')]);
    return 2;
  }
  return withStore(io, async ({ db, district }) => {
    const today = dayOf(clock());
    const lines =
      open === null
        ? await countLines(db, district, { year: year.value, by }, today)
        : await drillLines(db, district, { year: year.value, what: open }, today);
    for (const line of lines) io.out(line);
    return 0;
  });
}
