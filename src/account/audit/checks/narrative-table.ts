import { columnName, rowName } from '../../disclosure/index.ts';
import type { AccountCell } from '../../disclosure/types.ts';
import { type Address, addressesOf, inAnnex } from '../narrative/indicators.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { UNIT_FEN } from '../recognise/amount.ts';
import {
  broken,
  type Check,
  cellValue,
  halfDigit,
  holds,
  nameOf,
  not,
  type Outcome,
  statedValue,
} from './check.ts';

export interface Pair {
  readonly statement: Statement;
  readonly address: Address;
  readonly cell: AccountCell | undefined;
  readonly name: string;
}

/** Every statement that a cell states too, with that cell. */
export function pairsOf(account: ReadAccount): Pair[] {
  return account.statements.flatMap((statement) =>
    addressesOf(statement, account).map((address) => {
      const table = account.tables.find((t) => t.key === address.table);
      const row = table?.rows.find((r) => r.key === address.row)?.label ?? rowName(address.row);
      const name = `${table?.source.title ?? address.table} ${row} ${columnName(address.column)}`;
      return {
        statement,
        address,
        cell: account.view.cell(address.table, address.row, address.column),
        name,
      };
    }),
  );
}

/** Equal as far as the sentence prints digits. */
export function agrees(statement: Statement, cell: AccountCell): boolean {
  const amount = cell.figure?.value ?? 0;
  const half = halfDigit(UNIT_FEN[statement.unit], statement.decimals);
  const exact = cell.figure?.precision === 'fen' || statement.decimals < 2;
  return exact ? Math.abs(statement.amount - amount) <= half : statement.amount === amount;
}

/** 元 said for 万元 or the other way round: apart by ten thousand, to the digit. */
export function apartByUnit(statement: Statement, cell: AccountCell): boolean {
  const amount = cell.figure?.value ?? 0;
  return (
    statement.amount !== 0 &&
    amount !== 0 &&
    (statement.amount * 10_000 === amount || amount * 10_000 === statement.amount)
  );
}

const LAST_DIGIT = 10_000;

export const narrativeTable: Check = {
  id: 'narrative-table',
  title: '情况说明与决算表同一数字应一致',
  basis: '财预〔2016〕143号；部门决算管理办法（财库〔2021〕36号）：报表说明应与报表一致',
  hint: '请对照两处原文，核实后统一；本程序不判断哪一处正确。',
  judge(account) {
    const byStatement = new Map<Statement, Pair[]>();
    for (const pair of pairsOf(account)) {
      const pairs = byStatement.get(pair.statement) ?? [];
      byStatement.set(pair.statement, [...pairs, pair]);
    }
    if (byStatement.size === 0) return [not('not-enough-data', '情况说明', '没有能与表格对应的数字')];
    return [...byStatement].map(([statement, pairs]) => judgeOne(statement, pairs));
  },
};

function judgeOne(statement: Statement, pairs: readonly Pair[]): Outcome {
  const object = `${statement.section.at(-1)?.slice(0, 20) ?? ''} ${nameOf(statement)} ${statement.digits}`;
  const read = pairs.filter((p) => p.cell?.figure);
  if (pairs.some((p) => p.cell?.state === 'unread') && read.length === 0)
    return not('could-not-be-read', object);
  if (read.length === 0) return not('not-enough-data', object, '表中没有对应的单元格');
  const wrong = read.filter((p) => p.cell && !agrees(statement, p.cell));
  if (wrong.length === 0) return holds(object);
  if (wrong.some((p) => p.cell && apartByUnit(statement, p.cell))) {
    return not('not-applicable', object, '金额相差一万倍，按单位问题另行列出');
  }
  const apart = Math.max(...wrong.map((p) => Math.abs(statement.amount - (p.cell?.figure?.value ?? 0))));
  const values = wrong
    .flatMap((p) => (p.cell ? [cellValue(p.cell, p.name)] : []))
    .filter((v) => v !== undefined);
  const name = nameOf(statement);
  return broken(
    apart <= LAST_DIGIT || inAnnex(statement.section) ? 'warning' : 'error',
    object,
    `情况说明中「${name}」为 ${statement.digits}，${values.map((v) => `${v.label}为 ${v.value} ${v.unit}`).join('，')}`,
    [statedValue(statement), ...values],
  );
}
