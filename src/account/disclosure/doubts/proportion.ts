import { type Fen, fen, formatWan } from '#base/kernel/index.ts';
import type { AccountCell, AccountView, Judgement, Relation } from '../types.ts';

/** A rule of thumb about two sums of cells. It never proves a fault; it asks for a look or an answer. */
export interface Proportion {
  readonly object: string;
  readonly left: readonly (AccountCell | undefined)[];
  readonly right: readonly (AccountCell | undefined)[];
  /** whether the proportion is usual; it is not asked where either side is empty or zero */
  within(left: number, right: number): boolean;
  say(left: string, right: string): string;
}

interface ProportionSpec extends Omit<Relation, 'judge'> {
  proportions(account: AccountView): readonly Proportion[];
}

const wan = (amount: number) => `${formatWan(fen(amount) as Fen)}万元`;

function judge(relation: string, one: Proportion): Judgement {
  const base = { relation, object: one.object };
  const cells = [...one.left, ...one.right].filter((cell) => cell !== undefined);
  if (cells.some(({ state }) => state === 'unread')) {
    return { ...base, state: 'could-not-be-read', message: '有的数没有读出', cells };
  }
  const sum = (side: Proportion['left']) =>
    side.reduce((total, cell) => total + (cell?.figure?.value ?? 0), 0);
  const [left, right] = [sum(one.left), sum(one.right)];
  if (left === 0 || right === 0) return { ...base, state: 'not-applicable', message: '没有这项支出', cells };
  if (one.within(left, right)) return { ...base, state: 'holds', cells };
  const message = one.say(wan(left), wan(right));
  // an unusual proportion: the one who answers for the account explains it, a reader may look into it
  return { ...base, state: 'broken', severity: 'warning', question: true, message, cells };
}

/** Makes a relation of proportions. One that has nothing to compare says so. */
export function defineProportion({ proportions, ...rest }: ProportionSpec): Relation {
  return {
    ...rest,
    judge(account) {
      const judged = proportions(account).map((one) => judge(rest.id, one));
      if (judged.length > 0) return judged;
      const nothing = { relation: rest.id, object: rest.title, message: '没有可以核对的内容', cells: [] };
      return [{ ...nothing, state: 'not-applicable' }];
    },
  };
}
