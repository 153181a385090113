import { dayOf } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { fillCatalogue, listItems, loadItems } from '#service/items/index.ts';
import { readArguments } from '#shell/cli/arguments.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { problems } from '#shell/cli/problems.ts';
import { clock, wireJournal } from '../wire.ts';
import { withStore } from './with-store.ts';

const USAGE = 'yimen demo items --count 1313';
const MOST = 20_000;

/** `yimen demo items --count N`: fills the demo district's catalogue with items that say 合成; safe to repeat. */
export async function demoItemsCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArguments(args, USAGE, { least: 1, most: 1 }, { count: 'string' });
  const bad = (at: string, why: string) => {
    sayProblems(io, [problems.of('cli/bad-arguments', at, { usage: USAGE, why })]);
    return 2;
  };
  if (!read.ok) {
    sayProblems(io, read.problems);
    return 2;
  }
  const [what] = read.value.words;
  if (what !== 'items') return bad('', `不认识“${what}”`);
  const count = String(read.value.options.count ?? '');
  if (!/^\d{1,5}$/.test(count) || Number(count) < demoItems.length || Number(count) > MOST) {
    return bad('--count', `--count 要写 ${demoItems.length} 到 ${MOST} 的整数`);
  }
  return withStore(io, async ({ db, district }) => {
    const real = demoItems.map(({ item }) => item);
    // all fields of a made-up item are assumptions
    const made = fillCatalogue(real, Number(count)).slice(real.length);
    const pack = made.map((item) => ({ item, assumed: Object.keys(item) as (keyof typeof item)[] }));
    await loadItems({ journal: wireJournal(db), clock, district }, [...demoItems, ...pack]);
    const listed = await listItems(db, district, dayOf(clock()));
    const synthetic = listed.filter(({ code }) => code.startsWith('99')).length;
    io.out(`✓ 事项目录现有 ${listed.length} 个事项，其中合成 ${synthetic} 个`);
    return 0;
  });
}
