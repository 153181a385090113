import { codeKeys, countByKey, dropKey, nameKey, replaceKey } from '#service/persons/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { problems } from '#shell/cli/problems.ts';
import type { Store } from '#shell/db/open.ts';
import { withStore } from './with-store.ts';

const USAGE = 'yimen keys [replace]，或 yimen keys drop 编号 [--now]';

/**
 * `yimen keys` lists the keys of the look-up codes; `keys replace` puts a new one in the place of the current one, which is kept
 * as retired; `keys drop ID --now` deletes a retired one. Exit code 1 when there is no such retired key, 2 for wrong arguments.
 */
export async function keysCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 0, most: 2 }, { now: 'boolean' });
  if (!read.ok) {
    sayProblems(io, read.problems);
    return 2;
  }
  const [verb, id] = read.value.words;
  const now = read.value.options.now === true;
  const known = verb === undefined || (verb === 'replace' && id === undefined) || (verb === 'drop' && id);
  if (!known) {
    const why = verb === 'drop' ? '没有写要删除哪一把' : `不认识“${read.value.words.join(' ')}”`;
    sayProblems(io, [problems.of('cli/bad-arguments', '', { usage: USAGE, why })]);
    return 2;
  }
  return withStore(io, (store) => {
    if (verb === 'replace') return replace(store, io);
    return id ? drop(store, io, { id, now }) : list(store, io);
  });
}

type Data = Pick<Store, 'db' | 'files'>;

/** The list of `yimen keys`. */
export async function list({ db, files }: Data, io: Io): Promise<number> {
  const keys = await codeKeys(files);
  const codes = await countByKey(db);
  io.out('查询码的密钥（放在材料的文件夹里，不在数据库里）：');
  for (const [index, { id, since }] of keys.entries()) {
    // codes from before keys had names are under the oldest one
    const count = (codes.get(id) ?? 0) + (index === keys.length - 1 ? (codes.get('') ?? 0) : 0);
    const state = index === 0 ? '在用' : '已换下';
    io.out(`  ${id}  ${state}  ${dayInWords(since)} 起  ${count} 个查询码`);
  }
  const ids = ['', ...keys.map(({ id }) => id)];
  const lost = [...codes].reduce((sum, [id, count]) => sum + (ids.includes(id) ? 0 : count), 0);
  if (lost > 0) io.out(`  另有 ${lost} 个查询码的密钥已不在，打不开办件；申请人可以到窗口换新的。`);
  if (keys.length > 1) io.out('换下的密钥还有查询码时请留着；申请人用过一次，查询码就转到在用的密钥下。');
  return 0;
}

/** Puts a new key in the place of the current one. */
export async function replace({ db, files }: Data, io: Io): Promise<number> {
  const [before] = await codeKeys(files);
  await nameKey(db, before.id);
  const [now] = await replaceKey(files);
  io.out(`✓ 新密钥 ${now.id} 已在用，旧密钥 ${before.id} 已换下，它的查询码仍然有效。`);
  io.out('  正在运行的服务十秒内改用新密钥。请尽快再做一次备份，新密钥才在备份里。');
  return 0;
}

/** Deletes a retired key; without `now` it only says what that would do. */
export async function drop(
  { db, files }: Data,
  io: Io,
  { id, now }: { readonly id: string; readonly now: boolean },
): Promise<number> {
  const [current, ...retired] = await codeKeys(files);
  if (!retired.some((key) => key.id === id)) {
    const place = { id, current: current.id === id };
    sayProblems(io, [problems.of('cli/no-such-key', id, place)]);
    return 1;
  }
  const count = (await countByKey(db)).get(id) ?? 0;
  if (!now) {
    io.out(`密钥 ${id} 下还有 ${count} 个查询码，删去后它们都打不开办件，申请人要到窗口换新的。`);
    io.out(`确认后运行 yimen keys drop ${id} --now`);
    return 0;
  }
  await dropKey(files, id);
  io.out(`✓ 密钥 ${id} 已删去，${count} 个查询码作废。`);
  return 0;
}

/** “2026-12-01” in Asia/Shanghai */
function dayInWords(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}
