import type { AccountKind } from '#account/disclosure/told-words.ts';
import type { Problem } from '#base/kernel/index.ts';

/** What the server says of one audit: `/audit` and `/audit/:session` asked for JSON. */
export type AuditBrief = { readonly session: string } & (
  | { readonly state: 'reading'; readonly done: readonly string[] }
  | { readonly state: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly state: 'done';
      readonly document: {
        readonly title: string;
        readonly unit: string | null;
        readonly year: number | null;
        readonly kind: AccountKind;
        readonly template: string | null;
      };
      readonly summary: {
        readonly states: Readonly<Record<string, number>>;
        readonly severities: {
          readonly error: number;
          readonly warning: number;
          readonly information: number;
        };
      };
      /** tables that could not be read */
      readonly unread: number;
    }
);

/** One document of the list, from the moment it was chosen. */
export interface AuditRow {
  /** its path in the folder, or its name */
  readonly name: string;
  readonly brief: AuditBrief | null;
  /** not taken or not readable */
  readonly problems: readonly Problem[];
}

const DOCUMENT = /\.(pdf|docx|xlsx|html?|txt|md)$/i;

/** The documents of a folder, by their names. Other files are only counted. */
export function documentsOf<F extends { readonly name: string }>(files: readonly F[]) {
  const documents = files.filter(({ name }) => DOCUMENT.test(name) && !/^(\.|~\$)/.test(name));
  return { documents, others: files.length - documents.length };
}

/** Rows by need of a look: most errors first, then unread places, then doubts, then names. */
export function inOrder(rows: readonly AuditRow[]): AuditRow[] {
  const weight = ({ brief, problems }: AuditRow): number => {
    if (problems.length > 0 || brief?.state === 'refused') return 1e6;
    if (brief?.state !== 'done') return -1;
    const { severities } = brief.summary;
    return severities.error * 1e7 + unreadOf(brief) * 1e3 + severities.warning;
  };
  return rows.toSorted((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name, 'zh'));
}

/** Places that could not be read, tables and single ones. */
export function unreadOf(brief: AuditBrief): number {
  return brief.state === 'done' ? brief.unread + (brief.summary.states['could-not-be-read'] ?? 0) : 0;
}

export interface Tally {
  readonly total: number;
  readonly ended: number;
  readonly withErrors: number;
  readonly refused: number;
}

export function tally(rows: readonly AuditRow[]): Tally {
  const ended = rows.filter(({ brief, problems }) => problems.length > 0 || brief?.state === 'done');
  return {
    total: rows.length,
    ended: ended.length,
    withErrors: ended.filter(({ brief }) => brief?.state === 'done' && brief.summary.severities.error > 0)
      .length,
    refused: rows.filter(({ problems }) => problems.length > 0).length,
  };
}
