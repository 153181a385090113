import { type Io, sayProblems } from '#shell/cli/io.ts';
import { openStore, type Store } from '#shell/db/open.ts';
import { unreachable } from '#shell/db/unreachable.ts';
import { loadDemo } from '../demo/index.ts';
import { ROOT, wireJournal } from '../wire.ts';

/**
 * Runs a command on the data, whether the server runs or not. An embedded database that does not run is started for the time
 * of the command. The first use loads the demo district.
 */
export async function withStore(io: Io, work: (store: Store) => Promise<number>): Promise<number> {
  const store = await openStore(ROOT, io.say).catch((error: unknown) => {
    const problem = unreachable(error, process.env.DATABASE_URL);
    if (!problem) throw error;
    sayProblems(io, [problem]);
    return null;
  });
  if (!store) return 2;
  try {
    await loadDemo(store, wireJournal(store.db), io.say);
    return await work(store);
  } finally {
    await store.release();
  }
}
