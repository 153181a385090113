import { createHash, createHmac, createSecretKey } from 'node:crypto';

/** What was filled into a form, by the key of its field. */
export type Answers = Readonly<Record<string, string>>;

/** Writes the same answers in the same way, in whatever order they were filled in. */
export function canonicalAnswers(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/**
 * The name of these answers in the journal: HMAC-SHA-256 under the person's own key, 64 hex digits. With a digest without a
 * key, a short answer (a day, a yes) could be guessed from the journal for ever; once this key is erased nobody can guess it.
 * The same answers of the same person have the same name, so that a repeated request is the same request.
 */
export function answersDigest(salt: Uint8Array, answers: Answers): string {
  // createHmac takes longer to check a plain array as key than to compute the digest
  return createHmac('sha256', createSecretKey(salt)).update(canonicalAnswers(answers)).digest('hex');
}

/** The key under which a person's answers are named. Throws where there is none: answers without it could never be erased. */
export function keyOf(person: string, salt: Uint8Array | null | undefined): Uint8Array {
  if (!salt) throw new RangeError(`answers of an unknown person: ${person}`);
  return salt;
}

/**
 * The id that the applicant of a request gets: the same request repeated names the same person, and the id tells
 * nothing about them.
 */
export function personId(district: string, requestId: string): string {
  const digest = createHash('sha256').update(`person ${district} ${requestId}`).digest('hex');
  return `p-${digest.slice(0, 32)}`;
}
