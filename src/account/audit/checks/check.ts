import type { Fen, Place } from '#base/kernel/index.ts';
import { formatWan, formatYuan } from '#base/kernel/index.ts';
import type { AccountCell, JudgementState, Severity } from '../../disclosure/types.ts';
import type { Percent, Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { UNIT_NAME } from '../recognise/amount.ts';

/** A value that a finding shows, as it stands in the document. */
export interface Value {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly place: Place;
}

/** One check applied to one object. Silence is never success: every object gets a state. */
export interface Outcome {
  readonly object: string;
  readonly state: JudgementState;
  /** of a broken one */
  readonly severity?: Severity;
  readonly message?: string;
  readonly values: readonly Value[];
}

/** A check: one file each, with its basis. `last` is last year's account when it was given too. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly hint: string;
  judge(account: ReadAccount, last: ReadAccount | undefined): Outcome[];
}

export function holds(object: string): Outcome {
  return { object, state: 'holds', values: [] };
}

export function not(
  state: 'not-applicable' | 'not-enough-data' | 'could-not-be-read',
  object: string,
  message?: string,
): Outcome {
  return { object, state, values: [], ...(message ? { message } : {}) };
}

export function broken(
  severity: Severity,
  object: string,
  message: string,
  values: readonly Value[],
): Outcome {
  return { object, state: 'broken', severity, message, values };
}

/** What a statement is said of: its subject, else the 项 whose paragraph it stands in. */
export function nameOf(statement: Statement, otherwise = '该项'): string {
  return statement.subject || statement.item?.names[2] || otherwise;
}

export function statedValue(statement: Statement, label?: string): Value {
  return {
    label: label ?? nameOf(statement, '情况说明'),
    value: statement.digits,
    unit: UNIT_NAME[statement.unit],
    place: statement.place,
  };
}

export function percentValue(percent: Percent, label: string): Value {
  return { label, value: percent.text.replace('%', ''), unit: '%', place: percent.place };
}

export function cellValue(cell: AccountCell, label: string): Value | undefined {
  if (cell.figure?.source.kind !== 'document') return undefined;
  const yuan = cell.figure.precision === 'fen';
  const value = yuan ? formatYuan(cell.figure.value as Fen) : formatWan(cell.figure.value as Fen);
  return { label, value, unit: yuan ? '元' : '万元', place: cell.figure.source.place };
}

/** Half of the last digit that a statement prints, in fen. */
export function halfDigit(unitFen: number, decimals: number): number {
  return unitFen / 2 / 10 ** decimals;
}
