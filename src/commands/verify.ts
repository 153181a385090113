import {
  districtsOf,
  findBackwards,
  type GrowingLog,
  journalProblems,
  type LogSeal,
  sealLog,
  verifyJournal,
} from '#base/journal/index.ts';
import type { Problem } from '#base/kernel/index.ts';
import { unaccountedCredentials } from '#base/org/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { problems } from '#shell/cli/problems.ts';
import type { Db } from '#shell/db/database.ts';
import { type PrintedHead, printHead, readHead } from './printed-head.ts';
import { withData } from './with-store.ts';

const USAGE = 'yimen verify [--head 以前抄下的一行]';

/** The logs beside the journal, which only grow. */
const LOGS: readonly GrowingLog[] = [
  {
    sign: 's',
    title: '登录日志',
    table: 'sign_in_log',
    columns: ['id', 'at', 'event', 'login', 'address', 'attempt', 'problem', 'actor'],
  },
  {
    sign: 'a',
    title: '查看个人信息的记录',
    table: 'person_access',
    columns: ['id', 'number', 'at', 'seen_by', 'what', 'reason'],
  },
  { sign: 'p', title: '口令记录', table: 'password_log', columns: ['id', 'staff_id', 'at', 'digest'] },
];

/**
 * `yimen verify`: recomputes every district's chain, looks at requests, passwords and times, and prints a line to keep. `--head`
 * takes such a line and looks whether anything up to it was changed since. Exit code 1 when something was changed, removed
 * or added, 2 for wrong arguments.
 */
export async function verifyCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 0, most: 0 }, { head: 'string' });
  const text = read.ok ? read.value.options.head : undefined;
  const head = typeof text === 'string' ? readHead(text) : null;
  if (!read.ok || (text !== undefined && head === null)) {
    const why = '--head 后面不是 yimen verify 打印的那一行';
    sayProblems(
      io,
      read.ok ? [problems.of('cli/bad-arguments', '--head', { usage: USAGE, why })] : read.problems,
    );
    return 2;
  }
  return withData(io, async ({ db }, own) => {
    let broken = 0;
    for (const district of await districtsOf(db))
      broken += await verifyDistrict(db, district, district === own ? head : null, io);
    return broken === 0 ? 0 : 1;
  });
}

/** The work of `yimen verify` for one district; returns how many problems it has said. */
export async function verifyDistrict(
  db: Db,
  district: string,
  head: PrintedHead | null,
  io: Io,
): Promise<number> {
  const verified = await verifyJournal(db, district, head);
  const found: Problem[] = verified.ok ? [] : [...verified.problems];
  found.push(...(await changedLogs(db, district, head)), ...(await unaccountedCredentials(db, district)));
  sayProblems(io, found);
  const backwards = await findBackwards(db, district);
  if (backwards)
    io.say(
      `› 提醒：${district} 有 ${backwards.count} 条事实的时间早于它前面的一条，最早的是第 ${backwards.position} 条。补录旧业务会这样，时钟拨回也会这样。`,
    );
  if (verified.ok && found.length === 0) {
    const { facts, hash, position } = verified.value;
    io.out(`✓ ${district}：${facts} 条事实，摘要链完整，末条摘要 ${hash}`);
    if (head) io.out(`✓ ${district}：和以前抄下的一致，第 ${head.position} 条以前没有改动`);
    io.out('请把下面一行打印保存，以后用 --head 核对：');
    io.out(printHead({ hash, position, logs: await sealAll(db, district) }));
  }
  return found.length;
}

async function sealAll(db: Db, district: string): Promise<Map<string, LogSeal>> {
  const seals = new Map<string, LogSeal>();
  for (const log of LOGS) seals.set(log.sign, await sealLog(db, district, log));
  return seals;
}

async function changedLogs(db: Db, district: string, head: PrintedHead | null): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const log of LOGS) {
    const before = head?.logs.get(log.sign);
    if (!before) continue;
    const { count, digest } = await sealLog(db, district, log, before.last);
    if (digest !== before.digest || count !== before.count)
      found.push(
        journalProblems.of('journal/log-changed', `${district}/${log.title}`, {
          ...{ title: log.title, written: before.count, count },
        }),
      );
  }
  return found;
}
