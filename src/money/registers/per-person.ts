import { type Day, type Fen, fen, formatYuan, type Problem } from '#base/kernel/index.ts';
import { type PersonLimitId, personLimitOn } from './law.ts';
import { problems } from './problems.ts';

interface Share {
  readonly limit: PersonLimitId;
  readonly what: string;
  readonly amount: Fen;
  /** persons, or persons × days */
  readonly shares: number;
  readonly day: Day;
}

/** Warns when the amount per person is above the day's limit. Compares without dividing. */
export function warnPerPerson({ limit, what, amount, shares, day }: Share): Problem[] {
  const rule = personLimitOn(limit, day);
  if (!rule || shares < 1 || amount <= rule.amount * shares) return [];
  const each = formatYuan(fen(Math.round(amount / shares)));
  return [
    problems.of('register/per-person', 'amount', {
      what,
      each,
      limit: formatYuan(rule.amount),
      assumed: rule.assumed,
    }),
  ];
}
