import path from 'node:path';
import {
  askAtTerminal,
  findPassphrase,
  openEmptyPlace,
  openForRestore,
  restoreInto,
} from '#shell/backup/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { unreachable } from '#shell/db/unreachable.ts';
import { ROOT } from '../wire.ts';
import { inWords } from './backup.ts';

const USAGE = 'yimen restore 备份的文件夹 [--without-key]';

/**
 * `yimen restore FOLDER`: restores a backup into an empty data folder, or into the empty database of `DATABASE_URL`. Exit code 1
 * for a damaged backup, 2 when it cannot be restored here.
 */
export async function restoreCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 1, most: 1 }, { 'without-key': 'boolean' });
  if (!read.ok) {
    sayProblems(io, read.problems);
    return 2;
  }
  const from = path.resolve(read.value.words[0] as string);
  const withKey = read.value.options['without-key'] !== true;
  return inWords(io, from, async () => {
    const source = { environment: process.env, ask: askAtTerminal() };
    const passphrase = withKey ? await findPassphrase(source, 'known') : null;
    io.say('› 正在核对备份……');
    const opened = await openForRestore(from, { district: process.env.YIMEN_DISTRICT || null, passphrase });
    const place = await openEmptyPlace(ROOT, io.say).catch((error: unknown) => {
      const problem = unreachable(error, process.env.DATABASE_URL);
      if (!problem) throw error;
      sayProblems(io, [problem]);
      return null;
    });
    if (!place) return 2;
    let done = false;
    try {
      await restoreInto(place, opened, (message) => io.say(`› ${message}`));
      done = true;
    } finally {
      await place.leave(done);
    }
    const { head } = opened.manifest;
    io.out(`✓ 恢复到 ${place.name}：事实 ${head.position} 条，末条摘要 ${head.hash}@${head.position}`);
    io.out('接下来运行 yimen verify 和 yimen rebuild --check，都对得上再启动服务。所有人要重新登录。');
    if (!withKey) io.out('没有恢复密钥：原来的查询码都已作废，窗口可以给申请人换新的。');
    return 0;
  });
}
