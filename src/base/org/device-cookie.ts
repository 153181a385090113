import { createHash } from 'node:crypto';

/**
 * The cookie by which a browser is known again after a right answer, for routes. It says nothing about anybody: 32 random bytes,
 * of which only the digest is stored. The shell writes it HttpOnly, SameSite=Lax, for 180 days from the last right answer.
 */
export interface DeviceCookie {
  /** the digest of the cookie; null without one */
  read(): string | null;
  /** sets or prolongs the cookie, and gives its digest */
  remember(): string;
}

export const DEVICE_DAYS = 180;

export const isDevice = (value: string): boolean => /^[\w-]{43}$/.test(value);

export const deviceDigest = (value: string): string => createHash('sha256').update(value).digest('hex');
