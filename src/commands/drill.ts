import { drillCell, drillDeps, drilledLines } from '#account/compile/index.ts';
import { readArguments, readYear } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { withStore } from './with-store.ts';

const USAGE = 'yimen drill 表/行/栏次 --year 年度';

/** `yimen drill 02/2010399/1 --year 2020`: the vouchers behind a cell and their sum. Exit code 2 for an unknown cell. */
export async function drillCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 1, most: 1 }, { year: 'string' });
  const year = read.ok ? readYear(read.value.options.year, USAGE, '--year') : read;
  if (!read.ok || !year.ok) {
    sayProblems(io, year.ok ? [] : year.problems);
    return 2;
  }
  const [address = ''] = read.value.words;
  return withStore(io, async ({ db, district }) => {
    const drilled = await drillCell(drillDeps(db, district), address, year.value);
    if (!drilled.ok) {
      sayProblems(io, drilled.problems);
      return 2;
    }
    for (const line of drilledLines(drilled.value)) io.out(line);
    return 0;
  });
}
