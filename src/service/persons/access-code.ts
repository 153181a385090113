import { type Day, type LockRule, plainNumber } from '#base/kernel/index.ts';
import law from '#packs/law/sign-in.json' with { type: 'json' };

/** 23 letters and digits, without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V, which are mistaken for each other on the telephone. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
const LENGTH = 8;

/** The wait after wrong codes: the same as at the sign-in of staff on that day (packs/law/sign-in.json; GB/T 22239 8.1.4.1). */
export function codeLockOn(day: Day): LockRule {
  const [first, ...later] = law.values;
  if (!first) throw new Error('packs/law/sign-in.json has no value');
  return later.reduce((one, value) => (value.from <= day ? value : one), first).limits.login;
}

/** Makes a code of eight random characters, each equally likely: 36 bits. */
export function codeOf(random: (size: number) => Uint8Array): string {
  const fair = 256 - (256 % ALPHABET.length);
  let code = '';
  while (code.length < LENGTH) {
    for (const byte of random(LENGTH)) {
      if (byte < fair && code.length < LENGTH) code += ALPHABET[byte % ALPHABET.length];
    }
  }
  return code;
}

/** Reads a code as people type it: small letters, full-width characters, spaces, dashes and what cannot be seen mean the same. */
export function readCode(text: string): string {
  return plainNumber(text.slice(0, 40)).replace(/[^0-9A-Z]/g, '');
}
