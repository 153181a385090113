import type { Problem } from '#base/kernel/index.ts';
import { commonPasswords, commonStems, publishedPasswords } from './common-passwords.ts';
import { problems } from './problems.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

export interface PasswordOwner {
  readonly id: string;
  readonly name: string;
}

/** Normalises a password, so that different keyboards give the same bytes (full-width digits, composed letters). */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

/** All problems of a new password, at `next`; empty when it may be used. Never repeats the password. */
export function passwordProblems(
  policy: SignInPolicy['password'],
  password: string,
  owner: PasswordOwner,
): readonly Problem[] {
  // first of all: 10 MB of text are refused by their length alone
  if (password.length > policy.maxLength * 2)
    return [problems.of('org/password-too-long', 'next', { most: policy.maxLength })];
  const text = normalPassword(password);
  const length = [...text].length;
  const found: Problem[] = [];
  if (length > policy.maxLength)
    found.push(problems.of('org/password-too-long', 'next', { most: policy.maxLength }));
  if (length < policy.minLength)
    found.push(problems.of('org/password-too-short', 'next', { least: policy.minLength, length }));
  if (length < policy.passphraseLength && classesOf(text) < policy.minClasses)
    found.push(
      problems.of('org/password-too-simple', 'next', {
        classes: policy.minClasses,
        passphrase: policy.passphraseLength,
      }),
    );
  if (isCommon(text, policy.localWords)) found.push(problems.of('org/password-common', 'next', {}));
  if (isPersonal(text, owner)) found.push(problems.of('org/password-personal', 'next', {}));
  return found;
}

function classesOf(text: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(text)).length;
}

/** Is a password easy to guess: published, a common stem or local name with digits, of few characters, a run like 23456789? */
function isCommon(text: string, localWords: readonly string[]): boolean {
  if (publishedPasswords.includes(text.toLowerCase())) return true;
  if (cores(text).some((core) => commonPasswords.has(core))) return true;
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (new Set(letters).size <= 4) return true;
  if (
    [...commonStems, ...localWords].some(
      (stem) => letters.startsWith(stem) && /^\d*$/.test(letters.slice(stem.length)),
    )
  )
    return true;
  return longestRun(letters) >= 8;
}

/** letters for the digits and signs that people write in their place; 1 and | may be two */
const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '8': 'b',
  '3': 'e',
  '6': 'g',
  '1': 'i',
  '!': 'i',
  '|': 'l',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '+': 't',
};

const LEAST_CORE = 4;

/**
 * What is left of a password without what people add to make it strong: capitals, digits and signs at both ends, signs for
 * letters, the same word twice. P@ssw0rd2026 is password.
 */
function cores(text: string): string[] {
  const lower = text.toLowerCase();
  const trimmed = [lower, lower.replace(/[\d\W_]+$/u, ''), lower.replace(/^[\d\W_]+|[\d\W_]+$/gu, '')];
  const plain = trimmed.flatMap((one) => {
    const as = (i: string) => [...one].map((sign) => (sign === '1' ? i : (LEET[sign] ?? sign))).join('');
    return [one, as('i'), as('l')];
  });
  const letters = plain.flatMap((one) => [one, one.replace(/[^\p{L}\p{N}]/gu, '')]);
  const once = letters.map((one) => one.match(/^(.+?)\1+$/u)?.[1] ?? one);
  return [...new Set([...letters, ...once])].filter((one) => one.length >= LEAST_CORE);
}

/** The length of the longest run in which each character follows the one before by the same step of -1, 0 or 1. */
function longestRun(text: string): number {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  let longest = Math.min(codes.length, 1);
  let run = 1;
  let step = Number.NaN;
  for (let at = 1; at < codes.length; at += 1) {
    const next = codes[at]! - codes[at - 1]!;
    if (Math.abs(next) > 1) run = 1;
    else run = next === step ? run + 1 : 2;
    step = next;
    longest = Math.max(longest, run);
  }
  return longest;
}

function isPersonal(text: string, owner: PasswordOwner): boolean {
  const lower = text.toLowerCase();
  return [owner.id, owner.name].some((part) => [...part].length >= 2 && lower.includes(part.toLowerCase()));
}
