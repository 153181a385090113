/**
 * Waits for all, also when one fails, and then throws the first failure: a transaction must not end under statements
 * that are still under way in it.
 */
export async function together(works: readonly Promise<unknown>[]): Promise<void> {
  for (const work of await Promise.allSettled(works)) if (work.status === 'rejected') throw work.reason;
}
