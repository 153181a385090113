import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { sha256 } from './package.ts';
import type { ArchiveFile } from './types.ts';

const METADATA = ['metadata.json', 'metadata.xml'];

/** Checks that a package is what was archived: each listed file is there, unchanged, and no other (真实性、完整性). */
export function checkArchive(files: readonly ArchiveFile[]): Problem[] {
  const listed = listOf(files);
  if (!listed) return [problems.of('papers/archive-unreadable', 'metadata.json')];
  const found = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const wrong = listed.flatMap(({ path, sha256: digest }) => {
    const bytes = found.get(path);
    if (!bytes) return [problems.of('papers/archive-file-missing', path, { path })];
    return sha256(bytes) === digest ? [] : [problems.of('papers/archive-file-changed', path, { path })];
  });
  const known = new Set([...METADATA, ...listed.map(({ path }) => path)]);
  const extra = [...found.keys()].filter((path) => !known.has(path));
  return [...wrong, ...extra.map((path) => problems.of('papers/archive-file-unlisted', path, { path }))];
}

function listOf(files: readonly ArchiveFile[]): { path: string; sha256: string }[] | null {
  const metadata = files.find(({ path }) => path === 'metadata.json');
  if (!metadata) return null;
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(metadata.bytes));
    const list = (read as { files?: unknown } | null)?.files;
    return Array.isArray(list) && list.every(isEntry) ? list : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is { path: string; sha256: string } {
  const entry = value as { path?: unknown; sha256?: unknown } | null;
  return typeof entry?.path === 'string' && typeof entry.sha256 === 'string';
}
