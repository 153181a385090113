import type { AccountData, HallClient } from '../app/client.ts';
import { refusalOf } from '../app/refusal.ts';
import type { YearListed } from './years.page.tsx';

/** The years that have an account, the latest first. */
export async function loadYears(client: HallClient): Promise<YearListed[]> {
  const { years } = await client.account.years();
  return years.toSorted((a, b) => b.year - a.year);
}

/** The account of a year; null where there is none. */
export async function findAccount(client: HallClient, year: number): Promise<AccountData | null> {
  try {
    return await client.account.account({ year });
  } catch (error) {
    if (refusalOf(error)?.status === 404) return null;
    throw error;
  }
}

/** A year as addresses write it; null for anything else. */
export function yearOf(text: string | undefined): number | null {
  return text !== undefined && /^20\d\d$/.test(text) ? Number(text) : null;
}
