import { sql } from 'kysely';
import type { Journal } from '#base/journal/index.ts';
import { type Clock, dayOf, type Instant, ok, type Result } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { decideNoAccount, decideTake, type TakeInput } from './take-figures.ts';
import type { EarlierYear, StoredEarlierYear } from './types.ts';

/** Finds the years of which the own books have an account; account/compile, which imports this room, hands it in. */
export type OwnYears = (db: Db, district: string) => Promise<readonly number[]>;

export interface EarlierContext {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly district: string;
}

interface Asked {
  readonly requestId: string;
  readonly actor: string;
}

/** What is known of a year's published account; undefined while nobody has said anything. */
export async function findEarlier(
  db: Db,
  district: string,
  year: number,
): Promise<StoredEarlierYear | undefined> {
  const { rows } = await sql<{ state: EarlierYear; told_at: Instant; told_by: string }>`
    SELECT state, told_at, told_by FROM account_earlier
    WHERE district = ${district} AND year = ${year}`.execute(db);
  const [row] = rows;
  return row && { ...row.state, at: row.told_at, by: row.told_by };
}

export function takeFigures(
  { journal, clock, district }: EarlierContext,
  { requestId, actor, ...input }: Asked & TakeInput,
  ownYears: OwnYears,
): Promise<Result<{ year: number; figures: number }>> {
  const at = clock();
  const { read: _, ...asked } = input;
  const command = { district, requestId, actor, at, input: { do: 'take-figures', ...asked } };
  return journal.execute(command, async (tx) => {
    const facts = decideTake(input, { today: dayOf(at), ownYears: await ownYears(tx, district) });
    const figures = Object.values(input.amounts).filter((text) => text.trim() !== '').length;
    return facts.ok ? ok({ facts: facts.value, answer: { year: input.year, figures } }) : facts;
  });
}

export function tellNoAccount(
  { journal, clock, district }: EarlierContext,
  { requestId, actor, year, reason }: Asked & { readonly year: number; readonly reason: string },
  ownYears: OwnYears,
): Promise<Result<{ year: number }>> {
  const at = clock();
  const command = { district, requestId, actor, at, input: { do: 'no-account', year, reason } };
  return journal.execute(command, async (tx) => {
    const around = { today: dayOf(at), ownYears: await ownYears(tx, district) };
    const facts = decideNoAccount({ year, reason }, around);
    return facts.ok ? ok({ facts: facts.value, answer: { year } }) : facts;
  });
}
