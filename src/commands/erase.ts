import { type Day, dayOf, type Instant, instant, showDay } from '#base/kernel/index.ts';
import { countOverdue, eraseBefore, erasePersons } from '#service/persons/index.ts';
import { dropUploads, sweepFiles } from '#service/uploads/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { clock } from '../wire.ts';
import { type Opened, withStore } from './with-store.ts';

const USAGE = 'yimen erase [--now]';

/** `yimen erase` counts the applicants who are kept longer than needed; with `--now` it erases them and their files. */
export async function eraseCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 0, most: 0 }, { now: 'boolean' });
  if (!read.ok) {
    sayProblems(io, read.problems);
    return 2;
  }
  return withStore(io, (store) => erase(store, io, clock(), read.value.options.now === true));
}

/** The work of `yimen erase` on an open store, on a given day. */
export async function erase(
  { db, files, district }: Pick<Opened, 'db' | 'files' | 'district'>,
  io: Io,
  at: Instant,
  now: boolean,
): Promise<number> {
  const before = eraseBefore(dayOf(at));
  const { closedBefore, draftsBefore } = before;
  io.out(`${showDay(closedBefore)}前办结的办件、${showDay(draftsBefore)}前没有提交的草稿，保存期限已满。`);
  if (!now) {
    const persons = await countOverdue(db, district, before);
    io.out(`共有 ${persons} 名申请人的信息应当删除。${persons > 0 ? '确认后运行 yimen erase --now' : ''}`);
    return 0;
  }
  const erased = await erasePersons(db, district, before, { by: 'yimen erase', at });
  const uploads = await dropUploads(db, district, beginning(draftsBefore));
  const swept = await sweepFiles(db, files, at);
  io.out(
    `✓ 删除了 ${erased.persons} 名申请人的信息、${erased.answers} 份填写内容、${uploads} 条材料登记、${swept} 个文件`,
  );
  io.out(`✓ ${erased.cases} 个办件仍在，不再含有个人信息；每一个都在查看记录里留了痕`);
  return 0;
}

function beginning(day: Day): Instant {
  return instant(Date.parse(`${day}T00:00:00+08:00`));
}
