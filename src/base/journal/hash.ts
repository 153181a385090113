import { createHash, hash } from 'node:crypto';

/** A fact for hashing: exactly as stored, with its payload as text. */
export interface StoredFact {
  readonly district: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly kind: string;
  readonly requestId: string;
  readonly actor: string;
  readonly at: number;
  readonly payload: string;
}

export const GENESIS = Buffer.alloc(32);

/** SHA-256 over the previous fact's hash and every field, with the lengths of the fields, so that their borders are fixed. */
export function hashFact(previous: Buffer, fact: StoredFact): Buffer {
  const fields = [
    fact.district,
    String(fact.position),
    fact.stream,
    String(fact.version),
    fact.kind,
    fact.requestId,
    fact.actor,
    String(fact.at),
    fact.payload,
  ];
  const digest = createHash('sha256').update(previous);
  let head = '';
  for (const field of fields) head += `${field.length}:`;
  return digest.update(`${head}\n${fields.join('\n')}`).digest();
}

/** The digest of a command's input, whatever the order of its keys. */
export function digestInput(input: unknown): Buffer {
  return hash('sha256', canonical(input), 'buffer');
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}
