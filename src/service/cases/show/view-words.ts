import { type CaseFact, factVerb, verbs } from '../commands/index.ts';
import { DIGEST } from '../contract-shapes.ts';

type Words = Readonly<Record<string, string>>;

const GONE = '（已删除）';
/** they may name the applicant, so they are for who handles the case; a superior who urges has said them too */
const COVERED = '（本人的话，经办的人才能看）';

/**
 * What was said or given with a step, for the record: no name and no number of a person is in it. `told`: an applicant's
 * own words by their digests, null covers them; facts from before have the words themselves.
 */
export function wordsOf(
  fact: CaseFact,
  nameOf: (id: string) => string,
  told: ReadonlyMap<string, Words> | null,
): string {
  const own = (name: string, digest: string) => {
    if (!DIGEST.test(digest)) return digest;
    return told ? (told.get(digest)?.[name] ?? GONE) : COVERED;
  };
  return verbs[factVerb(fact)].inWords(fact, { nameOf, own });
}
