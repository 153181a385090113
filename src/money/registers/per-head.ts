import { type Day, type Fen, fen, formatYuan, type Problem } from '#base/kernel/index.ts';
import { headLimitOn } from './law.ts';
import { problems } from './problems.ts';

interface Share {
  readonly limit: 'reception-meal' | 'meeting-day' | 'training-day';
  readonly what: string;
  readonly amount: Fen;
  /** heads, or heads × days */
  readonly heads: number;
  readonly day: Day;
}

/** A warning when the amount per head is above the day's limit; compared without dividing. */
export function warnPerHead({ limit, what, amount, heads, day }: Share): Problem[] {
  const rule = headLimitOn(limit, day);
  if (!rule || heads < 1 || amount <= rule.amount * heads) return [];
  const each = formatYuan(fen(Math.round(amount / heads)));
  return [
    problems.of('register/per-head', 'amount', {
      what,
      each,
      limit: formatYuan(rule.amount),
      assumed: rule.assumed,
    }),
  ];
}
