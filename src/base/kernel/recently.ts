/** What was kept last, by key. */
export interface Recently<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/**
 * Keeps values that are asked for again soon: at least the last `most`, at most twice as many. What is older is let go
 * at once. A WeakMap lets go only when the whole heap is cleaned, and until then its values are carried along.
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
