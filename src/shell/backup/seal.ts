import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { problems } from './problems.ts';
import { BackupRefused } from './refusal.ts';

/** characters; whoever has the backup can try as many as they like */
const LEAST = 10;
/** 128 MB and some tenths of a second a try */
const COST = { N: 131_072, r: 8, p: 1 };
const KEY_BYTES = 32;

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const sealedSchema = z.object({
  kdf: z.literal('scrypt'),
  N: z.int().min(2).max(1_048_576),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
  salt: base64,
  cipher: z.literal('aes-256-gcm'),
  iv: base64,
  tag: base64,
  data: base64,
});

/** Secrets by the names of their files. */
export type Secrets = Readonly<Record<string, string>>;
const secretsSchema = z.record(z.string().regex(/^codes[\w.-]*\.key$/), z.string());

type Cost = typeof COST;

function keyFrom(passphrase: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
  return derive(passphrase.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r });
}

/** Refuses a passphrase that could be tried out. */
export function checkPassphrase(passphrase: string): string {
  if ([...passphrase].length < LEAST)
    throw new BackupRefused(problems.of('backup/passphrase-short', 'passphrase', { least: LEAST }));
  return passphrase;
}

/**
 * Seals secrets under a passphrase: scrypt and AES-256-GCM. The seal covers the manifest too: with another manifest it does not
 * open. Returns the text of keys.json.
 */
export async function seal(secrets: Secrets, passphrase: string, manifest: string): Promise<string> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(checkPassphrase(passphrase), salt, COST), iv);
  cipher.setAAD(createHash('sha256').update(manifest).digest());
  const data = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  const text = (bytes: Buffer) => bytes.toString('base64');
  return `${JSON.stringify(
    {
      kdf: 'scrypt',
      ...COST,
      salt: text(salt),
      cipher: 'aes-256-gcm',
      iv: text(iv),
      tag: text(cipher.getAuthTag()),
      data: text(data),
    },
    null,
    2,
  )}\n`;
}

/** Opens what `seal` made. Refuses a wrong passphrase, another manifest and a damaged file. */
export async function unseal(text: string, passphrase: string, manifest: string): Promise<Secrets> {
  const read = sealedSchema.safeParse(parsed(text));
  if (!read.success)
    throw new BackupRefused(problems.of('backup/damaged', 'keys.json', { what: '密钥 keys.json 读不出来' }));
  const { salt, iv, tag, data, ...cost } = read.data;
  const bytes = (value: string) => Buffer.from(value, 'base64');
  const key = await keyFrom(passphrase, bytes(salt), cost);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(iv), { authTagLength: 16 });
    decipher.setAAD(createHash('sha256').update(manifest).digest());
    decipher.setAuthTag(bytes(tag));
    const plain = Buffer.concat([decipher.update(bytes(data)), decipher.final()]).toString('utf8');
    return secretsSchema.parse(JSON.parse(plain));
  } catch {
    throw new BackupRefused(problems.of('backup/wrong-passphrase', 'passphrase'));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
