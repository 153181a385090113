import { findDocumentWord } from '#base/org/index.ts';
import type { Db } from '#shell/db/database.ts';

/** by database, then by district */
const known = new WeakMap<Db, Map<string, string>>();

/**
 * 机关代字 for the numbers of the district's papers. It is read once, because a bureau gets it at its founding and no fact changes
 * it.
 */
export async function organOf({
  db,
  district,
}: {
  readonly db: Db;
  readonly district: string;
}): Promise<string> {
  const words = known.get(db) ?? new Map<string, string>();
  known.set(db, words);
  const before = words.get(district);
  if (before) return before;
  const word = await findDocumentWord(db, district);
  if (word) words.set(district, word);
  return word;
}
