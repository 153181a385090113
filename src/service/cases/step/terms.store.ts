import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import type { CaseState, CaseTerms } from '../types.ts';

/** A stored case. Its terms are kept apart, once for all cases with the same terms. */
export interface StoredCase {
  /** digest of the terms */
  readonly terms: string;
  readonly state: Omit<CaseState, 'terms'>;
}

/** more terms than a catalogue has in years; beyond it they are read again */
const MOST = 10_000;

/** Terms by their digest, read once in each process, because the terms of a digest never change in any district. */
const known = new Map<string, CaseTerms>();
const digests = new WeakMap<CaseTerms, string>();

/** The digest of terms, whatever the order of their keys. */
export function termsDigest(terms: CaseTerms): string {
  const digest = digests.get(terms) ?? createHash('sha256').update(sorted(terms)).digest('hex');
  digests.set(terms, digest);
  return digest;
}

function sorted(terms: CaseTerms): string {
  return JSON.stringify(terms, (_key, value: unknown) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/** The insertion of new terms, for a WITH; existing ones stay. */
export function keepTerms(district: string, all: readonly CaseTerms[]): RawBuilder<unknown> {
  const once = new Map(all.map((terms) => [termsDigest(terms), JSON.stringify(terms)]));
  return sql`
    INSERT INTO case_terms (district, digest, terms)
    SELECT ${district}, digest, terms::jsonb
    FROM unnest(${texts([...once.keys()])}::text[], ${texts([...once.values()])}::text[]) AS r(digest, terms)
    ON CONFLICT (district, digest) DO NOTHING`;
}

/** Puts the terms back into stored cases. */
export async function withTerms<R extends StoredCase>(
  db: Db,
  district: string,
  rows: readonly R[],
): Promise<(Omit<R, 'state' | 'terms'> & { readonly state: CaseState })[]> {
  const unknown = [...new Set(rows.map(({ terms }) => terms))].filter((digest) => !known.has(digest));
  if (unknown.length > 0) await learn(db, district, unknown);
  return rows.map(({ terms: digest, state, ...row }) => {
    const terms = known.get(digest);
    if (!terms) throw new Error(`no terms under ${digest}`);
    return { ...row, state: { ...state, terms } };
  });
}

async function learn(db: Db, district: string, unknown: readonly string[]): Promise<void> {
  if (known.size > MOST) known.clear();
  const { rows } = await sql<{ digest: string; terms: CaseTerms }>`
    SELECT digest, terms FROM case_terms
    WHERE district = ${district} AND digest = ANY(${texts(unknown)}::text[])`.execute(db);
  for (const { digest, terms } of rows) {
    known.set(digest, terms);
    digests.set(terms, digest);
  }
}
