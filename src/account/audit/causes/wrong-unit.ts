import type { ReadAccount } from '../recognise/account.ts';
import { UNIT_NAME, type Unit } from '../recognise/amount.ts';
import { type ReadTable, readTable } from '../recognise/read-table.ts';
import { placeOf } from '../recognise/view.ts';
import { type Cause, type Guess, suspected, withTables } from './cause.ts';

/** A table whose head says 元 and whose amounts are 万元, or the other way round; or all of them. */
export const wrongUnit: Cause = {
  id: 'wrong-unit',
  title: '表头所注金额单位应与表内数字相符',
  basis: '部门决算公开表样：表头注明“单位：万元”；同一数字在各表中应一致',
  hint: '请核对表头的金额单位。',
  guesses(account, suspects) {
    const tables = suspected(account, suspects).filter((table) => isApart(account, table));
    const each = tables.map((table) => guess(account, [table]));
    return tables.length > 2 ? [...each, guess(account, account.tables)] : each;
  },
};

const APART = 10_000;

/** Its amounts stand elsewhere, ten thousand times as large or as small, to the digit. */
function isApart(account: ReadAccount, table: ReadTable): boolean {
  const elsewhere = new Set<number>(account.statements.map(({ amount }) => amount));
  for (const other of account.tables) {
    if (other !== table) for (const { value } of other.cells.values()) elsewhere.add(value ?? 0);
  }
  const amounts = new Set([...table.cells.values()].flatMap(({ value }) => (value ? [value] : [])));
  const apart = [...amounts].filter((v) => elsewhere.has(v * APART) || elsewhere.has(v / APART));
  return apart.length * 3 >= amounts.size && apart.length > 0;
}

function guess(account: ReadAccount, tables: readonly ReadTable[]): Guess {
  const other = (unit: Unit): Unit => (unit === 'yuan' ? 'wan' : 'yuan');
  const made = new Map(
    tables.map((t) => [t, readTable(t.source, t.form, other(t.unit), t.unitSaid)] as const),
  );
  const [first] = tables;
  const names = tables.length === 1 ? `《${first?.source.title}》` : '各表';
  const [said, meant] = [first?.unit ?? 'wan', other(first?.unit ?? 'wan')].map((u) => UNIT_NAME[u]);
  const noted = first?.unitSaid ? `注明单位为「${said}」` : `没有注明单位，按「${said}」读取`;
  return {
    message: `${names}${noted}，其数字与其他各处相差一万倍；按「${meant}」则相符`,
    values: tables.slice(0, 3).map(({ source, unit }) => ({
      label: source.title,
      value: UNIT_NAME[unit],
      unit: '',
      place: placeOf(source.titleAt, source.title),
    })),
    mended: withTables(account, made),
    least: 1,
  };
}
