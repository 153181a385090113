import { type BudgetSource, type Day, day } from '#base/kernel/index.ts';

/** Turns yuan into fen. */
export const yuan = (amount: number) => Math.round(amount * 100);

export const GENERAL = '2010399';
export const RUNNING = '2010301';
export const HOUSING = '2210201';

/** A 指标 and its payments of the year by economic 款. The generated payments sum to exactly this. */
export interface PlannedQuota {
  readonly number: string;
  readonly day: Day;
  readonly document: string;
  readonly functional: string;
  readonly source: BudgetSource;
  readonly summary: string;
  /** grants by 款, in fen */
  readonly granted: Readonly<Record<string, number>>;
  /** payments by 款, in fen; both sums are equal */
  readonly paid: Readonly<Record<string, number>>;
}

/** A planned 指标 in yuan. `paid` is missing where the money is spent as granted. */
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
  /** the payments of a 指标 for a 款 in the year, in fen; throws where none are planned */
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
