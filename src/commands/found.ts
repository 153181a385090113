import { accountForms } from '#account/compile/index.ts';
import { type Day, parseDay } from '#base/kernel/index.ts';
import { countyOf } from '#base/nation/index.ts';
import { type AskedFounding, foundBureau, officers } from '#base/org/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { clock, wireJournal } from '../wire.ts';
import { withData } from './with-store.ts';

const USAGE =
  'yimen found --code 六位区划代码 --bureau 局全称 [--place 县名] [--from 起用年] [--form 表样] [--word 机关代字] [--admin 姓名] [--security 姓名] [--auditor 姓名]';

const OPTIONS = {
  code: 'string',
  place: 'string',
  bureau: 'string',
  from: 'string',
  form: 'string',
  word: 'string',
  admin: 'string',
  security: 'string',
  auditor: 'string',
} as const;

type Read = (name: keyof typeof OPTIONS) => string;

/** What the options say, with what the country's list and the province say where they say nothing; null without place or bureau. */
function askedBy(of: Read, year: number): AskedFounding | null {
  const code = of('code');
  const known = countyOf(code);
  const place = of('place') || (known?.county ?? '');
  if (!code || !place || !of('bureau')) return null;
  const own = accountForms.find(({ province }) => province !== null && province === known?.province);
  const from = parseDay(`${of('from') || year}-01-01`, 'from');
  return {
    code,
    province: known?.province ?? '',
    city: known?.city ?? '',
    place,
    bureau: of('bureau'),
    documentWord: of('word'),
    // what is no year is refused with the rule for the first day of the books
    booksFrom: from.ok ? from.value : ('' as Day),
    form: of('form') || (own?.id ?? 'national'),
    officers: Object.fromEntries(officers.map((role) => [role, of(role)])),
  };
}

/**
 * `yimen found`: founds the bureau of an empty database and appoints its first three officers, whose first passwords are shown
 * once. The page of the founding does the same. Exit code 1 when it is refused, 2 for wrong arguments.
 */
export async function foundCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 0, most: 0 }, OPTIONS);
  if (!read.ok) {
    sayProblems(io, read.problems);
    return 2;
  }
  const of: Read = (name) => {
    const value = read.value.options[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const asked = askedBy(of, new Date(clock()).getFullYear());
  if (!asked || !accountForms.some(({ id }) => id === asked.form)) {
    io.say(`用法：${USAGE}\n表样：${accountForms.map(({ id, title }) => `${id} ${title}`).join('；')}`);
    return 2;
  }
  return withData(io, async ({ db }, district) => {
    const context = { db, journal: wireJournal(db), clock, district: asked.code };
    const here = { isFounded: district !== null, only: process.env.YIMEN_DISTRICT };
    const result = await foundBureau(context, asked, here);
    if (!result.ok) {
      sayProblems(io, result.problems);
      return 1;
    }
    io.out(`${asked.bureau}已建局。已任命三员，初始口令只显示这一次，第一次登录时必须改：`);
    for (const { id, firstPassword } of result.value) io.out(`  ${id.padEnd(10)} ${firstPassword}`);
    io.out('接下来：npm start，用 admin 登录工作台，按“第一步”的清单做。');
    return 0;
  });
}
