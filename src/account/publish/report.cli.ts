import path from 'node:path';
import type { Judgement } from '#account/disclosure/index.ts';
import { ok, type Result, type Severity } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { DRAFT_COVER, withCover } from './cover.ts';
import { fileOf } from './files.ts';
import { openFolder, writeInto } from './folder.cli.ts';
import type { Format } from './formats.ts';
import { packageCsv } from './package-csv.ts';
import { findPublished } from './published.store.ts';
import { loadDraft } from './release.store.ts';

/** The files of `yimen report`, beside figures.csv: the list of figures for programs. */
const FILES: readonly (readonly [string, Format])[] = [
  ['account.html', 'html'],
  ['account.pdf', 'pdf'],
  ['account.docx', 'docx'],
  ['account.xlsx', 'xlsx'],
  ['account.csv', 'csv'],
  ['package.json', 'json'],
];

export interface Report {
  readonly files: readonly string[];
  /** relations and checks that fail; the report is written all the same */
  readonly broken: readonly Judgement[];
  /** findings that need an answer before the account may be frozen */
  readonly doubtful: readonly Judgement[];
}

/**
 * `yimen report`: writes the year's account from the present books, in every format, into a folder, which it makes if needed.
 * Where the account is word for word the published version, its cover says so; else it is a draft. Refuses a folder that
 * cannot be written or has another program's package.json, and a year without books.
 */
export async function writeAccount(
  db: Db,
  district: string,
  year: number,
  dir: string,
): Promise<Result<Report>> {
  const loaded = await loadDraft(db, district, year);
  if (!loaded.ok) return loaded;
  const opened = await openFolder(dir);
  if (!opened.ok) return opened;
  const { draft, data, document, judged } = loaded.value;
  const published = await findPublished(db, district, year, undefined);
  const same = published?.release.digest === draft.digest ? published : undefined;
  const text = same?.account ?? { document: withCover(document, DRAFT_COVER), data };

  const files: string[] = [];
  const figures = new TextEncoder().encode(packageCsv(text.data));
  const made = await Promise.all(
    FILES.map(async ([name, format]) => [name, await fileOf(text, same?.release ?? null, format)] as const),
  );
  for (const [name, bytes] of [...made, ['figures.csv', figures] as const]) {
    const written = await writeInto(dir, name, bytes);
    if (!written.ok) return written;
    files.push(path.join(dir, name));
  }
  const found = judged.map(({ judgement }) => judgement).filter(({ state }) => state === 'broken');
  const of = (severity: Severity) =>
    found.filter((judgement) => (judgement.severity ?? 'error') === severity);
  return ok({ files, broken: of('error'), doubtful: of('warning') });
}
