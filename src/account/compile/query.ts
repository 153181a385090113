import type { BudgetFilter, Narrow, SourceSpec } from '#account/disclosure/index.ts';
import type { LineFilter } from '#base/kernel/index.ts';
import type { FigureQuery } from './types.ts';

/** The prefixes that are in both lists. */
function bothPrefixes(one: readonly string[], other: readonly string[]): string[] {
  return one.flatMap((a) =>
    other.flatMap((b) => {
      if (a.startsWith(b)) return [a];
      return b.startsWith(a) ? [b] : [];
    }),
  );
}

type Dimensions = Pick<LineFilter, 'functional' | 'economic' | 'expenditure' | 'funds'>;

/** Narrows a filter by a row or column: both must hold. Where they cannot both hold, the filter matches no fund. */
function narrowed<F extends Dimensions>(filter: F, narrow: Narrow): F {
  const functional = [filter.functional, narrow.functional].filter((code) => code !== undefined);
  const [short = '', long = short] = functional.sort((a, b) => a.length - b.length);
  const impossible =
    !long.startsWith(short) ||
    (filter.expenditure && narrow.expenditure && filter.expenditure !== narrow.expenditure);
  const expenditure = filter.expenditure ?? narrow.expenditure;
  const economic =
    filter.economic && narrow.economic
      ? bothPrefixes(filter.economic, narrow.economic)
      : (filter.economic ?? narrow.economic);
  const both = filter.funds && narrow.funds?.filter((fund) => filter.funds?.includes(fund));
  const funds = impossible ? [] : (both ?? filter.funds ?? narrow.funds);
  return {
    ...filter,
    ...(functional.length > 0 ? { functional: long } : {}),
    ...(economic ? { economic } : {}),
    ...(expenditure ? { expenditure } : {}),
    ...(funds ? { funds } : {}),
  };
}

/** The query of a cell for a year: the source that its row or column names, narrowed by both. */
export function queryOf(source: SourceSpec, year: number, ...narrows: readonly Narrow[]): FigureQuery {
  if (source.kind === 'budget') {
    return { kind: 'budget', year, ...narrows.reduce<BudgetFilter>(narrowed, source.filter) };
  }
  const terms = source.terms.map(({ sign, filter }) => ({
    sign,
    filter: narrows.reduce<LineFilter>(narrowed, filter),
  }));
  return { kind: 'ledger', year, terms };
}
