import type pg from 'pg';
import { queuePage } from '#service/cases/queue/queue-page.routes.ts';
import { createJournal } from '../../src/base/journal/index.ts';
import { type Day, type Instant, instant, unwrap } from '../../src/base/kernel/index.ts';
import { loadOrg, orgProjector, permissionsOf } from '../../src/base/org/index.ts';
import { demoOrg } from '../../src/demo/packs/org.ts';
import type { Actor } from '../../src/service/cases/index.ts';
import { readApplicant, savePerson } from '../../src/service/persons/index.ts';
import type { Database } from '../../src/shell/db/database.ts';
import type { HttpContext } from '../../src/shell/http/context.ts';
import { actorOf, applicantOf, terms } from './lives.ts';
import { type Measured, measure } from './measure.ts';

const PAGES = 200;

/** noon, so that it is the same day everywhere */
export const noonOf = (day: Day): Instant => instant(Date.parse(`${day}T04:00:00Z`));

/** Measures the desk's queue pages (rows, lights, names, all three counts), one after the other. */
export async function measureQueues(
  { db }: Database,
  district: string,
  today: Day,
): Promise<Record<string, Measured>> {
  const context = { db, district, clock: () => noonOf(today) } as unknown as HttpContext;
  const clerk = actorOf('clerk', 7, 'nobody');
  const town: Actor = {
    ...clerk,
    permissions: permissionsOf(['town-clerk']),
    region:
      demoOrg().regions.find(({ code }) => code.endsWith('000') && !code.endsWith('000000'))?.code ?? '',
  };
  const asked = {
    mine: [clerk, 'mine'],
    unit: [actorOf('reviewer', 7, 'nobody', terms.unit), 'unit'],
    'the hall’s': [clerk, 'site'],
    'a town’s': [town, 'site'],
  } as const;
  const found: Record<string, Measured> = {};
  for (const [name, [who, of]] of Object.entries(asked)) {
    const page = async () => {
      const { rows } = await queuePage(context, who, { of, limit: 50 });
      if (rows.length === 0) throw new Error(`the queue ${name} is empty`);
    };
    for (let warm = 0; warm < 10; warm += 1) await page();
    found[name] = await measure(1, async (_worker, tally) => {
      for (let turn = 0; turn < PAGES; turn += 1) await tally(page);
    });
  }
  return found;
}

/** Adds what a page of a queue names besides cases: the demo's staff, and a person for each open case. */
export async function addPeople({ db, pool }: Database, district: string, today: Day): Promise<void> {
  const clock = () => noonOf(today);
  await loadOrg({ db, journal: createJournal(db, [orgProjector]), clock, district }, demoOrg());
  const person = unwrap(readApplicant(applicantOf(0), today));
  await copyPerson(pool, district, unwrap(await savePerson(db, district, 'person-0', person, clock())));
}

/** Copies a person for each open case that has none. */
async function copyPerson(pool: pg.Pool, district: string, person: string): Promise<void> {
  await pool.query(
    `INSERT INTO person SELECT p.district, f.applicant, p.salt, p.name, p.number, p.phone, p.applicant, p.updated_at, p.erased_at
     FROM person p JOIN case_file f USING (district)
     WHERE p.district = $1 AND p.id = $2 AND f.open ON CONFLICT DO NOTHING`,
    [district, person],
  );
  await pool.query('VACUUM ANALYZE person');
}
