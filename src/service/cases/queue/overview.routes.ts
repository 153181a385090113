import { dayOf } from '#base/kernel/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { levelOf } from '../begin/terms.ts';
import { findNames } from '../show/record.store.ts';
import { listOpenCells, sumsBy } from './overview.store.ts';

/** The open cases of the district by town (a village counts with its town, the hall for itself) and by deciding unit. */
export async function overviewOf({ db, district, clock }: HttpContext) {
  const today = dayOf(clock());
  const [cells, names] = await Promise.all([
    listOpenCells(db, district, today),
    findNames(db, district, today),
  ]);
  const townOf = (site: string) => (levelOf(site) === 'village' ? `${site.slice(0, 9)}000` : site);
  const { key: _all, ...all } = sumsBy(cells, () => '')[0] ?? {
    key: '',
    open: 0,
    late: 0,
    today: 0,
    free: 0,
  };
  return {
    all,
    towns: sumsBy(cells, ({ site }) => townOf(site)).map((one) => ({ ...one, name: names.site(one.key) })),
    units: sumsBy(cells, ({ unit }) => unit).map((one) => ({ ...one, name: names.unit(one.key) })),
  };
}
