import type { AccountData, Grid, HallClient, Published, PublishedYear } from '../app/client.ts';
import { refusalOf } from '../app/refusal.ts';
import { type FigureView, figureOfBooks } from './figure-view.ts';

/** A year in the list: published, or only kept in the books so far. */
export interface YearListed {
  readonly year: number;
  readonly published: PublishedYear | null;
}

/** A year's account as the public sees it. */
export interface AccountShown extends AccountData {
  /** the published version that the tables are of; null where they are computed from the books as they are now */
  readonly published: Published | null;
}

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (refusalOf(error)?.status === 404) return null;
    throw error;
  }
}

/** The years that have an account, the latest first. */
export async function loadYears(client: HallClient): Promise<YearListed[]> {
  const [kept, open] = await Promise.all([client.account.years(), client.publish.published()]);
  const published = new Map(open.years.map((year) => [year.year, year]));
  const years = new Set([...kept.years.map(({ year }) => year), ...published.keys()]);
  return [...years].sort((a, b) => b - a).map((year) => ({ year, published: published.get(year) ?? null }));
}

/** What was published of a year, the last version unless another is asked for; null where nothing was. */
export function findPublished(client: HallClient, year: number, version?: number): Promise<Published | null> {
  return orNull(client.publish.publishedAccount({ year, ...(version === undefined ? {} : { version }) }));
}

function tablesIn(published: Published): Grid[] {
  return published.document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : [])),
  );
}

/** The account of a year, with the tables of what was published; null where there is none. */
export async function findAccount(
  client: HallClient,
  year: number,
  version?: number,
): Promise<AccountShown | null> {
  const [account, published] = await Promise.all([
    orNull(client.account.account({ year })),
    findPublished(client, year, version),
  ]);
  if (!account || (version !== undefined && !published)) return null;
  return { ...account, published, tables: published ? tablesIn(published) : account.tables };
}

/** Where a figure comes from: of what was published, or of the books as they are now. */
export async function loadFigure(
  client: HallClient,
  asked: { year: number; id: string; after: number; limit: number; version?: number },
): Promise<FigureView> {
  const published = await orNull(client.publish.publishedFigure(asked));
  if (published) return published;
  const { version: _, ...ofBooks } = asked;
  return figureOfBooks(await client.account.figure(ofBooks));
}

/** An older version as addresses ask for it; undefined for the latest. */
export function versionOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/** A year as addresses write it; null for anything else. */
export function yearOf(text: string | undefined): number | null {
  return text !== undefined && /^20\d\d$/.test(text) ? Number(text) : null;
}
