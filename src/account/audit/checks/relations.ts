import type { Severity } from '#base/kernel/index.ts';
import {
  columnName,
  doubts,
  type Judgement,
  printedCell,
  type Relation,
  relations,
  rowName,
  statedTwice,
  TABLE_TITLES,
  type TableKey,
} from '../../disclosure/index.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { type Check, cellValue, holds, not, type Outcome } from './check.ts';

/** Rules for final accounts only: X9 and X10 need rows that budgets do not have, and doubts need what was spent. */
const FINAL_ONLY = new Set(['x9-carry-over', 'x10-only-grant', ...doubts.map(({ id }) => id)]);

const asCheck = (relation: Relation): Check => ({
  id: relation.id,
  title: relation.title,
  basis: relation.basis,
  hint: relation.hint,
  judge: (account: ReadAccount, last: ReadAccount | undefined) => {
    if (account.head.kind === 'budget' && FINAL_ONLY.has(relation.id)) return [];
    return relation.judge(account.view, last?.view).map((judgement) => toOutcome(judgement, account));
  },
});

/** The disclosure room's 勾稽关系 over the figures read, as checks of this room. */
export const relationChecks: readonly Check[] = relations.map(asCheck);

/** Doubts about the tables, by the same rules that ask for an answer in our own account. */
export const doubtChecks: readonly Check[] = doubts.map(asCheck);

const KEYS = (Object.keys(TABLE_TITLES) as TableKey[]).sort(
  (a, b) => TABLE_TITLES[b].length - TABLE_TITLES[a].length,
);
const TITLES = new RegExp(KEYS.map((key) => TABLE_TITLES[key]).join('|'), 'g');

/** Names tables as the document names them. */
function inItsWords(text: string, account: ReadAccount): string {
  return text.replace(TITLES, (title) => {
    const key = KEYS.find((one) => TABLE_TITLES[one] === title);
    return account.tables.find((table) => table.key === key)?.source.title ?? title;
  });
}

function toOutcome(judgement: Judgement, account: ReadAccount): Outcome {
  const object = inItsWords(judgement.object, account);
  const message = inItsWords(judgement.message ?? '', account);
  const { state } = judgement;
  if (state !== 'broken') return { object, state, values: [], ...(message ? { message } : {}) };
  const doubt = oneSided(judgement, account);
  if (doubt) return not('not-enough-data', object, doubt);
  const values = judgement.cells.flatMap((cell) => {
    const name = inItsWords(TABLE_TITLES[cell.table], account);
    const value = cellValue(cell, `${name} ${rowName(cell.row)} ${columnName(cell.column)}`);
    return value ? [value] : [];
  });
  // apart by less than anybody can see: what is printed is the same
  const [a, b, ...more] = values;
  if (a && b && more.length === 0 && a.value === b.value && a.unit === b.unit) return holds(object);
  return { object, state, severity: severityOf(judgement), message, values };
}

/** Says what is missing where a province's form lacks whole columns or the class rows, so that nothing can be compared. */
function oneSided(judgement: Judgement, account: ReadAccount): string | undefined {
  // an unknown row may be part of the sum: then only one figure that is stated twice is judged
  const strange = judgement.cells.some((cell) =>
    account.tables.some((t) => t.key === cell.table && t.strangers.length > 0),
  );
  const [a, b] = judgement.cells;
  const twice = judgement.cells.length === 2 && (a?.table !== b?.table || a?.row === b?.row);
  if (strange && !twice && !judgement.relation.endsWith('-columns')) return '表中有没有认出的行';
  if (judgement.cells.length !== 1) return undefined;
  if (judgement.relation.endsWith('-columns')) return '表中没有相应的分栏';
  if (!judgement.relation.endsWith('-classes')) return undefined;
  const pair: Record<string, readonly TableKey[]> = {
    'x2-classes': ['income-expenditure', 'expenditure'],
    'x4-classes': ['grant', 'public-budget'],
  };
  const bare = pair[judgement.relation]?.some(
    (key) => !account.view.rows(key).some((row) => /^\d{3}$/.test(row)),
  );
  return bare ? '其中一张表没有按功能分类列出各类' : undefined;
}

/**
 * A difference of one last digit is a warning, because the conversion to 万元 may have caused it. A question, which only the
 * one who answers for an account can answer, is information to a reader.
 */
function severityOf({ cells, question, severity = 'error' }: Judgement): Severity {
  if (question) return 'information';
  const [a, b, ...more] = cells.flatMap((cell) => printedCell(cell) ?? []);
  if (severity !== 'error' || !a || !b || more.length > 0) return severity;
  return statedTwice(a, b) === 'last-digit' ? 'warning' : 'error';
}
