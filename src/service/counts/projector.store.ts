import { sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { CaseReading, CaseState } from '#service/cases/index.ts';
import { numbers, texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { type Cell, type Counted, countsOf, mayCount } from './event.ts';
import { settleWithin } from './settle.store.ts';
import { maskOfAll } from './whats.ts';

const STREAM = 'case/';

interface Happened extends Counted {
  readonly position: number;
  readonly number: string;
  readonly version: number;
}

/**
 * Keeps the counts of cases: a row for each counted event; the sums follow at the next reading (settle.store.ts). Like the
 * projector of messages it stands BEFORE that of cases, reads each case as it was before the facts, and folds them itself.
 */
export function countsProjector(cases: CaseReading): Projector {
  return {
    name: 'counts',
    // only migrations write the last one; a rebuild empties it
    tables: ['case_event', 'case_count', 'case_counted', 'case_count_gap'],
    kinds: cases.kinds,
    settle: settleWithin,
    async apply(tx, district, facts) {
      const numbersCounted = new Set(facts.filter(({ kind }) => mayCount(kind)).map(numberOf));
      if (numbersCounted.size === 0) return;
      const own = facts.filter((fact) => numbersCounted.has(numberOf(fact)));
      const states = await statesBefore(tx, district, own, cases);
      await store(
        tx,
        district,
        own.flatMap((fact) => happenedIn(fact, states, cases) ?? []),
      );
    },
  };
}

const numberOf = ({ stream }: Fact): string => stream.slice(STREAM.length);

/** Reads the cases as they were before the facts. A case that begins with these facts has no earlier state. */
async function statesBefore(
  tx: Db,
  district: string,
  facts: readonly Fact[],
  cases: CaseReading,
): Promise<Map<string, CaseState>> {
  const begun = new Set(facts.filter(({ version }) => version === 1).map(numberOf));
  const older = [...new Set(facts.map(numberOf))].filter((number) => !begun.has(number));
  const known = older.length > 0 ? await cases.load(tx, district, older) : new Map();
  return new Map([...known].map(([number, { state }]) => [number, state]));
}

function happenedIn(fact: Fact, states: Map<string, CaseState>, cases: CaseReading): Happened | null {
  const number = numberOf(fact);
  const read = cases.read(fact);
  const before = states.get(number) ?? null;
  const after = cases.evolve(before, read);
  states.set(number, after);
  if (!mayCount(read.kind)) return null;
  const clock = cases.clockOn(after, read.payload.on);
  const counted = countsOf(before, read, after, { calendar: officialCalendar, clock });
  return counted && { ...counted, number, version: fact.version, position: fact.position };
}

/** Stores all events of a commit in one statement: a round trip costs as much as several rows. */
async function store(tx: Db, district: string, events: readonly Happened[]): Promise<void> {
  if (events.length === 0) return;
  const words = (column: (event: Happened) => string) => sql`${texts(events.map(column))}::text[]`;
  const cell = (key: Exclude<keyof Cell, 'month'>) => words((event) => event.cell[key]);
  const whole = (column: (event: Happened) => number) => sql`${numbers(events.map(column))}::int[]`;
  const limit = (column: (event: Happened) => number | undefined) =>
    sql`${`{${events.map((one) => column(one) ?? 'NULL').join(',')}}`}::smallint[]`;
  await sql`
    INSERT INTO case_event (district, position, month, unit, site, item, way, number, version, on_day, counted,
                            days_used, days_promised, days_of_law, grade)
    SELECT ${district}, * FROM unnest(
      ${numbers(events.map(({ position }) => position))}::bigint[], ${whole((one) => one.cell.month)},
      ${cell('unit')}, ${cell('site')}, ${cell('item')}, ${cell('way')},
      ${words(({ number }) => number)}, ${whole(({ version }) => version)},
      ${texts(events.map(({ on }) => on))}::date[], ${whole(({ counts }) => maskOfAll(counts))},
      ${limit(({ sums }) => sums.daysUsed)}, ${limit(({ sums }) => sums.daysPromised)},
      ${limit(({ sums }) => sums.daysOfLaw)}, ${limit(({ sums }) => sums.grades)})`.execute(tx);
}
