import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  askAtTerminal,
  checkBackup,
  checkTarget,
  findPassphrase,
  type Manifest,
  outdated,
  problemOf,
  writeBackup,
} from '#shell/backup/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { problems } from '#shell/cli/problems.ts';
import { clock, VERSION } from '../wire.ts';
import { withStore } from './with-store.ts';

const USAGE = 'yimen backup --to 目录 [--keep 份数] [--days 天数]，或 yimen backup --check 备份的文件夹';
const OPTIONS = { to: 'string', keep: 'string', days: 'string', check: 'string' } as const;

/**
 * `yimen backup --to DIR`: makes a backup of the district while the server works, and deletes those that are no longer kept.
 * `yimen backup --check FOLDER` reads one back. Exit code 1 when handed-in files were already missing or damaged, or when a
 * backup is damaged; 2 when none could be made.
 */
export async function backupCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 0, most: 0 }, OPTIONS);
  const asked = read.ok ? read.value.options : {};
  const wrong = (why: string) => problems.of('cli/bad-arguments', '', { usage: USAGE, why });
  if (!read.ok || (asked.to === undefined) === (asked.check === undefined)) {
    sayProblems(io, read.ok ? [wrong('要写 --to 或者 --check')] : read.problems);
    return 2;
  }
  const [newest, days] = [numberOf(asked.keep), numberOf(asked.days)];
  if (Number.isNaN(newest) || Number.isNaN(days)) {
    sayProblems(io, [wrong('--keep 和 --days 是从 1 开始的整数')]);
    return 2;
  }
  if (asked.check !== undefined) return check(String(asked.check), io);
  const to = path.resolve(String(asked.to));
  return withStore(io, ({ url, files, district }) =>
    inWords(io, to, async () => {
      await checkTarget(to, path.dirname(files));
      const source = { environment: process.env, ask: askAtTerminal() };
      const passphrase = await findPassphrase(source, 'new');
      const at = clock();
      const setting = { url, district, files, to, passphrase, program: VERSION, at };
      const { folder, manifest, missing } = await writeBackup(setting);
      io.out(`✓ 备份写好并读回核对过：${folder}`);
      sayWhat(manifest, io);
      for (const name of outdated(await readdir(to), district, { newest, days }, at)) {
        await rm(path.join(to, name), { recursive: true, force: true });
        io.out(`  删去了旧备份 ${name}`);
      }
      for (const digest of missing.slice(0, 20)) io.say(`✗ 材料在数据目录里已经缺失或损坏：${digest}`);
      if (missing.length > 0) io.say(`  共 ${missing.length} 份，备份里没有它们；更早的备份里也许还有。`);
      return missing.length > 0 ? 1 : 0;
    }),
  );
}

/** Null: not given. NaN: no whole number from 1 on. */
function numberOf(text: string | true | undefined): number | null {
  if (text === undefined) return null;
  return /^[1-9]\d{0,5}$/.test(String(text)) ? Number(text) : Number.NaN;
}

/** The head goes onto paper: with it one sees later that no fact was taken away or changed. */
function sayWhat({ tables, files, head }: Manifest, io: Io): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  io.out(`  ${tables.length} 张表 ${rows} 行，材料 ${files.count} 份，事实 ${head.position} 条`);
  io.out(`  末条摘要 ${head.hash}@${head.position}`);
}

function check(from: string, io: Io): Promise<number> {
  return inWords(io, from, async () => {
    const manifest = await checkBackup(from);
    io.out(`✓ 备份完好：${from}`);
    sayWhat(manifest, io);
    return 0;
  });
}

/** Does the work; says in words why it could not be done. */
export async function inWords(io: Io, place: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const problem = problemOf(error, place);
    if (!problem) throw error;
    sayProblems(io, [problem]);
    return problem.code === 'backup/damaged' ? 1 : 2;
  }
}
