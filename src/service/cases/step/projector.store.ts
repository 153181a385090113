import { type RawBuilder, sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Fact, Projector } from '#base/journal/index.ts';
import { type Day, yearOf } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import { booleans, numbers, texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { gatheringIn } from '#shell/db/gather.ts';
import { allVerbs, factVerb, readFact, verbs } from '../commands/index.ts';
import { clockOn } from '../commands/shared.ts';
import { foldOnce } from '../life/fold-once.ts';
import { isOpen, nextDue } from '../queue/next-due.ts';
import type { CaseState } from '../types.ts';
import { keepTerms, type StoredCase, termsDigest, withTerms } from './terms.store.ts';

export const CASE_STREAM = 'case/';

export function numberOf(fact: Pick<Fact, 'stream'>): string {
  return fact.stream.slice(CASE_STREAM.length);
}

interface Known {
  readonly state: CaseState;
  readonly version: number;
}

/** the cases that a transaction has read for its decisions, for its projectors; nobody else can have changed them */
const read = new WeakMap<Db, Map<string, Known>>();

/** The cases with these numbers, and the versions of their streams. */
export async function loadCases(
  tx: Db,
  district: string,
  numbers: readonly string[],
): Promise<Map<string, Known>> {
  const known = read.get(tx);
  const open = known ? numbers.filter((number) => !known.has(number)) : numbers;
  const found = new Map(known ? numbers.flatMap((number) => entryOf(known, number)) : []);
  if (open.length === 0) return found;
  const { rows } = await sql<StoredCase & { number: string; version: number }>`
    SELECT number, terms, state, version FROM case_file
    WHERE district = ${district} AND number = ANY(${texts(open)}::text[])`.execute(tx);
  for (const { number, state, version } of await withTerms(tx, district, rows))
    found.set(number, { state, version });
  return found;
}

/** The present state of one case, for a request about this case only; null when there is none with this number. */
export const findCase = gatheringIn<string, Known | null>(async (db, district, numbers) => {
  const found = await loadCases(db, district, [...new Set(numbers)]);
  return numbers.map((number) => found.get(number) ?? null);
});

function entryOf(known: ReadonlyMap<string, Known>, number: string): [string, Known][] {
  const one = known.get(number);
  return one ? [[number, one]] : [];
}

/**
 * `loadCases` for a transaction that holds the district's turn and will store facts of these cases. It keeps the read cases
 * until their facts are projected, so that each case is read once.
 */
export async function loadForDecision(tx: Db, district: string, numbers: readonly string[]) {
  const cases = await loadCases(tx, district, numbers);
  read.set(tx, new Map(cases));
  return cases;
}

/** A case as its row; `opened` is the day of its first fact, `last` that of the last one. */
export function caseRow(state: CaseState, version: number, opened: Day, last: Day) {
  const clock = clockOn(state, last, officialCalendar, permitLaw);
  const { noticeDue, statutoryDue, promisedDue, deliverBy } = clock;
  const { terms, ...rest } = state;
  const { number, status, site, applicant, handler } = rest;
  const { item, version: itemVersion, unit } = terms;
  return {
    ...{ number, version, status, item, itemVersion, unit, site, applicant, handler, opened },
    ...{ noticeDue, statutoryDue, promisedDue, deliverBy },
    open: isOpen(state),
    due: nextDue(state, clock),
    terms: termsDigest(terms),
    state: JSON.stringify(rest),
  };
}

/** Folds the new facts onto the present cases in memory and writes each case once. */
async function fold(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const begun = new Set(facts.filter(({ version }) => version === 1).map(numberOf));
  const older = [...new Set(facts.map(numberOf))].filter((number) => !begun.has(number));
  const cases = older.length > 0 ? await loadCases(tx, district, older) : new Map<string, Known>();
  read.delete(tx);
  /** the first and the last day that these facts name; the first is the opening if the case is new */
  const days = new Map<string, readonly [Day, Day]>();
  for (const fact of facts) {
    const number = numberOf(fact);
    const read = readFact(fact);
    const { on } = read.payload;
    cases.set(number, { state: foldOnce(cases.get(number)?.state ?? null, read), version: fact.version });
    days.set(number, [days.get(number)?.[0] ?? on, on]);
  }
  const terms = [...begun].flatMap((number) => cases.get(number)?.state.terms ?? []);
  await write(
    tx,
    district,
    sql`terms AS (${keepTerms(district, terms)}), ${counting(district, facts)}`,
    [...days].map(([number, [opened, last]]) => {
      const { state, version } = cases.get(number)!;
      return caseRow(state, version, opened, last);
    }),
  );
}

type Word = 'number' | 'status' | 'item' | 'unit' | 'site' | 'applicant' | 'handler' | 'terms' | 'state';

/** Writes the rows of cases, and other effects of their facts, in one statement. */
async function write(
  tx: Db,
  district: string,
  others: RawBuilder<unknown>,
  rows: readonly ReturnType<typeof caseRow>[],
): Promise<void> {
  const words = (column: Word) => sql`${texts(rows.map((row) => row[column]))}::text[]`;
  const days = (column: 'opened' | 'noticeDue' | 'statutoryDue' | 'promisedDue' | 'deliverBy' | 'due') =>
    sql`${`{${rows.map((row) => row[column] ?? 'NULL').join(',')}}`}::date[]`;
  const whole = (column: 'version' | 'itemVersion') => sql`${numbers(rows.map((row) => row[column]))}::int[]`;
  await sql`
    WITH ${others}
    INSERT INTO case_file (district, number, version, status, item, item_version, unit, site, applicant, handler,
                           opened_on, notice_due, statutory_due, promised_due, deliver_by, open, due, terms, state)
    SELECT ${district}, number, version, status, item, item_version, unit, site, applicant, handler,
           opened_on, notice_due, statutory_due, promised_due, deliver_by, open, due, terms, state::jsonb
    FROM unnest(${words('number')}, ${whole('version')}, ${words('status')}, ${words('item')}, ${whole('itemVersion')},
                ${words('unit')}, ${words('site')}, ${words('applicant')}, ${words('handler')}, ${days('opened')},
                ${days('noticeDue')}, ${days('statutoryDue')}, ${days('promisedDue')}, ${days('deliverBy')},
                ${booleans(rows.map((row) => row.open))}::bool[], ${days('due')},
                ${words('terms')}, ${words('state')})
      AS r(number, version, status, item, item_version, unit, site, applicant, handler,
           opened_on, notice_due, statutory_due, promised_due, deliver_by, open, due, terms, state)
    ON CONFLICT (district, number) DO UPDATE SET
      version = excluded.version, status = excluded.status, handler = excluded.handler,
      notice_due = excluded.notice_due, statutory_due = excluded.statutory_due,
      promised_due = excluded.promised_due, deliver_by = excluded.deliver_by, open = excluded.open,
      due = excluded.due, terms = excluded.terms, state = excluded.state`.execute(tx);
}

/**
 * The last number of each kind of paper in a year, and of each site on a day, as parts of a statement. A number can only
 * grow, so that portions of a rebuild may be of any size.
 */
function counting(district: string, facts: readonly Fact[]) {
  const papers = new Map<string, number>();
  const opened = new Map<string, number>();
  const raise = (to: Map<string, number>, key: string, last: number) =>
    to.set(key, Math.max(last, to.get(key) ?? 0));
  for (const fact of facts) {
    const { kind, payload } = readFact(fact);
    const { document, on } = payload;
    if (document)
      raise(papers, `${document.series ?? document.kind} ${yearOf(document.on)}`, document.sequence);
    const counted = kind === 'case/certify' ? payload.counted : null;
    if (counted) raise(papers, `${counted.series} ${counted.year}`, counted.sequence);
    if (kind === 'case/draft') raise(opened, `${payload.site} ${on}`, Number(numberOf(fact).slice(-6, -1)));
  }
  const columns = (of: Map<string, number>) =>
    [0, 1].map((part) => texts([...of.keys()].map((key) => key.split(' ')[part] ?? '')));
  const [kinds, years] = columns(papers);
  const [sites, days] = columns(opened);
  return sql`
    papers AS (
      INSERT INTO case_paper_number (district, kind, year, last)
      SELECT ${district}, * FROM unnest(${kinds}::text[], ${years}::int[], ${numbers([...papers.values()])}::int[])
      ON CONFLICT (district, kind, year) DO UPDATE SET last = greatest(case_paper_number.last, excluded.last)
    ), days AS (
      INSERT INTO case_day_number (district, site, day, last)
      SELECT ${district}, * FROM unnest(${sites}::text[], ${days}::date[], ${numbers([...opened.values()])}::int[])
      ON CONFLICT (district, site, day) DO UPDATE SET last = greatest(case_day_number.last, excluded.last)
    )`;
}

export const caseProjector: Projector = {
  name: 'cases',
  tables: ['case_terms', 'case_file', 'case_paper_number', 'case_day_number'],
  kinds: allVerbs.map(({ kind }) => kind),
  apply: fold,
};

/** Functions for rooms that follow facts of cases (messages, counts), which wire.ts hands in. */
export const caseReading = {
  kinds: caseProjector.kinds,
  read: readFact,
  load: loadCases,
  evolve: foldOnce,
  clockOn: (state: CaseState, on: Day) => clockOn(state, on, officialCalendar, permitLaw),
  /** does a fact of this kind ever give a message? */
  tells: (kind: string) => telling.has(kind),
  /** the case after a fact, and the message to its applicant; null: none */
  follow(before: CaseState | null, fact: Fact) {
    const read = readFact(fact);
    const after = foldOnce(before, read);
    const verb = verbs[factVerb(read)];
    if (!verb.tells) return { after, text: null };
    const clock = clockOn(after, read.payload.on, officialCalendar, permitLaw);
    return { after, text: verb.tell(read, { before, after, clock }) };
  },
};

const telling: ReadonlySet<string> = new Set(allVerbs.filter(({ tells }) => tells).map(({ kind }) => kind));
export type CaseReading = typeof caseReading;
