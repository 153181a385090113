import { districtsOf, rebuild } from '#base/journal/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { wireJournal } from '../wire.ts';
import { withStore } from './with-store.ts';

/** `yimen rebuild [--check]`: exit code 0 when the rebuilt tables equal the old ones, else 1. */
export async function rebuildCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, 'yimen rebuild [--check]', { least: 0, most: 0 }, { check: 'boolean' });
  if (!read.ok) {
    sayProblems(io, read.problems);
    return 2;
  }
  const keep = read.value.options.check !== true;
  return withStore(io, async ({ db }) => {
    const { projectors } = wireJournal(db);
    let differing = 0;
    for (const district of await districtsOf(db)) {
      for (const { table, rows, same } of await rebuild(db, district, projectors, keep)) {
        if (!same) differing += 1;
        io.out(`${same ? '✓' : '✗'} ${district} ${table}：${rows} 行，${same ? '与现状一致' : '与现状不同'}`);
      }
    }
    if (differing > 0) io.say(keep ? '已用重建的结果替换。' : '只做了比较，没有改动。');
    return differing === 0 ? 0 : 1;
  });
}
