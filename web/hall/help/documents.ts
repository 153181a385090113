/// <reference types="vite/client" />
import { marked, type Token, type TokensList } from 'marked';

/** The documents for those who use and run the program, as Vite puts them into the hall's bundle. */
const texts = import.meta.glob<string>('../../../docs/zh/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The file that lists the others. */
export const LIST = 'README';

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), text]),
);

export const documentNames: readonly string[] = [...byName.keys()].filter((name) => name !== LIST);

export interface Document {
  readonly title: string;
  readonly blocks: readonly Token[];
}

const read = new Map<string, Document>();

/** A document by the name of its file; null when there is none. It is read once. */
export function findDocument(name: string): Document | null {
  const text = byName.get(name);
  if (text === undefined) return null;
  const known = read.get(name);
  if (known) return known;
  const blocks = marked.lexer(text);
  const document = { title: titleOf(blocks), blocks };
  read.set(name, document);
  return document;
}

function titleOf(blocks: TokensList): string {
  const head = blocks.find(({ type }) => type === 'heading');
  return head && 'text' in head ? head.text : '';
}

/**
 * The address of a link on this site: of another document, a heading, or another site. Null for a file of the repository,
 * which nobody can open here.
 */
export function addressOf(href: string): string | null {
  if (/^(#|https:\/\/)/.test(href)) return href;
  const [, name = '', heading = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (name === LIST) return '/help';
  return byName.has(name) ? `/help/${name}${heading}` : null;
}

/** The id of a heading, as links to it have it: letters and digits, with a hyphen for a space. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
