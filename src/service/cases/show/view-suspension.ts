import type { z } from 'zod';
import type { fileSchema, publicCaseSchema } from '../contract-shapes.ts';
import type { CaseState } from '../types.ts';
import type { FileShown } from './case-record.ts';

type Files = ReadonlyMap<string, FileShown>;

/** A suspension for pages: its ground, its days, and whether the clock runs on; null: the case is not suspended. */
export function suspensionShown(
  { suspension }: Pick<CaseState, 'suspension'>,
  files: Files,
): z.infer<typeof publicCaseSchema>['suspension'] {
  if (!suspension) return null;
  const { ground, reason, on, until, request } = suspension;
  return { ...ground, reason, on, until, file: fileShown(request, files) };
}

export function fileShown(digest: string | null, files: Files): z.infer<typeof fileSchema> | null {
  const file = digest === null ? undefined : files.get(digest);
  if (!file) return null;
  const { name, type, size, parts } = file;
  return { digest: file.digest, name, type, size, ...(parts && { parts: [...parts] }) };
}
