import { z } from 'zod';
import { problems } from './problems.ts';
import { BackupRefused } from './refusal.ts';

/** the form of a backup; a program reads its own form and older ones */
export const FORMAT = 1;

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

const tableSchema = z.object({
  name: z.string().regex(/^[a-z_][a-z0-9_]*$/),
  /** in the order of the values of a line */
  columns: z.array(z.string()),
  rows: z.int(),
  /** of the compressed file; a table without rows has none */
  bytes: z.int(),
  digest: z.string(),
});
export type KeptTable = z.infer<typeof tableSchema>;

const manifestSchema = z.object({
  format: z.int(),
  /** version of the program that made it */
  program: z.string(),
  district: z.string(),
  /** milliseconds since 1970 */
  made: z.int(),
  /** the last fact of the journal in it */
  head: z.object({ position: z.int(), hash: hex64 }),
  /** the migrations of its tables */
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  tables: z.array(tableSchema),
  /** handed-in files; `missing` were missing or damaged in the data folder itself */
  files: z.object({ count: z.int(), bytes: z.int(), missing: z.int() }),
});

/** What a backup holds: its tables with their rows and digests, and its files. */
export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';
export const KEYS = 'keys.json';

/** The place of a table's rows in a backup: COPY text of PostgreSQL, compressed by Zstandard. */
export const tableFile = (name: string): string => `tables/${name}.copy.zst`;

/** The place of a handed-in file in a backup and in the data folder's `files`. */
export const shelfOf = (digest: string): string => `${digest.slice(0, 2)}/${digest}`;

/** Reads a manifest. Refuses one of a newer program and one that is cut off or damaged. */
export function readManifest(text: string): Manifest {
  const damaged = (what: string) => new BackupRefused(problems.of('backup/damaged', MANIFEST, { what }));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw damaged('目录 manifest.json 读不出来');
  }
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > FORMAT)
    throw new BackupRefused(problems.of('backup/newer', MANIFEST, { what: `格式第 ${format} 版` }));
  const read = manifestSchema.safeParse(json);
  if (!read.success) throw damaged('目录 manifest.json 缺了内容');
  return read.data;
}
