import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The project's own files from git: tracked, or new and not ignored. Paths are relative to the root. */
export function projectFiles(...endings: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
  });
  return [...new Set(listed.toString().split('\0'))].filter(
    (file) => file && endings.some((ending) => file.endsWith(ending)),
  );
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
