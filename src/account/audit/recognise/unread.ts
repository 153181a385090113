import type { ReadAccount } from './account.ts';
import { TABLE_FORMS, titleOf } from './forms.ts';
import type { LogicalTable } from './tables.ts';

/** Something of the document that was not read, with its place and the reason. Nothing is passed over in silence. */
export interface Unread {
  readonly what: string;
  readonly reason: string;
  readonly page: number | null;
  readonly line: number | null;
  readonly quote: string;
}

/** A table of amounts whose title we do not know may be one of the account's. */
export function looksLikeAccount({ rows, width }: LogicalTable): boolean {
  return rows.length > 3 && width > 3;
}

/** All that was not read: tables, rows of tables that were, tables without a title, titles without a table, pictures. */
export function unreadOf(account: ReadAccount): Unread[] {
  return [
    ...account.tables.flatMap(({ source, unread }) =>
      unread === undefined ? [] : [{ what: `《${source.title}》`, reason: unread, ...placeOfTitle(source) }],
    ),
    ...account.tables.flatMap(({ source, unread, strangers }) =>
      unread === undefined
        ? strangers.map(({ label, at }) => ({
            what: `《${source.title}》「${label}」一行`,
            reason: '有金额，但没有认出是哪一行',
            page: at?.page ?? source.titleAt.page,
            line: at?.line ?? source.titleAt.line,
            quote: label,
          }))
        : [],
    ),
    ...account.untitled.filter(looksLikeAccount).map((source) => ({
      what: source.titleAt.text ? `表格「${source.titleAt.text.slice(0, 40)}」` : '没有表名的表格',
      reason: '没有认出表名',
      ...placeOfTitle(source),
    })),
    ...titledOnly(account),
    ...account.documents.flatMap(({ name, pictures = 0 }) =>
      pictures > 0
        ? [{ what: `${name} 中 ${pictures} 页`, reason: '是整页图片', page: null, line: null, quote: '' }]
        : [],
    ),
  ];
}

/** Titles of the account's tables under which no table was found. */
function titledOnly(account: ReadAccount): Unread[] {
  const out = new Map<string, Unread>();
  for (const { text, contents, parts } of account.paragraphs) {
    const hit = contents ? undefined : titleOf(text);
    if (!hit || out.has(hit.form.key) || account.tables.some(({ key }) => key === hit.form.key)) continue;
    if (!TABLE_FORMS.includes(hit.form)) continue;
    const line = parts[0]?.line;
    const place = { page: line?.page ?? null, line: line?.line ?? null, quote: text };
    out.set(hit.form.key, { what: `《${hit.title}》`, reason: '有表名，表格没有读出', ...place });
  }
  return [...out.values()];
}

function placeOfTitle({ titleAt }: LogicalTable) {
  return { page: titleAt.page, line: titleAt.line, quote: titleAt.text };
}
