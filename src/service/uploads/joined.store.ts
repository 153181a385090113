import { sql } from 'kysely';
import { all, type Instant, ok, type Result, refused } from '#base/kernel/index.ts';
import { texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { keepUpload, readUpload } from './files.store.ts';
import { joinFiles } from './join.reader.ts';
import type { PageFile } from './join-pages.ts';
import { problems } from './problems.ts';
import { limits, type Part, type Turn, type UploadedFile } from './types.ts';
import { findUploads, recordUpload } from './uploads.store.ts';

interface Asked {
  /** the material, which names the PDF */
  readonly name: string;
  readonly parts: readonly Pick<Part, 'digest' | 'turn'>[];
  /** whose files may be joined: a case, a member of staff */
  readonly owners: readonly string[];
  readonly number: string | null;
  readonly by: string;
  readonly at: Instant;
}

interface Place {
  readonly db: Db;
  readonly district: string;
  /** the folder of kept files */
  readonly files: string;
}

/**
 * Makes one file of the files of a material: a single one that is not turned stays as it is, all others become a PDF whose
 * row says of what it was made. Refuses a file of somebody else (uploads/not-found), and what `joinPages` refuses.
 */
export async function joinUploads(place: Place, asked: Asked): Promise<Result<UploadedFile>> {
  const { parts } = asked;
  const most = limits.partsOfMaterial;
  if (parts.length > most) return refused(problems.of('uploads/too-many-pages', 'pages', { most }));
  const found = await findParts(place, asked);
  if (!found.ok) return found;
  const [first] = found.value;
  if (first && found.value.length === 1 && first.turn === 0) {
    const { turn: _turn, ...file } = first;
    return ok(file);
  }
  return joinFound(place, asked, found.value);
}

/** The files of the owners, with their turns. */
async function findParts(
  { db, district }: Place,
  { parts, owners }: Asked,
): Promise<Result<(UploadedFile & { readonly turn: Turn })[]>> {
  const digests = parts.map(({ digest }) => digest);
  const known = await findUploads(db, district, digests, owners);
  return all(
    parts.map(({ digest, turn }, index): Result<UploadedFile & { readonly turn: Turn }> => {
      const file = known.get(digest);
      return file ? ok({ ...file, turn }) : refused(problems.of('uploads/not-found', `pages[${index}]`));
    }),
  );
}

async function joinFound(
  { db, district, files }: Place,
  { name, number, by, at }: Asked,
  parts: readonly (UploadedFile & { readonly turn: Turn })[],
): Promise<Result<UploadedFile>> {
  const read = await Promise.all(
    parts.map(async ({ name: part, type, turn, digest }): Promise<Result<PageFile>> => {
      const bytes = await readUpload(files, digest);
      return bytes.ok ? ok({ name: part, type, turn, bytes: new Uint8Array(bytes.value) }) : bytes;
    }),
  );
  const opened = all(read);
  const joined = opened.ok ? await joinFiles(opened.value) : opened;
  if (!joined.ok) return joined;
  const kept = await keepUpload(files, { name: `${name}.pdf`, bytes: joined.value }, limits.joinedBytes);
  if (!kept.ok) return kept;
  const made = parts.map(({ digest, name: part, type, size, turn }): Part => {
    return { digest, name: part, type, size, turn };
  });
  return recordUpload(db, district, { file: { ...kept.value, parts: made }, number, by, at });
}

/** Takes the joined files of a case that no material is any more out of the register; their pages stay. */
export async function dropJoined(
  db: Db,
  district: string,
  number: string,
  needed: readonly string[],
): Promise<void> {
  await sql`
    WITH gone AS (
      DELETE FROM upload_joined WHERE district = ${district} AND owner = ${number}
        AND digest <> ALL(${texts(needed)}::text[]) RETURNING digest
    )
    DELETE FROM upload u USING gone WHERE u.district = ${district} AND u.owner = ${number} AND u.digest = gone.digest`.execute(
    db,
  );
}
