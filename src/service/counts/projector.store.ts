import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { CaseReading, CaseState } from '#service/cases/index.ts';
import { numbers, texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { addEvent, type Cells, cellText, measures } from './cells.ts';
import { type Cell, type Counted, countsOf, mayCount } from './event.ts';
import { bitOf, columnOf } from './whats.ts';

const STREAM = 'case/';

const columns = sql.raw(measures.map(columnOf).join(', '));
/** the k-th cell's numbers lie one after the other in one array: a parameter each would cost more than the sums */
const values = sql.raw(
  measures.map((_, index) => `m.all_of_them[(c.at - 1) * ${measures.length} + ${index + 1}]`).join(', '),
);
const added = sql.raw(
  measures
    .map(columnOf)
    .map((column) => `${column} = case_count.${column} + excluded.${column}`)
    .join(', '),
);

interface Happened extends Counted {
  readonly number: string;
  readonly version: number;
}

/**
 * Keeps the counts of cases: a row for each counted event, and the sums of its cell. Like the messages it stands BEFORE
 * the projector of cases, reads each case as it was before the facts, and folds them itself.
 */
export function countsProjector(cases: CaseReading): Projector {
  return {
    name: 'counts',
    // the last is written by migrations alone: a rebuild empties it
    tables: ['case_count', 'case_event', 'case_count_gap'],
    kinds: cases.kinds,
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

/** A case that begins with these facts has nothing before them: it is not asked for. */
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
  return counted && { ...counted, number, version: fact.version };
}

/** One statement for all events of a commit: each way to the database costs as much as some rows. */
async function store(tx: Db, district: string, events: readonly Happened[]): Promise<void> {
  if (events.length === 0) return;
  const cells: Cells = new Map();
  for (const event of events) addEvent(cells, event);
  const rows = [...cells.values()].map(({ cell }) => cell);
  const of = (key: keyof Cell & ('unit' | 'site' | 'item' | 'way')) => texts(rows.map((cell) => cell[key]));
  const event = (column: (event: Happened) => number) => sql`${numbers(events.map(column))}::int[]`;
  const limit = (column: (event: Happened) => number | undefined) =>
    sql`${`{${events.map((one) => column(one) ?? 'NULL').join(',')}}`}::smallint[]`;
  await sql`
    WITH events AS (
      INSERT INTO case_event (district, month, cell, number, version, on_day, counted, days_used, days_promised,
                              days_of_law, grade)
      SELECT ${district}, * FROM unnest(
        ${event(({ cell }) => cell.month)}, ${texts(events.map(({ cell }) => idOf(cell)))}::uuid[],
        ${texts(events.map(({ number }) => number))}::text[], ${event(({ version }) => version)},
        ${texts(events.map(({ on }) => on))}::date[],
        ${event(({ counts: all }) => all.reduce((mask, count) => mask + bitOf(count), 0))},
        ${limit(({ sums }) => sums.daysUsed)}, ${limit(({ sums }) => sums.daysPromised)},
        ${limit(({ sums }) => sums.daysOfLaw)}, ${limit(({ sums }) => sums.grades)})
    )
    INSERT INTO case_count (district, cell, month, unit, site, item, way, ${columns})
    SELECT ${district}, c.cell, c.month, c.unit, c.site, c.item, c.way, ${values}
    FROM unnest(${texts(rows.map(idOf))}::uuid[], ${numbers(rows.map(({ month }) => month))}::int[],
                ${of('unit')}::text[], ${of('site')}::text[], ${of('item')}::text[], ${of('way')}::text[])
           WITH ORDINALITY AS c(cell, month, unit, site, item, way, at),
         (SELECT ${numbers([...cells.values()].flatMap(({ all }) => all))}::int[] AS all_of_them) AS m
    ON CONFLICT (district, cell) DO UPDATE SET ${added}`.execute(tx);
}

const MOST_KNOWN = 50_000;
const known = new Map<string, string>();

/** A cell's id is made of what it is: the same after every rebuild, and short enough to be a key. */
export function idOf(cell: Cell): string {
  const text = cellText(cell);
  const made = known.get(text);
  if (made) return made;
  if (known.size >= MOST_KNOWN) known.clear();
  const id = createHash('sha256').update(text).digest('hex').slice(0, 32);
  known.set(text, id);
  return id;
}
