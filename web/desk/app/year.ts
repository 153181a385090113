import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { useMe } from './me.tsx';
import { may } from './session.ts';
import { changeSettings, useSettings } from './settings.ts';

interface Years {
  /** years that have books, newest first */
  readonly years: readonly number[];
  /** the year to show: asked for in the address, chosen before, or the newest */
  readonly year: number;
  readonly choose: (year: number) => void;
  readonly ready: boolean;
}

/** The year of the books that a page shows. */
export function useYear(asked?: number): Years {
  const settings = useSettings();
  const reads = may(useMe(), 'ledger.read');
  const periods = useQuery(api.ledger.periods.queryOptions({ staleTime: 60_000, enabled: reads }));
  const years = [
    ...new Set((periods.data ?? []).filter(({ vouchers }) => vouchers > 0).map(({ year }) => year)),
  ].sort((a, b) => b - a);
  const fallback = years[0] ?? new Date().getFullYear();
  const chosen = settings.year !== null && years.includes(settings.year) ? settings.year : fallback;
  const year = asked ?? chosen;
  return {
    years: years.includes(year) ? years : [...years, year].sort((a, b) => b - a),
    year,
    choose: (wanted) => changeSettings({ year: wanted }),
    ready: !reads || !periods.isPending,
  };
}
