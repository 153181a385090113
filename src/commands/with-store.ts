import { type Io, sayProblems } from '#shell/cli/io.ts';
import { problems } from '#shell/cli/problems.ts';
import { openStore, type Store } from '#shell/db/open.ts';
import { unreachable } from '#shell/db/unreachable.ts';
import { loadDemo } from '../demo/index.ts';
import { findDistrict, WhichDistrict } from '../district.ts';
import { ROOT, wireJournal } from '../wire.ts';

/** The data, and the district that this installation serves. */
export interface Opened extends Store {
  readonly district: string;
}

/**
 * Runs a command on the data of a founded bureau, whether the server runs or not. An embedded database that does not run is
 * started for the time of the command. The first use loads the demo district.
 */
export async function withStore(io: Io, work: (store: Opened) => Promise<number>): Promise<number> {
  return withData(io, async (store, district) => {
    if (district !== null) return work({ ...store, district });
    sayProblems(io, [problems.of('cli/not-founded', 'district', {})]);
    return 2;
  });
}

/** The same for data that may have no bureau yet: then the district is null. */
export async function withData(
  io: Io,
  work: (store: Store, district: string | null) => Promise<number>,
): Promise<number> {
  const store = await openStore(ROOT, io.say).catch((error: unknown) => {
    const problem = unreachable(error, process.env.DATABASE_URL);
    if (!problem) throw error;
    sayProblems(io, [problem]);
    return null;
  });
  if (!store) return 2;
  try {
    await loadDemo(store, wireJournal(store.db), io.say);
    return await work(store, await findDistrict(store.db));
  } catch (error) {
    if (!(error instanceof WhichDistrict)) throw error;
    sayProblems(io, [error.problem]);
    return 2;
  } finally {
    await store.release();
  }
}
