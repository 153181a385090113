import { createRouterClient } from '@orpc/server';
import { createJournal } from '../../src/base/journal/index.ts';
import { type Day, yearOf } from '../../src/base/kernel/index.ts';
import { permissionsOf } from '../../src/base/org/index.ts';
import { countsRoutes } from '../../src/service/counts/index.ts';
import type { Database } from '../../src/shell/db/database.ts';
import { HALL } from './lives.ts';
import { type Measured, measure } from './measure.ts';
import { noonOf } from './queue.ts';

const TURNS = 60;

/**
 * Measures the director's page of counts (sums of a year and of the year before, names), and pages of the cases behind a
 * number: the first, a late one, and one of a rare number.
 */
export async function measureCounts(
  { db }: Database,
  district: string,
  today: Day,
): Promise<Record<string, Measured>> {
  const roles = ['director'] as const;
  const session = {
    ...{ id: 's', staffId: 'juzhang', name: '局长', unit: 'ju', regionScope: HALL, roles },
    ...{ permissions: permissionsOf(roles), mustChangePassword: false, expires: noonOf(today) },
  };
  const cookie = { read: () => null, write: () => undefined, clear: () => undefined };
  const context = { db, district, journal: createJournal(db, []), clock: () => noonOf(today), files: '' };
  const client = createRouterClient(countsRoutes, {
    context: { ...context, cookie, address: '', session },
  });
  const year = yearOf(today);
  const { now } = await client.tally({ year, by: 'month' });
  if (now.received === 0) throw new Error('nothing is counted');
  const asked: Readonly<Record<string, () => PromiseLike<unknown>>> = {
    'by month': () => client.tally({ year, by: 'month' }),
    'by town': () => client.tally({ year, by: 'town' }),
    'by department': () => client.tally({ year, by: 'unit' }),
    'by item': () => client.tally({ year, by: 'item' }),
    'a town’s items': () => client.tally({ year, by: 'item', place: '430212106000' }),
    'cases, first page': () => client.cases({ year, what: 'received' }),
    'cases, in the middle': () =>
      client.cases({ year, what: 'received', offset: Math.floor(now.received / 2) }),
    'cases, a rare one': () => client.cases({ year, what: 'extended' }),
  };
  const found: Record<string, Measured> = {};
  for (const [name, ask] of Object.entries(asked)) {
    for (let warm = 0; warm < 5; warm += 1) await ask();
    found[name] = await measure(1, async (_worker, tally) => {
      for (let turn = 0; turn < TURNS; turn += 1) await tally(async () => ask());
    });
  }
  return found;
}
