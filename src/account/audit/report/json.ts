import type { Place } from '#base/kernel/index.ts';
import type { Audit, Finding } from '../audit.ts';
import type { Value } from '../checks/check.ts';
import { UNIT_FEN, UNIT_NAME } from '../recognise/amount.ts';
import { unreadOf } from '../recognise/unread.ts';
import { placeOfCell } from '../recognise/view.ts';

/** a reader's answers to a finding: 属实、误报、已说明 */
export const answerKinds = ['right', 'wrong', 'explained'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** A reader's answer to a finding of an earlier run. */
export interface Answer {
  readonly finding: string;
  readonly answer: AnswerKind;
  readonly note?: string;
}

/** The audit as data, for other programs. */
export function toJson(audit: Audit, answers: readonly Answer[] = []) {
  const { account } = audit;
  const byId = new Map(answers.map((answer) => [answer.finding, answer]));
  return {
    document: {
      title: account.head.title,
      unit: account.head.unit ?? null,
      year: account.head.year ?? null,
      kind: account.head.kind,
      template: account.form?.id ?? null,
      templateDoubt: account.formDoubt ?? null,
      pages: account.documents.reduce((pages, document) => pages + document.pages, 0),
      files: account.documents.map(({ name, format, pages }) => ({ name, format, pages })),
    },
    figures: figures(audit),
    unread: unreadOf(account).map(({ what, reason, ...place }) => ({ table: what, reason, place })),
    notBound:
      account.statements.length -
      new Set(audit.judged.filter((j) => j.check === 'narrative-table').map((j) => j.object)).size,
    findings: audit.findings.map((finding) => findingJson(finding, byId.get(finding.id))),
    judged: audit.judged,
    summary: summary(audit),
  };
}

function figures(audit: Audit) {
  return audit.account.tables.flatMap((table) =>
    [...table.cells.values()].map((cell) => ({
      table: table.source.title,
      key: table.key,
      row: cell.rowLabel,
      rowKey: cell.row,
      column: cell.columnLabel,
      columnKey: cell.column,
      value: cell.value === undefined ? null : cell.value / UNIT_FEN[table.unit],
      unit: UNIT_NAME[table.unit],
      state: cell.state,
      place: place(placeOfCell(table, cell)),
    })),
  );
}

function findingJson(finding: Finding, answer: Answer | undefined) {
  return {
    ...finding,
    values: finding.values.map(valueJson),
    ...(answer ? { answer: answer.answer, note: answer.note ?? '' } : {}),
  };
}

/** A value as data: a quantity as a number, words as text. */
function valueJson({ label, value, unit, place: at }: Value) {
  const number = /^-?[\d,]+(\.\d+)?$/.test(value) ? Number(value.replaceAll(',', '')) : undefined;
  return { label, value: number ?? value, unit, place: place(at) };
}

function place(at: Place) {
  return {
    page: at.page,
    line: at.line,
    quote: at.quote,
    ...(at.box ? { box: at.box.map((n) => Math.round(n * 10) / 10) } : {}),
  };
}

/** Counts of outcomes by state and of findings by severity. */
export function summary(audit: Audit) {
  const states = { holds: 0, broken: 0, 'not-applicable': 0, 'not-enough-data': 0, 'could-not-be-read': 0 };
  for (const { state } of audit.judged) states[state] += 1;
  const severities = { error: 0, warning: 0, information: 0 };
  for (const { severity } of audit.findings) severities[severity] += 1;
  return { states, severities };
}
