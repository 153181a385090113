import { districtsOf, verifyJournal } from '#base/journal/index.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { withStore } from './with-store.ts';

/** `yimen verify`: exit code 0 when every district's chain is whole, 1 when a fact was changed, removed or added. */
export function verifyCommand(_args: readonly string[], io: Io): Promise<number> {
  return withStore(io, async ({ db }) => {
    let broken = 0;
    for (const district of await districtsOf(db)) {
      const verified = await verifyJournal(db, district);
      if (verified.ok) {
        const { facts, hash } = verified.value;
        io.out(`✓ ${district}：${facts} 条事实，摘要链完整，末条摘要 ${hash}`);
      } else {
        broken += 1;
        sayProblems(io, verified.problems);
      }
    }
    return broken === 0 ? 0 : 1;
  });
}
