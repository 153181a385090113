import type { Db } from '#shell/db/database.ts';
import { coverOf, withCover } from './cover.ts';
import type { AccountText } from './draft.ts';
import { fileOf } from './files.ts';
import type { Format } from './formats.ts';
import type { PackageRelease } from './package.ts';
import { recent } from './recent.ts';
import { publicVersion, type ReleaseState, type Version } from './release/types.ts';
import { loadReleaseState } from './release.projector.store.ts';
import { findPublishedText, listReleases } from './release.store.ts';

export interface PublishedAccount {
  readonly state: ReleaseState;
  readonly version: Version;
  readonly release: PackageRelease;
  /** the frozen text, with its present cover */
  readonly account: AccountText;
}

/** The last texts that were read. A published version never changes. */
const texts = recent<AccountText | undefined>(6);
const files = recent<Uint8Array>(24);

/** A public version of a year, by default the latest; undefined when there is none. */
export async function findPublished(
  db: Db,
  district: string,
  year: number,
  wanted: number | undefined,
): Promise<PublishedAccount | undefined> {
  const state = await loadReleaseState(db, district, year);
  const version =
    wanted === undefined
      ? publicVersion(state)
      : state.versions.find((known) => known.version === wanted && known.publication !== null);
  if (!version?.publication) return undefined;
  const text = await texts(`${district} ${year} ${version.digest}`, () =>
    findPublishedText(db, district, year, version.version),
  );
  if (!text) return undefined;
  const { approvalNumber, approvedOn, publishedOn, correction } = version.publication;
  const release = {
    version: version.version,
    digest: version.digest,
    approvalNumber,
    approvedOn,
    publishedOn,
    correction,
  };
  const document = withCover(text.document, coverOf(state, version));
  return { state, version, release, account: { ...text, document } };
}

/** A file of a public version. The last files are kept. */
export function publishedFile({ account, release }: PublishedAccount, format: Format): Promise<Uint8Array> {
  const key = [release.digest, format, ...account.document.cover].join('\n');
  return files(key, () => fileOf(account, release, format));
}

/** The years of which a version is public, oldest first. */
export async function listPublishedYears(db: Db, district: string): Promise<number[]> {
  const releases = await listReleases(db, district);
  return releases.flatMap(({ year, state }) => (publicVersion(state) ? [year] : []));
}
