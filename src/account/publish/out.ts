import type { z } from 'zod';
import type { Problem } from '#base/kernel/index.ts';
import type { documentSchema } from './contract.ts';
import type { AccountDocument } from './document.ts';
import type { AccountText } from './draft.ts';
import { fileName } from './files.ts';
import { type Format, MEDIA_TYPES } from './formats.ts';
import { problems } from './problems.ts';
import type { Disposition } from './words.ts';

/** The document with the types of the contract: the same value, whose lists nobody changes. */
export function documentOut(document: AccountDocument): z.infer<typeof documentSchema> {
  return document as z.infer<typeof documentSchema>;
}

/** Percent-encoded UTF-8 by RFC 8187, which encodes more than encodeURIComponent. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export interface Asked {
  readonly format: Format;
  /** only a PDF is shown in the page */
  readonly show?: Disposition;
}

/** The header that tells a browser how to treat and name the file: a plain name for old browsers, the Chinese one in UTF-8. */
export function disposition(account: AccountText, version: number | null, { format, show }: Asked): string {
  const way = show === 'inline' && format === 'pdf' ? 'inline' : 'attachment';
  const plain = `account-${account.document.year}-${version === null ? 'draft' : `v${version}`}.${format}`;
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded(fileName(account, version, format))}`;
}

/** A file as the answer of a route. */
export function asDownload(account: AccountText, version: number | null, asked: Asked, bytes: Uint8Array) {
  const { format } = asked;
  const name = fileName(account, version, format);
  return {
    headers: { 'content-disposition': disposition(account, version, asked) },
    body: new File([new Uint8Array(bytes)], name, { type: MEDIA_TYPES[format] }),
  };
}

export function figureMissing(id: string): Problem {
  return problems.of('publish/no-figure', 'id', { id: id.slice(0, 80) });
}
