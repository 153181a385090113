import { argon2, timingSafeEqual } from 'node:crypto';
import { normalPassword } from './password-rules.ts';

/** OWASP Password Storage Cheat Sheet, argon2id, first recommended set: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;
export const SALT_BYTES = 16;

interface Parameters {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

const current: Parameters = { memory: MEMORY_KIB, passes: PASSES, lanes: LANES };

function derive(password: string, salt: Uint8Array, parameters: Parameters, bytes: number): Promise<Buffer> {
  const input = {
    message: normalPassword(password),
    nonce: salt,
    memory: parameters.memory,
    passes: parameters.passes,
    parallelism: parameters.lanes,
    tagLength: bytes,
  };
  return new Promise((resolve, reject) => {
    argon2('argon2id', input, (error, tag) => (error ? reject(error) : resolve(tag)));
  });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

/** A PHC string `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`. The salt is 16 random bytes from the caller. */
export async function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  const tag = await derive(password, salt, current, TAG_BYTES);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Does the password belong to the PHC string, whatever its parameters? */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const [, memory, passes, lanes, salt, tag] = PHC.exec(phc) ?? [];
  if (!salt || !tag) throw new Error('not a PHC string of argon2id');
  const expected = Buffer.from(tag, 'base64');
  const parameters = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  const actual = await derive(password, Buffer.from(salt, 'base64'), parameters, expected.length);
  return timingSafeEqual(actual, expected);
}

/** Was the hash made with other parameters than today's? Then the next sign-in makes a new one. */
export function isOutdated(phc: string): boolean {
  return !phc.startsWith(`$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$`);
}

/**
 * The hash for an unknown login: checking it is the same work as for a known one, so that the time tells nothing. Its tag
 * belongs to no password.
 */
export const nobodysHash = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(new Uint8Array(SALT_BYTES))}$${base64(new Uint8Array(TAG_BYTES))}`;
