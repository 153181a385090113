import { type BudgetSource, type Day, day } from '#base/kernel/index.ts';

/** Yuan as written here → fen. */
export const yuan = (amount: number) => Math.round(amount * 100);

export const GENERAL = '2010399';
export const RUNNING = '2010301';
export const HOUSING = '2210201';

/** A 指标 and what the year pays out of it by economic 款: the payments are generated to sum to exactly this. */
export interface PlannedQuota {
  readonly number: string;
  readonly day: Day;
  readonly document: string;
  readonly functional: string;
  readonly source: BudgetSource;
  readonly summary: string;
  /** as granted, by 款, in fen */
  readonly granted: Readonly<Record<string, number>>;
  /** as paid, by 款, in fen; the sums of both are equal */
  readonly paid: Readonly<Record<string, number>>;
}

/** Amounts in yuan as somebody would write them. `paid` is left out where the money was spent as granted. */
type Written = Omit<PlannedQuota, 'granted' | 'paid' | 'day'> & {
  day: string;
  granted: Record<string, number>;
  paid?: Record<string, number>;
};

function inFen(amounts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).map(([code, amount]) => [code, yuan(amount)]));
}

export function planQuota(written: Written): PlannedQuota {
  const granted = inFen(written.granted);
  const paid = inFen(written.paid ?? written.granted);
  const sum = (amounts: Record<string, number>) => Object.values(amounts).reduce((a, b) => a + b, 0);
  if (sum(granted) !== sum(paid)) {
    throw new RangeError(`${written.number}: granted ${sum(granted)}, paid ${sum(paid)} fen`);
  }
  return { ...written, day: day(written.day), granted, paid };
}

export interface Plan {
  readonly year: number;
  readonly quotas: readonly PlannedQuota[];
  /** what a 指标 pays for a 款 in the year, in fen; throws where nothing is planned */
  paid(number: string, economic: string): number;
}

export function makePlan(year: number, quotas: readonly PlannedQuota[]): Plan {
  return {
    year,
    quotas,
    paid(number, economic) {
      const amount = quotas.find((quota) => quota.number === number)?.paid[economic];
      if (amount === undefined) throw new RangeError(`nothing planned for ${number} ${economic}`);
      return amount;
    },
  };
}
