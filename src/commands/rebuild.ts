import { districtsOf, rebuild } from '#base/journal/index.ts';
import type { Io } from '#shell/cli/io.ts';
import { wireJournal } from '../wire.ts';
import { withStore } from './with-store.ts';

/** `yimen rebuild [--check]`: exit code 0 when the rebuilt tables equal the old ones, else 1. */
export function rebuildCommand(args: readonly string[], io: Io): Promise<number> {
  const keep = !args.includes('--check');
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
