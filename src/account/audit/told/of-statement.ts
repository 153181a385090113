import { halfOfAmount, halfOfPercent, type Told } from '../../disclosure/index.ts';
import type { Percent, Statement } from '../narrative/statements.ts';
import { UNIT_FEN, UNIT_NAME } from '../recognise/amount.ts';

/** The name for a statement: its subject, else the 项 of its paragraph. */
export function nameOf(statement: Statement, otherwise = '该项'): string {
  return statement.subject || statement.item?.names[2] || otherwise;
}

/** An amount of the document as a `Told`. */
export function toldAmount(statement: Statement, name = nameOf(statement)): Told {
  const { amount, unit, decimals, digits, place } = statement;
  return {
    name,
    kind: 'amount',
    value: amount,
    half: halfOfAmount(UNIT_FEN[unit], decimals),
    printed: digits,
    unit: UNIT_NAME[unit],
    place,
  };
}

/** A percent of the document as a `Told`. */
export function toldPercent({ value, decimals, text, place }: Percent, name: string): Told {
  const printed = text.replace('%', '');
  return { name, kind: 'percent', value, half: halfOfPercent(decimals), printed, unit: '%', place };
}
