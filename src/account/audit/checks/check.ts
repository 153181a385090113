import type { JudgementState, Place, Severity, UnjudgedState } from '#base/kernel/index.ts';
import { type AccountCell, type Told, toldCell } from '../../disclosure/index.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { nameOf, toldAmount } from '../told/of-statement.ts';

/** A value that a finding shows, as it stands in the document. */
export interface Value {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly place: Place;
}

/** The result of one check for one object. Every object gets a state, so that silence never counts as success. */
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

export function not(state: UnjudgedState, object: string, message?: string): Outcome {
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

/** A number of the document, as a finding shows it. */
export function toldValue(told: Told, label = told.name): Value {
  return { label, value: told.printed, unit: told.unit, place: told.place ?? NOWHERE };
}

/** The place of numbers that a test makes up; all that is read has a real place. */
const NOWHERE: Place = { page: null, line: null, quote: '' };

export function statedValue(statement: Statement, label?: string): Value {
  return toldValue(toldAmount(statement), label ?? nameOf(statement, '情况说明'));
}

export function cellValue(cell: AccountCell, label: string): Value | undefined {
  const told = toldCell(cell, label);
  return told?.place && toldValue(told);
}
