import type { AccountView, ColumnKey, RowKey, TableKey } from '../types.ts';
import { type Claim, cell, cellIfPrinted, type Equation, nameOf, type Operand } from './equation.ts';

const isClass = (row: RowKey) => /^\d{3}$/.test(row);
const isCode = (row: RowKey) => /^\d+$/.test(row);

export function equal(object: string, left: readonly Operand[], right: readonly Operand[]): Equation {
  return { object, left, right, how: 'equal' };
}

export function atMost(object: string, left: readonly Operand[], right: readonly Operand[]): Equation {
  return { object, left, right, how: 'at-most' };
}

/** The 类 that a table prints. */
export function classesIn(account: AccountView, table: TableKey): RowKey[] {
  return account.rows(table).filter(isClass);
}

/** Every code that a table prints. */
export function codesIn(account: AccountView, table: TableKey): RowKey[] {
  return account.rows(table).filter(isCode);
}

function noTable(table: TableKey): Claim {
  return { object: nameOf(table), state: 'not-enough-data', message: `没有${nameOf(table)}` };
}

/** In every row with the total column: total = the sum of the other columns. */
export function columnSum(
  table: TableKey,
  total: ColumnKey,
  parts: readonly ColumnKey[],
): (account: AccountView) => Claim[] {
  return (account) => {
    if (!account.has(table)) return [noTable(table)];
    return account
      .rows(table)
      .filter((row) => account.cell(table, row, total) !== undefined)
      .map((row) =>
        equal(
          nameOf(table, row),
          [cell(table, row, total)],
          // a form of an earlier year may lack a column (2019: 国有资本经营)
          parts.map((part) =>
            account.columns(table).includes(part) ? cell(table, row, part) : cellIfPrinted(table, row, part),
          ),
        ),
      );
  };
}

/** The nearest printed codes below a code: 款 under 类, 项 under 款. */
function childrenOf(code: RowKey, codes: readonly RowKey[]): RowKey[] {
  return codes.filter((other) => other.length === code.length + 2 && other.startsWith(code));
}

/** In every column: a parent code = the sum of its children. */
export function hierarchy(table: TableKey): (account: AccountView) => Claim[] {
  return (account) => {
    if (!account.has(table)) return [noTable(table)];
    const codes = codesIn(account, table);
    return codes
      .filter((code) => code.length < 7)
      .flatMap((code): Claim[] => {
        const children = childrenOf(code, codes);
        if (children.length === 0) {
          const message = `${nameOf(table, code)}没有下级科目行`;
          return [{ object: nameOf(table, code), state: 'not-enough-data', message }];
        }
        return account.columns(table).map((column) =>
          equal(
            nameOf(table, code, column),
            [cell(table, code, column)],
            children.map((child) => cell(table, child, column)),
          ),
        );
      });
  };
}

/** In every column: 合计 = the sum of the 类. */
export function classesSum(table: TableKey): (account: AccountView) => Claim[] {
  return (account) => {
    if (!account.has(table)) return [noTable(table)];
    const classes = classesIn(account, table);
    return account.columns(table).map((column) =>
      equal(
        nameOf(table, 'total', column),
        [cell(table, 'total', column)],
        classes.map((code) => cell(table, code, column)),
      ),
    );
  };
}

/** For the codes (类 by default) that either table prints: each cell of the one = that of the other; a missing one is zero. */
export function sameClasses(
  one: { table: TableKey; column: ColumnKey },
  other: { table: TableKey; column: ColumnKey },
  codes: (account: AccountView, table: TableKey) => RowKey[] = classesIn,
): (account: AccountView) => Claim[] {
  return (account) => {
    const missing = [one, other].filter(({ table }) => !account.has(table));
    if (missing.length > 0) return missing.map(({ table }) => noTable(table));
    return [...new Set([...codes(account, one.table), ...codes(account, other.table)])]
      .sort()
      .map((code) =>
        equal(
          `${nameOf(one.table, code)} 与 ${nameOf(other.table, code)}`,
          [cellIfPrinted(one.table, code, one.column)],
          [cellIfPrinted(other.table, code, other.column)],
        ),
      );
  };
}
