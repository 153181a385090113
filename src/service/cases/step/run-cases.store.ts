import { sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Command, Decided, Journal, Json } from '#base/journal/index.ts';
import { type Day, dayOf, ok, type Result, refused, yearOf } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import { allSettled } from '#shell/db/all-settled.ts';
import { texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { type CaseCommand, verbs } from '../commands/index.ts';
import type { CaseContext } from '../commands/types.ts';
import { foldOnce } from '../life/fold-once.ts';
import { handle } from '../life/handle.ts';
import { type Actor, maySee, rolesInCase } from '../life/role-in-case.ts';
import { caseNumber } from '../numbers/case-number.ts';
import { CERTIFICATES, paperSeries, type Series } from '../numbers/document-number.ts';
import { problems } from '../problems.ts';
import type { CaseRole, CaseState, CaseTerms } from '../types.ts';
import { CASE_STREAM, loadForDecision } from './projector.store.ts';

/** A request for one step of a case. */
export interface CaseRequest extends Omit<Command, 'input' | 'actor'> {
  readonly who: Actor;
  readonly command: CaseCommand;
  /** the case; null for `draft`, which gets its number */
  readonly number: string | null;
  /** the version that the asker saw; null: whatever it is now */
  readonly seen: number | null;
  /** the terms of the item; only for `draft` */
  readonly terms: CaseTerms | null;
  /** further steps on the same case under the same request: all of them or none */
  readonly further?: readonly CaseCommand[];
  /** the roles of the asker, where they have shown the code of the case */
  readonly as?: readonly CaseRole[];
  /** the input that guards the request id, where the command has ids that were made for this try; else the command itself */
  readonly asked?: Json;
  /** writes the personal tables in the same transaction, once the step is accepted */
  readonly alsoWrite?: (tx: Db, answer: CaseAnswer) => Promise<void>;
}

/** The answer to a step, for the page that has asked. */
export interface CaseAnswer {
  readonly number: string;
  readonly version: number;
  readonly status: string;
  /** number of the paper that was issued */
  readonly paper: string | null;
}

interface Standing {
  readonly cases: Map<string, { state: CaseState; version: number }>;
  /** the last number of each series, by year */
  readonly papers: Map<number, LastNumbers>;
  /** the last number of each site and day */
  readonly opened: Map<string, number>;
}

type LastNumbers = CaseContext['lastNumbers'];

type Asked = Command & { readonly request: CaseRequest };

/**
 * Takes many steps of cases in one commit. Each is decided on the result of those before it; a refused one leaves nothing. The
 * journal holds the district's turn, so numbers have no gaps and nobody works on an old state.
 */
export async function runCases(
  journal: Journal,
  organ: string,
  requests: readonly CaseRequest[],
): Promise<Result<CaseAnswer>[]> {
  const commands = requests.map((request): Asked => {
    const { district, requestId, at, who, asked } = request;
    // the asker is part of the input: the same id from somebody else is refused, or it would give away the answer
    const input = { by: who.id, asked: asked ?? inputOf(request) };
    return { district, requestId, at, actor: who.id, input, request };
  });
  return journal.executeMany<CaseAnswer, Asked, Standing>(
    commands,
    async (_tx, open, standing) =>
      open.map(({ request }) => withPersonal(request, steps(standing, organ, request))),
    (tx) => load(tx, requests),
  );
}

function withPersonal({ alsoWrite }: CaseRequest, result: Result<Decided<CaseAnswer>>) {
  if (!result.ok || !alsoWrite) return result;
  const { answer } = result.value;
  return ok({ ...result.value, alsoWrite: (tx: Db) => alsoWrite(tx, answer) });
}

/** Would these steps be allowed on a new case? Nothing is read and nothing is stored. */
export function tryNew(organ: string, request: CaseRequest): Result<null> {
  const nothing: Standing = { cases: new Map(), papers: new Map(), opened: new Map() };
  const tried = steps(nothing, organ, request);
  return tried.ok ? ok(null) : tried;
}

function inputOf({ command, number, seen, terms, further }: CaseRequest) {
  return { command, number, seen, terms, ...(further && { further }) };
}

/** The steps of one request, each on the result of the one before; if one is refused, all are. */
function steps(standing: Standing, organ: string, request: CaseRequest): Result<Decided<CaseAnswer>> {
  const { further = [] } = request;
  if (further.length === 0) return step(standing, organ, request);
  const trial = copyOf(standing);
  let all = step(trial, organ, request);
  for (const command of further) {
    if (!all.ok) return all;
    const { facts, answer } = all.value;
    const next = step(trial, organ, { ...request, command, number: answer.number, seen: null, terms: null });
    if (!next.ok) return next;
    all = ok({ facts: [...facts, ...next.value.facts], answer: next.value.answer });
  }
  if (all.ok) Object.assign(standing, trial);
  return all;
}

const copyOf = ({ cases, papers, opened }: Standing): Standing => ({
  cases: new Map(cases),
  papers: new Map(papers),
  opened: new Map(opened),
});

function step(standing: Standing, organ: string, request: CaseRequest): Result<Decided<CaseAnswer>> {
  const { who, command, at } = request;
  const today = dayOf(at);
  const number = command.do === 'draft' ? nextCase(standing, command.site, today) : (request.number ?? '');
  const known = standing.cases.get(number);
  // who asks comes before whether the case is there, and before its version and status
  const theirs = known && (request.as !== undefined || maySee(who, known.state));
  if (!theirs && command.do !== 'draft') return refused(problems.of('cases/not-found', 'number', { number }));
  if (known && request.seen !== null && request.seen !== known.version) {
    return refused(problems.of('cases/changed', 'seen', { verb: verbs[command.do].name }));
  }
  const context: CaseContext = {
    actor: who.id,
    roles: rolesOf(request, known?.state),
    today,
    calendar: officialCalendar,
    law: permitLaw,
    organ,
    lastNumbers: standing.papers.get(yearOf(today)) ?? {},
    terms: request.terms,
    number,
  };
  const fact = handle(known?.state ?? null, command, context);
  if (!fact.ok) return fact;
  const state = foldOnce(known?.state ?? null, fact.value);
  const version = (known?.version ?? 0) + 1;
  const { kind, payload } = fact.value;
  const { document } = payload;
  const counted = kind === 'case/certify' ? payload.counted : null;
  standing.cases.set(number, { state, version });
  if (counted) count(standing, counted.year, counted.series, counted.sequence);
  if (document) count(standing, yearOf(today), document.series ?? document.kind, document.sequence);
  if (command.do === 'draft') standing.opened.set(`${command.site} ${today}`, Number(number.slice(-6, -1)));
  return ok({
    facts: [{ stream: `${CASE_STREAM}${number}`, kind, payload, after: version - 1 }],
    answer: { number, version, status: state.status, paper: document?.number ?? null },
  });
}

function rolesOf(
  { who, command, terms, as }: CaseRequest,
  state: CaseState | undefined,
): CaseContext['roles'] {
  if (as) return as;
  if (state) return rolesInCase(who, state);
  if (command.do !== 'draft' || !terms) return [];
  const { applicant, site } = command;
  return rolesInCase(who, { applicant, site, terms, openedBy: who.id, handler: who.id });
}

function nextCase({ opened }: Standing, site: string, today: Day): string {
  return caseNumber(site, today, (opened.get(`${site} ${today}`) ?? 0) + 1);
}

function count({ papers }: Standing, year: number, series: Series, last: number): void {
  papers.set(year, { ...papers.get(year), [series]: last });
}

/** Loads what these steps need: the cases and the last numbers. */
async function load(tx: Db, requests: readonly CaseRequest[]): Promise<Standing> {
  const district = requests[0]?.district ?? '';
  const numbers = requests.flatMap(({ number }) => number ?? []);
  const [cases, last] = await allSettled([
    loadForDecision(tx, district, numbers),
    lastNumbers(tx, district, requests),
  ]);
  return { cases, ...last };
}

const PAPERS = texts(paperSeries);

/** The last numbers: papers of a series in a year, cases of a site on a day. */
async function lastNumbers(tx: Db, district: string, requests: readonly CaseRequest[]) {
  const days = [...new Set(requests.map(({ at }) => dayOf(at)))];
  // each item has a series of certificates: only the needed ones are read
  const certified = requests
    .filter(({ command, further = [] }) => [command, ...further].some((one) => one.do === 'certify'))
    .flatMap(({ number }) => number ?? []);
  const { rows } = await sql<{ key: string; year: number | null; last: number }>`
    SELECT kind AS key, year, last FROM case_paper_number
    WHERE district = ${district} AND year = ANY(${[...new Set(days.map(yearOf))]}::int[])
      AND kind = ANY(${PAPERS}::text[] || (
        SELECT coalesce(array_agg(${CERTIFICATES} || item), '{}') FROM case_file
        WHERE district = ${district} AND number = ANY(${texts(certified)}::text[])))
    UNION ALL
    SELECT site || ' ' || day, NULL, last FROM case_day_number
    WHERE district = ${district} AND day = ANY(${days}::date[])`.execute(tx);
  const papers = new Map<number, Record<string, number>>();
  const opened = new Map<string, number>();
  for (const { key, year, last } of rows) {
    if (year === null) opened.set(key, last);
    else papers.set(year, Object.assign(papers.get(year) ?? {}, { [key]: last }));
  }
  return { papers, opened };
}
