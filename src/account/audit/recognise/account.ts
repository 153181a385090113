import type { AccountView } from '../../disclosure/types.ts';
import { type Paragraph, paragraphsOf } from '../narrative/paragraphs.ts';
import type { Sentence } from '../narrative/quantities.ts';
import { type Statement, statementsOf } from '../narrative/statements.ts';
import type { ReadDocument } from '../read/document.ts';
import type { Unit } from './amount.ts';
import { DOCUMENT_FORMS, type DocumentForm } from './forms.ts';
import { type Head, headOf } from './head.ts';
import { type ReadTable, readTable } from './read-table.ts';
import { type LogicalTable, tablesOf } from './tables.ts';
import { viewOf } from './view.ts';
import { plain } from './words.ts';

/** One account as read: from one file, or from several that belong together. */
export interface ReadAccount {
  readonly documents: readonly ReadDocument[];
  readonly head: Head;
  readonly form: DocumentForm | undefined;
  /** why no template was found */
  readonly formDoubt: string | undefined;
  readonly tables: readonly ReadTable[];
  /** tables without a known title */
  readonly untitled: readonly LogicalTable[];
  readonly view: AccountView;
  readonly paragraphs: readonly Paragraph[];
  readonly statements: readonly Statement[];
  /** for each sentence, the next one of its paragraph */
  readonly sentences: ReadonlyMap<Sentence, Sentence>;
  /** all text outside tables, plain */
  readonly text: string;
}

export function accountOf(documents: readonly ReadDocument[]): ReadAccount {
  const logical = documents.flatMap(tablesOf);
  const paragraphs = documents.flatMap((document) => paragraphsOf(document));
  const text = plain(paragraphs.map((p) => p.text).join('\n'));
  const head = headOf(documents, logical, paragraphs);
  const { form, doubt } = chooseForm(head, logical, text);
  const usual = usualUnit(logical);
  const tables = logical.flatMap((table) => {
    const known = table.hit?.form;
    return known ? [readTable(table, known, table.unit ?? usual, table.unit !== undefined)] : [];
  });
  const unique = tables.map((table, index) => again(table, tables.slice(0, index)));
  const view = viewOf(unique, form?.id ?? 'unknown', head.year ?? 0);
  const { statements, following } = statementsOf(paragraphs, head);
  return {
    documents,
    head,
    form,
    formDoubt: doubt,
    tables: unique,
    untitled: logical.filter((table) => !table.hit),
    view,
    paragraphs,
    statements,
    sentences: following,
    text,
  };
}

/** Marks a second table with the same title (an annex, another unit), so that it is not mixed with the first. */
function again(table: ReadTable, before: readonly ReadTable[]): ReadTable {
  const first = before.find((other) => other.key === table.key);
  return first && table.unread === undefined ? { ...table, unread: '同名的表出现两次，只核对第一张' } : table;
}

function usualUnit(tables: readonly LogicalTable[]): Unit {
  const count = (unit: Unit) => tables.filter((table) => table.unit === unit).length;
  return count('yuan') > count('wan') ? 'yuan' : 'wan';
}

/** Scores every form by year, titles, order and its telling words. With a tie or a low score no form is chosen. */
function chooseForm(
  head: Head,
  tables: readonly LogicalTable[],
  text: string,
): { form: DocumentForm | undefined; doubt: string | undefined } {
  const order = tables.flatMap((table) => (table.hit ? [table.hit.form.key] : []));
  const printed = `${text}${tables.map((t) => plain([t.titleAt.text, t.number ?? '', ...t.rows.slice(0, 4).flatMap((row) => row.map((c) => c?.text ?? ''))].join(''))).join('')}`;
  const scores = DOCUMENT_FORMS.filter((form) => form.kind === head.kind)
    .map((form) => ({ form, score: score(form, head, order, printed) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score < 3) return { form: undefined, doubt: '表名、栏目与已知各省表样都不够相符' };
  if (second && second.score === best.score) {
    return { form: undefined, doubt: `与${best.form.id}、${second.form.id}两种表样同样相符` };
  }
  return { form: best.form, doubt: undefined };
}

function score(form: DocumentForm, head: Head, order: readonly string[], printed: string): number {
  const year = head.year;
  if (year !== undefined && (year < form.first || (form.last !== null && year > form.last))) return 0;
  if (form.place && !printed.includes(form.place)) return 0;
  const signs = form.signs.filter((sign) => printed.includes(plain(sign))).length;
  const expected = form.tables.filter((key) => order.includes(key));
  const inOrder =
    expected.length > 2 &&
    expected.join() === [...new Set(order)].filter((k) => expected.includes(k as never)).join();
  return signs * 2 + (inOrder ? 1 : 0);
}
