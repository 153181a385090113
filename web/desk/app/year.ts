import { useQuery } from '@tanstack/react-query';
import { yearOf } from '#base/kernel/index.ts';
import { workYear, yearsOffered } from '../view/years.ts';
import { api } from './client.ts';
import { useMe } from './me.tsx';
import { may } from './session.ts';
import { changeSettings, useSettings } from './settings.ts';
import { today } from './today.ts';

export interface Years {
  /** years that have books, the one after them, and those from which the bureau keeps books; newest first */
  readonly years: readonly number[];
  /** the year to show: that of the address, else the one chosen before, else the newest */
  readonly year: number;
  /** the year for new entries, unless another is chosen: the next one when the newest is closed */
  readonly working: number;
  readonly choose: (year: number) => void;
  readonly ready: boolean;
}

/** The year of the books that a page shows. */
export function useYear(asked?: number): Years {
  const settings = useSettings();
  const reads = may(useMe(), 'ledger.read');
  const periods = useQuery(api.ledger.periods.queryOptions({ staleTime: 60_000, enabled: reads }));
  const founding = useQuery(api.org.founding.queryOptions({ staleTime: 600_000, enabled: reads }));
  const months = periods.data ?? [];
  const thisYear = yearOf(today());
  const first = founding.data ? Number(founding.data.booksFrom.slice(0, 4)) : thisYear;
  const kept = [...new Set(months.filter(({ vouchers }) => vouchers > 0).map((month) => month.year))];
  const years = yearsOffered(kept, thisYear, first);
  const fallback = kept.length > 0 ? Math.max(...kept) : Math.min(first, thisYear);
  const chosen = settings.year !== null && years.includes(settings.year) ? settings.year : fallback;
  const year = asked ?? chosen;
  return {
    years: years.includes(year) ? years : [...years, year].sort((a, b) => b - a),
    year,
    working: workYear(months, thisYear, first),
    choose: (wanted) => changeSettings({ year: wanted }),
    ready: !reads || !(periods.isPending || founding.isPending),
  };
}

/** The year of a compiled account that a page shows: one that has books. `none`: there is no year yet. */
export function useAccountYear(asked?: number): Years & { readonly none: boolean } {
  const known = useQuery(api.account.years.queryOptions({ staleTime: 60_000 }));
  const usual = useYear(asked);
  const years = (known.data?.years ?? []).map((one) => one.year).sort((a, b) => b - a);
  const year = asked ?? (years.includes(usual.year) ? usual.year : (years[0] ?? usual.year));
  return {
    ...usual,
    years: years.includes(year) ? years : [year, ...years],
    year,
    ready: !known.isPending,
    none: known.data?.years.length === 0,
  };
}
