import type {
  AccountData,
  Grid,
  HallClient,
  Published,
  PublishedFigure,
  PublishedYear,
} from '../app/client.ts';
import { refusalOf } from '../app/refusal.ts';

/** A year's account for the public: as it was published, whatever the present books say. */
export interface AccountShown extends AccountData {
  readonly published: Published;
}

/** The years that have a published account, the latest first. */
export async function loadYears(client: HallClient): Promise<readonly PublishedYear[]> {
  const { years } = await client.publish.published();
  return years.toSorted((a, b) => b.year - a.year);
}

/** The published account of a year, by default its last version; null where there is none. */
export async function findPublished(
  client: HallClient,
  year: number,
  version?: number,
): Promise<Published | null> {
  try {
    return await client.publish.publishedAccount({ year, ...(version === undefined ? {} : { version }) });
  } catch (error) {
    if (refusalOf(error)?.status === 404) return null;
    throw error;
  }
}

function tablesIn(published: Published): Grid[] {
  return published.document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : [])),
  );
}

/** The account of a year, or an older version of it; null where nothing was published. */
export async function findAccount(
  client: HallClient,
  year: number,
  version?: number,
): Promise<AccountShown | null> {
  const published = await findPublished(client, year, version);
  if (!published) return null;
  const { document, template, judgements } = published;
  return { year, unit: document.unit, template, judgements, tables: tablesIn(published), published };
}

/** Loads the source of a published figure. Refuses an unpublished one. */
export function loadFigure(
  client: HallClient,
  asked: { year: number; id: string; after: number; limit: number; version?: number },
): Promise<PublishedFigure> {
  return client.publish.publishedFigure(asked);
}

/** Reads an older version from an address; undefined for the latest. */
export function versionOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/** Reads a year from an address; null for anything else. */
export function yearOf(text: string | undefined): number | null {
  return text !== undefined && /^20\d\d$/.test(text) ? Number(text) : null;
}
