import type pg from 'pg';
import { GENESIS } from '#base/journal/hash.ts';
import { termsOf } from '#service/cases/begin/terms.ts';
import { caseRow } from '#service/cases/step/projector.store.ts';
import { termsDigest } from '#service/cases/step/terms.store.ts';
import { addWorkingDays, isWorkingDay, officialCalendar } from '../../src/base/calendar/index.ts';
import { addDays, type Day } from '../../src/base/kernel/index.ts';
import { demoItems } from '../../src/demo/packs/items.ts';
import { demoOrg } from '../../src/demo/packs/org.ts';
import {
  type CaseFact,
  type CaseState,
  type CaseTerms,
  caseNumber,
  caseReading,
  documentKinds,
} from '../../src/service/cases/index.ts';
import { countsOf } from '../../src/service/counts/index.ts';
import { settleCounts } from '../../src/service/counts/settle.store.ts';
import type { Database } from '../../src/shell/db/database.ts';
import { insertEvents, type PatternEvents } from './fill-counts.ts';
import { draftOf, HALL, lifeAfterDraft, materialsOf, type Step } from './lives.ts';
import { APPLICANT, CLERK, NUMBER, PAPER, SITE } from './marks.ts';
import { playStep } from './play.ts';

/**
 * Fills a district with many cases at once. The pure rules play some hundreds of lives, and SQL multiplies each, with its own
 * numbers, applicants, clerks and paper numbers. The rows equal those of the projector (a test compares them); the journal has
 * no facts of these cases.
 */

const CLERKS = 40;
/** one case of ten is open */
const OPEN_SHARE = 0.1;
const DAYS = 200;
const CHUNK = 20_000;

export interface Pattern {
  readonly opened: Day;
  readonly last: Day;
  readonly steps: readonly (readonly [Day, Step])[];
  readonly terms: CaseTerms;
  readonly row: ReturnType<typeof caseRow>;
  /** the counts of its facts */
  readonly events: PatternEvents;
  readonly facts: readonly CaseFact[];
}

/** Items that departments of the district decide, one for each department, with terms that fit any life. */
function departments(): CaseTerms[] {
  const units = new Map<string, CaseTerms>();
  for (const { item } of demoItems) {
    if (item.excluded !== null || item.decided !== 'district' || units.has(item.unit)) continue;
    const terms = termsOf({ number: 1, item }, HALL);
    units.set(item.unit, { ...terms, promised: 5, statutory: 20, resultName: terms.resultName ?? '证照' });
  }
  return [...units.values()];
}

/** Open lives: the kind, and the number of steps after the draft. */
const OPEN_LIVES: readonly (readonly [kind: number, steps: number])[] = [
  [0, 0],
  [0, 1],
  [6, 2],
  [0, 2],
  [7, 3],
  [0, 3],
  [8, 4],
  [0, 4],
  [0, 5],
  [9, 4],
];

/** A life with the first `take` steps after the draft, one every working day or two from `opened` on. */
function pattern(kind: number, take: number, opened: Day, until: Day, terms: CaseTerms): Pattern {
  const own = materialsOf(undefined, terms);
  const life = lifeAfterDraft(kind, own).slice(0, take);
  const steps: Step[] = [{ part: 'clerk', command: draftOf(APPLICANT, [], SITE) }, ...life];
  const setting = { number: NUMBER, applicant: APPLICANT, window: CLERK, terms, last: PAPER - 1 };
  let state: CaseState | null = null;
  let today = opened;
  const dated: [Day, Step][] = [];
  const events: PatternEvents[number][] = [];
  const facts: CaseFact[] = [];
  for (const [index, step] of steps.entries()) {
    if (index % 3 === 2) today = addWorkingDays(officialCalendar, today, 1);
    if (today > until) today = until;
    const played = playStep(state, step, { ...setting, today });
    const clock = caseReading.clockOn(played.state, today);
    const counted = countsOf(state, played.fact, played.state, { calendar: officialCalendar, clock });
    if (counted) events.push({ version: index + 1, counted });
    state = played.state;
    facts.push(played.fact);
    dated.push([today, step]);
  }
  const row = caseRow(state as CaseState, steps.length, opened, today);
  return { opened, last: today, steps: dated, terms, row, events, facts };
}

/** Patterns of the last 200 working days before `today`: closed ones on each, open ones on the last ten. */
export function makePatterns(today: Day): { readonly closed: Pattern[]; readonly open: Pattern[] } {
  const all = departments();
  const days: Day[] = [];
  for (let day = addDays(today, -1); days.length < DAYS; day = addDays(day, -1))
    if (isWorkingDay(officialCalendar, day)) days.push(day);
  const ofUnit = (index: number) => all[index % all.length] as CaseTerms;
  const closed = days
    .slice(10)
    .flatMap((opened, index) =>
      [0, 1, 2].map((turn) => pattern((index + turn * 3) % 10, 99, opened, today, ofUnit(index * 3 + turn))),
    );
  const open = days.slice(0, 10).flatMap((opened, index) =>
    all.flatMap((terms, unit) =>
      [0, 1].map((turn) => {
        const [kind, take] = OPEN_LIVES[(index * 3 + unit + turn * 5) % OPEN_LIVES.length] as [
          number,
          number,
        ];
        return pattern(kind, take, opened, today, terms);
      }),
    ),
  );
  return { closed, open };
}

/** The sites: the hall takes in a third, towns and villages the rest. */
function sites(): string[] {
  const codes = demoOrg().regions.map(({ code }) => code);
  const places = codes.filter((code) => code.length === 12 && !code.endsWith('000000'));
  return places.flatMap((code, index) => (index % 2 === 0 ? [HALL, code] : [code]));
}

const INDEXES = `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
  WHERE tablename IN ('case_file', 'case_event') AND indexname NOT IN ('case_file_pkey', 'case_event_pkey')`;

/** Adds `count` cases to a district without cases on these days. Returns the seconds that it took. */
export async function fill(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  district: string,
  count: number,
  today: Day,
): Promise<number> {
  const start = performance.now();
  const made = makePatterns(today);
  const plan = planOf(made);
  const client = await pool.connect();
  try {
    await client.query('CREATE TEMP TABLE pattern (id int PRIMARY KEY, row jsonb, state text)');
    const patterns = [...made.closed, ...made.open];
    const rows = patterns.map(({ row: { state: _state, ...row } }) => JSON.stringify(row));
    await client.query('INSERT INTO pattern SELECT * FROM unnest($1::int[], $2::jsonb[], $3::text[])', [
      patterns.map((_, index) => index),
      rows,
      patterns.map(({ row }) => row.state),
    ]);
    await keepTerms(client, district, patterns);
    // the indexes are rebuilt at the end: a million insertions into four trees take longer
    const indexes = (await client.query<{ name: string; definition: string }>(INDEXES)).rows;
    if (count > CHUNK) for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    const counters = new Map<string, number>();
    let position = 0;
    for (let from = 0; from < count; from += CHUNK) {
      const to = Math.min(from + CHUNK, count);
      position = await insertChunk(client, district, plan, { from, to, counters, position });
    }
    // real facts later get positions after the made-up ones
    await client.query('INSERT INTO journal_head VALUES ($1, $2, $3)', [district, position, GENESIS]);
    if (count > CHUNK) for (const { definition } of indexes) await client.query(definition);
    await countUp(client, district, count, counters, patterns);
    await client.query('DROP TABLE pattern');
    await client.query('VACUUM ANALYZE case_file, case_event');
    await settleCounts(db, district);
    await client.query('VACUUM ANALYZE case_count');
  } finally {
    client.release();
  }
  return (performance.now() - start) / 1_000;
}

/** The plan of the case with an index: one of ten is open, and the sites take turns. */
export function planOf({ closed, open }: ReturnType<typeof makePatterns>) {
  const places = sites();
  const every = Math.round(1 / OPEN_SHARE);
  return (index: number) => {
    const isOpen = index % every === 0;
    const id = isOpen ? (index / every) % open.length : index % closed.length;
    const pattern = (isOpen ? open : closed)[id] as Pattern;
    const site = places[(index + Math.floor(index / every)) % places.length] as string;
    return {
      id: isOpen ? closed.length + id : id,
      pattern,
      site,
      paper: index + 1,
      clerk: Math.floor((index + 1) / 10) % CLERKS,
    };
  };
}

async function insertChunk(
  client: pg.PoolClient,
  district: string,
  plan: ReturnType<typeof planOf>,
  {
    from,
    to,
    counters,
    position,
  }: {
    readonly from: number;
    readonly to: number;
    readonly counters: Map<string, number>;
    readonly position: number;
  },
): Promise<number> {
  const cases = Array.from({ length: to - from }, (_, offset) => plan(from + offset));
  const numbers = cases.map(({ site, pattern: { opened } }) => {
    const sequence = (counters.get(`${site} ${opened}`) ?? 0) + 1;
    counters.set(`${site} ${opened}`, sequence);
    return caseNumber(site, opened, sequence);
  });
  const columns = [
    cases.map(({ id }) => id),
    numbers,
    cases.map(({ paper }) => paper),
    cases.map(({ site }) => site),
  ];
  await client.query(INSERT, [district, ...columns]);
  const counted = cases.map(({ site, pattern: { events } }, index) => ({
    number: numbers[index] as string,
    site,
    events,
  }));
  return insertEvents(client, district, counted, position);
}

/** The insertion. Numbers of papers have at least four digits; the sequence is the number itself. */
const INSERT = `
  INSERT INTO case_file (district, number, version, status, item, item_version, unit, site, applicant, handler,
    opened_on, notice_due, statutory_due, promised_due, deliver_by, open, due, terms, state)
  SELECT $1, c.number, (p.row->>'version')::int, p.row->>'status', p.row->>'item', (p.row->>'itemVersion')::int,
    p.row->>'unit', c.site, 'person-' || c.paper, replace(p.row->>'handler', '${CLERK}', (c.paper / 10 % ${CLERKS})::text),
    (p.row->>'opened')::date, (p.row->>'noticeDue')::date, (p.row->>'statutoryDue')::date,
    (p.row->>'promisedDue')::date, (p.row->>'deliverBy')::date, (p.row->>'open')::bool, (p.row->>'due')::date,
    p.row->>'terms',
    replace(replace(replace(replace(replace(replace(replace(p.state, '${NUMBER}', c.number), '${APPLICANT}', 'person-' || c.paper),
      '${CLERK}', (c.paper / 10 % ${CLERKS})::text), '${SITE}', c.site), '第${PAPER}号', '第' || lpad(c.paper::text, greatest(4, length(c.paper::text)), '0') || '号'),
      '-${PAPER}"', '-' || lpad(c.paper::text, greatest(5, length(c.paper::text)), '0') || '"'), '${PAPER}', c.paper::text)::jsonb
  FROM unnest($2::int[], $3::text[], $4::int[], $5::text[]) AS c(pattern, number, paper, site)
  JOIN pattern p ON p.id = c.pattern`;

async function keepTerms(client: pg.PoolClient, district: string, patterns: readonly Pattern[]) {
  const all = new Map(patterns.map(({ terms }) => [termsDigest(terms), JSON.stringify(terms)]));
  await client.query(
    `INSERT INTO case_terms SELECT $1, * FROM unnest($2::text[], $3::jsonb[]) ON CONFLICT DO NOTHING`,
    [district, [...all.keys()], [...all.values()]],
  );
}

/** Raises the counters, so that the next draft and the next paper get a new number. */
async function countUp(
  client: pg.PoolClient,
  district: string,
  count: number,
  counters: ReadonlyMap<string, number>,
  patterns: readonly Pattern[],
) {
  const days = [...counters].map(([key, last]) => [...key.split(' '), last] as const);
  await client.query(
    'INSERT INTO case_day_number SELECT $1, * FROM unnest($2::text[], $3::date[], $4::int[])',
    [district, days.map(([site]) => site), days.map(([, day]) => day), days.map(([, , last]) => last)],
  );
  const years = [...new Set(patterns.flatMap(({ opened, last }) => [opened.slice(0, 4), last.slice(0, 4)]))];
  const items = [...new Set(patterns.map(({ terms }) => `certificate/${terms.item}`))];
  const series = [...Object.keys(documentKinds), ...items];
  await client.query(
    `INSERT INTO case_paper_number SELECT $1, kind, year::int, $4 FROM unnest($2::text[]) AS k(kind), unnest($3::text[]) AS y(year)`,
    [district, series, years, count],
  );
}
