import type { z } from 'zod';
import type { publicCaseSchema } from '../contract-shapes.ts';
import type { CaseState } from '../types.ts';
import type { FileShown } from './view.ts';

type Files = ReadonlyMap<string, FileShown>;

/** Why a case rests, since when, until when it is expected to, and whether its days go on; null: it does not rest. */
export function suspensionShown(
  { suspension }: Pick<CaseState, 'suspension'>,
  files: Files,
): z.infer<typeof publicCaseSchema>['suspension'] {
  if (!suspension) return null;
  const { ground, reason, on, until, request } = suspension;
  return { ...ground, reason, on, until, file: fileShown(request, files) };
}

/** The file that a fact names beside the materials: the written request for a suspension. */
export function requestIn(payload: object): string | null {
  const { request } = payload as { readonly request?: unknown };
  return typeof request === 'string' ? request : null;
}

export function fileShown(digest: string | null, files: Files): FileShown | null {
  const file = digest === null ? undefined : files.get(digest);
  return file ? { digest: file.digest, name: file.name, type: file.type, size: file.size } : null;
}
