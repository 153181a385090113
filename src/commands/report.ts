import { writeAccount } from '#account/publish/index.ts';
import { readArguments, readYear } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { problems as cli } from '#shell/cli/problems.ts';
import { withStore } from './with-store.ts';

const USAGE = 'yimen report 年度 --out 目录';

/** `yimen report` writes the year's account into a folder. Exit code 1 when relations do not hold, 2 when there is no account. */
export async function reportCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 1, most: 1 }, { out: 'string' });
  const year = read.ok ? readYear(read.value.words[0], USAGE, '年度') : read;
  if (!read.ok || !year.ok) {
    sayProblems(io, year.ok ? [] : year.problems);
    return 2;
  }
  const dir = read.value.options.out;
  // never into the current folder by default: the package would replace that folder's package.json
  if (typeof dir !== 'string' || dir === '') {
    sayProblems(io, [cli.of('cli/bad-arguments', '--out', { usage: USAGE, why: '没有写 --out 目录' })]);
    return 2;
  }
  return withStore(io, async ({ db, district }) => {
    const report = await writeAccount(db, district, year.value, dir);
    if (!report.ok) {
      sayProblems(io, report.problems);
      return 2;
    }
    for (const file of report.value.files) io.out(`✓ ${file}`);
    for (const { object, message } of report.value.broken) io.say(`✗ 核对不成立：${object} ${message ?? ''}`);
    for (const { object, message } of report.value.doubtful)
      io.say(`! 要答复的提示：${object} ${message ?? ''}`);
    return report.value.broken.length === 0 ? 0 : 1;
  });
}
