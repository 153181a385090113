import { officialCalendar } from '#base/calendar/index.ts';
import { readStream } from '#base/journal/index.ts';
import { type Clock, type Day, dayOf, siteName } from '#base/kernel/index.ts';
import {
  findFoundedBureau,
  findRegions,
  findSites,
  findStaff,
  findUnits,
  nameOn,
  type StaffMember,
} from '#base/org/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import { findVersions } from '#service/items/index.ts';
import { listMessages } from '#service/messages/index.ts';
import { paperTitle } from '#service/papers/index.ts';
import { findAnswers, findPersons, findWants } from '#service/persons/index.ts';
import { findUploads } from '#service/uploads/index.ts';
import type { Db } from '#shell/db/database.ts';
import { levelOf } from '../begin/terms.ts';
import { type CaseFact, factVerb, readFact, verbs } from '../commands/index.ts';
import { DIGEST } from '../contract-shapes.ts';
import { CASE_STREAM, loadCases } from '../step/projector.store.ts';
import type { CaseState } from '../types.ts';
import type { CaseRecord, Names, ViewContext } from './case-record.ts';
import { governmentOf, type Issuing } from './issuer.ts';

/**
 * All data of one case; null when there is none with this number. The same where `may` refuses it, before more is read: the time
 * of the answer does not tell either whether the case is there.
 */
export async function findRecord(
  db: Db,
  district: string,
  number: string,
  may: (state: CaseState) => boolean = () => true,
): Promise<CaseRecord | null> {
  const found = (await loadCases(db, district, [number])).get(number);
  if (!found || !may(found.state)) return null;
  const { state, version } = found;
  const facts = await readStream(db, district, `${CASE_STREAM}${number}`);
  const happened = facts.map((one) => ({ version: one.version, at: one.at, fact: readFact(one) }));
  const attached = happened.flatMap(({ fact }) => verbs[factVerb(fact)].attachmentOf(fact) ?? []);
  const digests = [...Object.values(state.materials), ...attached];
  const [persons, told, wants, files, messages, versions] = await Promise.all([
    findPersons(db, district, [state.applicant]),
    findAnswers(
      db,
      district,
      happened.flatMap(({ fact }) => toldIn(fact)),
    ),
    findWants(db, district, [number]),
    findUploads(db, district, digests, [number]),
    listMessages(db, district, { number }),
    findVersions(db, district, state.terms.item),
  ]);
  const pinned = versions.find(({ number: one }) => one === state.terms.version);
  return {
    number,
    version,
    state,
    happened,
    applicant: persons.get(state.applicant) ?? null,
    answers: told.get(state.answers) ?? null,
    told,
    wants: wants.get(number) ?? null,
    files,
    messages: messages.map(({ at, kind, text }) => ({ at, on: dayOf(at), kind, text })),
    item: pinned?.item ?? null,
    assumed: pinned?.assumed ?? [],
  };
}

/** Digests of answers and own words in a fact; older facts have the words themselves. */
function toldIn({ payload }: CaseFact): string[] {
  return Object.values(payload).filter((one): one is string => typeof one === 'string' && DIGEST.test(one));
}

/** Today's names for the ids in cases. An actor who is not staff is the applicant. */
export async function findNames(
  db: Db,
  district: string,
  today: Day,
): Promise<Names & { readonly all: readonly StaffMember[] }> {
  const [units, regions, all] = await Promise.all([
    findUnits(db, district),
    findRegions(db, district),
    findStaff(db, district),
  ]);
  const unitNames = new Map(units.map(({ id, names }) => [id, nameOn(names, today)]));
  const regionNames = new Map(regions.map(({ code, names }) => [code, nameOn(names, today)]));
  const staffNames = new Map(all.map(({ id, name }) => [id, name]));
  return {
    all,
    unit: (id) => unitNames.get(id) ?? id,
    site: (code) => siteName(regionNames.get(code) ?? code, levelOf(code)),
    staff: (id) => staffNames.get(id) ?? '申请人',
    isStaff: (id) => staffNames.has(id),
    paper: paperTitle,
  };
}

/** The places of the district and its government, which papers name. */
export async function findIssuing(db: Db, district: string): Promise<Issuing> {
  const [sites, founded] = await Promise.all([findSites(db, district), findFoundedBureau(db, district)]);
  return { sites, government: founded && governmentOf(founded) };
}

export function viewAt(clock: Clock): ViewContext {
  return { today: dayOf(clock()), calendar: officialCalendar, law: permitLaw };
}
