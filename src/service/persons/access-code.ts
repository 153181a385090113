import type { Day, LockRule } from '#base/kernel/index.ts';
import law from '#packs/law/sign-in.json' with { type: 'json' };

/** Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: read out over the telephone each is itself. 23 letters and digits. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
const LENGTH = 8;

/** The same as for staff at their sign-in on that day (packs/law/sign-in.json; GB/T 22239 8.1.4.1). */
export function codeLockOn(day: Day): LockRule {
  const [first, ...later] = law.values;
  if (!first) throw new Error('packs/law/sign-in.json has no value');
  const { limits } = later.reduce((one, value) => (value.from <= day ? value : one), first);
  return {
    failures: limits.loginFailures,
    windowMinutes: limits.windowMinutes,
    lockMinutes: limits.lockMinutes,
  };
}

/** Eight characters by chance, each as likely as any other: 36 bits. */
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

/** A code as people type it: small letters, spaces, dashes and full-width characters mean the same. */
export function readCode(text: string): string {
  return text.slice(0, 40).normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}
