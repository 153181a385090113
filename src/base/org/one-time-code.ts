import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238 with what every authenticator app reads: HMAC-SHA-1, six digits, a step of thirty seconds. */
const STEP_MS = 30_000;
const DIGITS = 6;
export const SECRET_BYTES = 20;

/** The code of a secret at a step (RFC 4226). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = (digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/**
 * The step that a code belongs to: now, or one step before or after, because clocks differ. Null for a wrong code, and for one
 * that is not after `last`: nobody uses again what somebody has read over a shoulder.
 */
export function stepOf(secret: Uint8Array, typed: string, nowMs: number, last: number): number | null {
  const code = typed.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return null;
  const now = Math.floor(nowMs / STEP_MS);
  for (const step of [now, now - 1, now + 1])
    if (step > last && timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))) return step;
  return null;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret as people type it into an app: base32 in groups of four. */
export function secretText(secret: Uint8Array): string {
  let bits = '';
  for (const byte of secret) bits += byte.toString(2).padStart(8, '0');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('');
  return letters.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** The address that an app reads from a QR code. */
export function secretAddress(secret: Uint8Array, login: string): string {
  const issuer = encodeURIComponent('一门');
  return `otpauth://totp/${issuer}:${encodeURIComponent(login)}?secret=${secretText(secret).replaceAll(' ', '')}&issuer=${issuer}`;
}
