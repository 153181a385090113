/** A memory for the last values, by key. */
export interface Recently<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/**
 * Keeps values that will be asked for again soon: at least the last `most`, at most twice as many. Older ones are freed at
 * once. A WeakMap frees values only with a full collection and carries them along until then.
 */
export function recently<K, V>(most: number): Recently<K, V> {
  let fresh = new Map<K, V>();
  let older = new Map<K, V>();
  return {
    get: (key) => fresh.get(key) ?? older.get(key),
    set(key, value) {
      if (fresh.size >= most && !fresh.has(key)) {
        older = fresh;
        fresh = new Map();
      }
      fresh.set(key, value);
    },
  };
}
