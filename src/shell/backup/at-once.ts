/** Does each item's work, so many at the same time. After a failure nothing new begins; throws the first failure. */
export async function atOnce<T>(
  many: number,
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T, worker: number) => Promise<void>,
): Promise<void> {
  const source = (async function* () {
    yield* items;
  })();
  let failed = false;
  const worker = async (number: number) => {
    for (;;) {
      const { done, value } = await source.next();
      if (done || failed) return;
      try {
        await work(value, number);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: many }, (_, number) => worker(number)));
  const failure = ended.find((one) => one.status === 'rejected');
  if (failure) throw failure.reason;
}
