/** The results of a list of promises, in their order. */
type Answers<W extends readonly unknown[]> = { -readonly [I in keyof W]: Awaited<W[I]> };

/**
 * Waits for all promises, also when one fails, and then throws the first failure: a transaction must not end while its
 * statements are still running.
 */
export async function allSettled<const W extends readonly unknown[]>(works: W): Promise<Answers<W>> {
  const settled = await Promise.allSettled(works);
  for (const work of settled) if (work.status === 'rejected') throw work.reason;
  return settled.map((work) => (work as PromiseFulfilledResult<unknown>).value) as Answers<W>;
}
