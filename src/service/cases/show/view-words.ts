import { type CaseFact, factVerb, verbs } from '../commands/index.ts';
import { DIGEST } from '../contract-shapes.ts';

type Words = Readonly<Record<string, string>>;

const GONE = '（已删除）';
/** replaces own words for everybody but the handlers, because they may name the applicant; a superior's urge has own words too */
const COVERED = '（本人的话，经办的人才能看）';

/**
 * Words for a step, for the record, without a name or number of a person. `told` has the applicant's own words by their digests;
 * null covers them. Older facts have the words themselves.
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
