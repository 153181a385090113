import { appointFirstOfficers, officers } from '#base/org/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { clock, DISTRICT, wireJournal } from '../wire.ts';
import { withStore } from './with-store.ts';

const USAGE =
  'yimen officers --place 区名 --bureau 局全称 [--word 机关代字] [--admin 姓名] [--security 姓名] [--auditor 姓名]';

const OPTIONS = {
  place: 'string',
  bureau: 'string',
  word: 'string',
  admin: 'string',
  security: 'string',
  auditor: 'string',
} as const;

/**
 * `yimen officers`: appoints the first three officers of a district without staff, and shows their first passwords once. Exit
 * code 1 when somebody works there already, 2 for wrong arguments.
 */
export async function officersCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 0, most: 0 }, OPTIONS);
  if (!read.ok) {
    sayProblems(io, read.problems);
    return 2;
  }
  const of = (name: keyof typeof OPTIONS) => {
    const value = read.value.options[name];
    return typeof value === 'string' ? value.trim() : undefined;
  };
  const [place, bureau] = [of('place'), of('bureau')];
  if (!place || !bureau) {
    io.say(`用法：${USAGE}`);
    return 2;
  }
  const named = officers.flatMap((role) => {
    const name = of(role);
    return name ? [[role, name] as const] : [];
  });
  return withStore(io, async ({ db }) => {
    const context = { db, journal: wireJournal(db), clock, district: DISTRICT };
    const names = Object.fromEntries(named);
    const result = await appointFirstOfficers(context, {
      ...{ code: `${DISTRICT}000000`, place, bureau, names },
      documentWord: of('word') || undefined,
    });
    if (!result.ok) {
      sayProblems(io, result.problems);
      return 1;
    }
    io.out('已任命三员，初始口令只显示这一次，第一次登录时必须改：');
    for (const { id, firstPassword } of result.value) io.out(`  ${id.padEnd(10)} ${firstPassword}`);
    io.out('接下来：系统管理员在工作台建账号，安全管理员授予岗位。');
    return 0;
  });
}
