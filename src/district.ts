import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { problems } from '#shell/cli/problems.ts';
import type { Db } from '#shell/db/database.ts';

/** The district of a request before a bureau is founded: nobody can sign in there, and nothing is stored. */
export const UNFOUNDED = '';

/**
 * The district (GB/T 2260, six digits) that this installation serves: that of YIMEN_DISTRICT, else the only one that the
 * journal knows; null where no bureau is founded yet. Throws a problem when the database has several.
 */
export async function findDistrict(db: Db): Promise<string | null> {
  const asked = process.env.YIMEN_DISTRICT;
  // a district in which every command was refused has a head and no fact
  const { rows } = await sql<{ district: string }>`
    SELECT district FROM journal_head WHERE position > 0 ORDER BY district`.execute(db);
  const known = rows.map(({ district }) => district);
  if (asked) return known.includes(asked) ? asked : null;
  if (known.length > 1) throw new WhichDistrict(known);
  return known[0] ?? null;
}

/** The database has several districts and nobody says which one is meant. */
export class WhichDistrict extends Error {
  readonly problem;

  constructor(known: readonly string[]) {
    super('which district?');
    this.problem = problems.of('cli/which-district', 'YIMEN_DISTRICT', { known: known.join('、') });
  }
}

/** letters and digits that nobody takes for another */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 12;

/** What the server knows of its district: none until a bureau is founded, and then always the same. */
export interface DistrictDoor {
  current(): Promise<string | null>;
  /** resolves when there is a district */
  readonly founded: Promise<string>;
  /** 建局码: shown where the program was started, so that no stranger founds the bureau */
  readonly code: string;
}

export function createDoor(db: Db): DistrictDoor {
  let district: string | null = null;
  const { promise, resolve } = Promise.withResolvers<string>();
  const digits = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return {
    async current() {
      if (district !== null) return district;
      district = await findDistrict(db);
      if (district !== null) resolve(district);
      return district;
    },
    founded: promise,
    code: digits.join('').replace(/(.{4})(?=.)/g, '$1-'),
  };
}
