import { all, type Fen, ok, parseDay, parseYuan, type Result } from '#base/kernel/index.ts';
import type { BudgetOrder, GrantOrder, ShiftOrder, WithdrawOrder } from './orders.ts';

/** An order as people type it: the day and the amounts as text, in yuan. */
export type Typed<O extends BudgetOrder> = Omit<O, 'kind' | 'day' | 'items' | 'amountFen'> & {
  readonly day: string;
};
export interface TypedItem {
  readonly economic: string;
  readonly amount: string;
}

function readItems(items: readonly TypedItem[]): Result<{ economic: string; amountFen: Fen }[]> {
  return all(
    items.map(({ economic, amount }, index) => {
      const read = parseYuan(amount, `items[${index}].amount`);
      return read.ok ? ok({ economic, amountFen: read.value }) : read;
    }),
  );
}

/** Joins two readings: both values, or all problems. */
function both<A, B>(left: Result<A>, right: Result<B>): Result<readonly [A, B]> {
  if (left.ok && right.ok) return ok([left.value, right.value]);
  return { ok: false, problems: [left, right].flatMap((one) => (one.ok ? [] : one.problems)) };
}

export function readGrant(typed: Typed<GrantOrder> & { items: readonly TypedItem[] }): Result<GrantOrder> {
  const read = both(parseDay(typed.day), readItems(typed.items));
  if (!read.ok) return read;
  return ok({ ...typed, kind: 'grant', day: read.value[0], items: read.value[1] });
}

export function readShift(typed: Typed<ShiftOrder> & { amount: string }): Result<ShiftOrder> {
  const { amount, ...rest } = typed;
  const read = both(parseDay(typed.day), parseYuan(amount, 'amount'));
  return read.ok ? ok({ ...rest, kind: 'shift', day: read.value[0], amountFen: read.value[1] }) : read;
}

export function readWithdraw(
  typed: Typed<WithdrawOrder> & { items: readonly TypedItem[] },
): Result<WithdrawOrder> {
  const read = both(parseDay(typed.day), readItems(typed.items));
  if (!read.ok) return read;
  return ok({ ...typed, kind: 'withdraw', day: read.value[0], items: read.value[1] });
}
