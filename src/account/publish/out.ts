import type { z } from 'zod';
import type { Problem } from '#base/kernel/index.ts';
import type { documentSchema } from './contract.ts';
import type { AccountDocument } from './document.ts';
import type { AccountText } from './draft.ts';
import { fileName } from './files.ts';
import { type Format, MEDIA_TYPES } from './formats.ts';
import { problems } from './problems.ts';

/** The document as the wire's schema types it: the same value, whose lists nobody changes. */
export function documentOut(document: AccountDocument): z.infer<typeof documentSchema> {
  return document as z.infer<typeof documentSchema>;
}

export function asFile(
  account: AccountText,
  version: number | null,
  format: Format,
  bytes: Uint8Array,
): File {
  return new File([new Uint8Array(bytes)], fileName(account, version, format), {
    type: MEDIA_TYPES[format],
  });
}

export function figureMissing(id: string): Problem {
  return problems.of('publish/no-figure', 'id', { id: id.slice(0, 80) });
}
