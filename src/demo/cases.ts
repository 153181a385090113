import { sql } from 'kysely';
import type { Journal } from '#base/journal/index.ts';
import {
  addDays,
  type Clock,
  type Day,
  type DeliveryWay,
  dayOf,
  needsAddress,
  unwrap,
} from '#base/kernel/index.ts';
import demo from '#packs/cases/demo.json' with { type: 'json' };
import {
  type Actor,
  type CaseCommand,
  type CaseRequest,
  type CaseTerms,
  type Channel,
  runCases,
  termsOf,
} from '#service/cases/index.ts';
import {
  type ApplicantInput,
  personId,
  readApplicant,
  renewCode,
  saveAnswers,
  savePerson,
  saveWants,
} from '#service/persons/index.ts';
import { recordUpload, type UploadedFile } from '#service/uploads/index.ts';
import type { Db } from '#shell/db/database.ts';
import { type DemoCommand, type Life, lives, type Who } from './case-lives.ts';
import {
  actor,
  answers,
  applicantOf,
  momentOf,
  ofUnit,
  sheets,
  staff,
  workingDaysBefore,
} from './case-people.ts';
import { demoItems } from './packs/items.ts';
import { demoOrg } from './packs/org.ts';

const DONE = 'demo/cases-loaded';
/** 机关代字 of the demo's bureau */
const ORGAN = demoOrg().units.find(({ kind }) => kind === 'bureau')?.documentWord ?? '';
const REQUEST = '中止办理申请书';

export interface DemoCases {
  readonly db: Db;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly district: string;
  /** folder of handed-in files */
  readonly files: string;
}

/** A planned case with everything that its moves need. */
interface Planned {
  readonly index: number;
  readonly life: Life;
  readonly who: Readonly<Record<Who, Actor>>;
  readonly site: string;
  readonly channel: Channel;
  readonly terms: CaseTerms;
  readonly applicant: ApplicantInput;
  readonly way: DeliveryWay;
}

interface Made extends Planned {
  readonly person: string;
  readonly answers: string;
  readonly materials: readonly { readonly name: string; readonly digest: string }[];
  /** the applicant's written request to suspend it */
  readonly request: string;
  /** digest of the applicant's own words, which are kept apart from the journal */
  readonly said: string;
}

function plan(row: (typeof demo.cases)[number], index: number): Planned {
  const life = lives[row.life];
  const item = demoItems.find((known) => known.item.id === row.item)?.item;
  if (!life || !item) throw new Error(`demo cases: ${row.item} ${row.life}`);
  const fromHome = row.by === 'online';
  const site = fromHome ? ('site' in row ? row.site! : '430212000000') : staff.get(row.by)!.scope;
  const terms = termsOf({ number: 1, item }, site);
  const clerk = fromHome ? ofUnit(terms.unit, 'approver') : actor(row.by);
  const decider = ofUnit(terms.unit, 'department-director');
  const who = {
    clerk,
    reviewer: ofUnit(terms.unit, 'approver'),
    decider,
    director: decider,
    carrier: clerk,
    applicant: clerk,
  };
  const applicant = applicantOf(index, 'organisation' in row);
  const channel: Channel = fromHome ? 'online' : row.by === 'wangge' ? 'agent' : 'window';
  return { index, life, who, site, channel, terms, applicant, way: row.way as Planned['way'] };
}

async function makePersons(
  { db, district }: DemoCases,
  planned: readonly Planned[],
  today: Day,
  sheet: Map<string, UploadedFile>,
) {
  const made: Made[] = [];
  for (const one of planned) {
    const at = momentOf(today, firstAgo(one.life), one.index, 0);
    const id = personId(district, `demo-case/${one.index}`);
    const person = unwrap(
      await savePerson(db, district, id, unwrap(readApplicant(one.applicant, today)), at),
    );
    const digest = await saveAnswers(db, district, person, answers(one.terms.item, today), at);
    const later = one.life.moves.some(
      ([, , command]) => command.do === 'accept' && command.laterBy !== undefined,
    );
    const materials = one.terms.materials
      .filter(({ required, tolerable }) => required && !(later && tolerable))
      .map(({ name }) => ({ name, digest: sheet.get(name)!.digest }));
    const withdrawal = one.life.moves
      .map(([, , command]) => command)
      .find((command) => command.do === 'withdraw');
    const said = withdrawal ? await saveAnswers(db, district, person, { reason: withdrawal.reason }, at) : '';
    const request = sheet.get(REQUEST)!.digest;
    made.push({ ...one, person, answers: digest, materials, request, said });
  }
  return made;
}

const asksFor = (command: DemoCommand) => command.do === 'suspend' && command.for === 'request';

const firstAgo = ({ draftAgo, moves }: Life) => draftAgo ?? moves[0]?.[0] ?? 1;

/** The actor of a move: for a case from home the applicant; for a case that a clerk opened, an agent hands it in. */
function actorOf(one: Made, who: Who, command: DemoCommand): Actor {
  if (who !== 'applicant') return one.who[who];
  if (one.channel === 'agent' && command.do === 'submit') return one.who.clerk;
  return { id: one.person, person: one.person, permissions: [], unit: null, region: null, general: false };
}

function commandOf(one: Made, command: DemoCommand, ago: number, today: Day): CaseCommand {
  if (command.do === 'receive') return { do: 'receive', materials: [] };
  if (command.do === 'supplement') return { do: 'supplement', materials: one.materials };
  if (command.do === 'suspend') return { ...command, request: asksFor(command) ? one.request : null };
  if (command.do === 'withdraw') return { do: 'withdraw', reason: one.said };
  if (command.do !== 'accept') return command as CaseCommand;
  const { laterBy } = command;
  const until = workingDaysBefore(
    today,
    Math.max(0, laterBy === undefined ? ago : laterBy < 0 ? -laterBy : 0),
  );
  const day = laterBy !== undefined && laterBy > 0 ? addDays(today, laterBy + 2) : until;
  const given = new Set(one.materials.map(({ name }) => name));
  const tolerate = one.terms.materials
    .filter(({ name, required, tolerable }) => required && tolerable && !given.has(name))
    .map(({ name }) => ({ name, until: day }));
  return { do: 'accept', tolerate, onPromise: command.onPromise ?? false };
}

/**
 * Puts some sixty cases of every status and light into the demo district, at all three levels, dated in the working days before
 * the start. Drafts go in one commit, all steps in another. Safe to repeat, also after a load that was broken off.
 */
export async function loadDemoCases(
  context: DemoCases,
  begin: () => void = () => undefined,
): Promise<number> {
  const { db, journal, clock, district, files } = context;
  const { rows } = await sql`
    SELECT 1 FROM journal_request WHERE district = ${district} AND request_id = ${DONE}`.execute(db);
  if (rows.length > 0) return 0;
  begin();
  const today = dayOf(clock());
  const planned = demo.cases.map(plan);
  const names = [...new Set(planned.flatMap(({ terms }) => terms.materials.filter((one) => one.required)))];
  const sheet = await sheets(files, [...new Set(names.map(({ name }) => name)), REQUEST]);
  const made = await makePersons(context, planned, today, sheet);
  const numbers = await open(context, made, today);
  await keepBeside(context, made, numbers, sheet, today);
  const moves = made.flatMap((one) =>
    one.life.moves.map(([ago, who, command], move): CaseRequest => {
      const number = numbers.get(one.index)!;
      const at = momentOf(today, ago, one.index, move + 1);
      const asked = { demo: one.index, move };
      const request = { district, requestId: `demo-case/${one.index}/${move}`, at, asked };
      const what = { command: commandOf(one, command, ago, today), number, seen: null, terms: null };
      return { ...request, ...what, who: actorOf(one, who, command) };
    }),
  );
  for (const result of await runCases(
    journal,
    ORGAN,
    moves.sort((a, b) => a.at - b.at),
  ))
    unwrap(result);
  const done = { district, requestId: DONE, actor: 'demo', at: clock(), input: {} };
  await journal.execute(done, async () => ({
    ok: true,
    value: { facts: [{ stream: 'demo', kind: 'demo-cases-loaded', payload: {} }], answer: null },
  }));
  return made.length;
}

/** Cases that anybody may look up in the demo: one that was sent back, and one that is closed with its certificate. */
const SHOWN = ['returned', 'closed-online'];

/** Bytes that are the same on every start, so that the codes can be shown again; for made-up people only. */
const unvaried = (size: number) => Uint8Array.from({ length: size }, (_, index) => (index * 37 + 11) % 251);

/** Number and code of the demo cases for trying the look-up; [] where they were not loaded. */
export async function demoKeys({ db, district, clock, files }: Omit<DemoCases, 'journal'>) {
  const indexes = SHOWN.map((life) => demo.cases.findIndex((row) => row.life === life));
  const { rows } = await sql<{ answer: string }>`
    SELECT answer FROM journal_request
    WHERE district = ${district} AND request_id = ANY(${indexes.map((index) => `demo-case/${index}`)})
    ORDER BY request_id`.execute(db);
  const numbers = rows.map(({ answer }) => (JSON.parse(answer) as { number: string }).number);
  return Promise.all(
    numbers.map(async (number) => ({
      number,
      code: await renewCode({ db, district, files }, number, clock(), unvaried),
    })),
  );
}

async function open({ journal, district }: DemoCases, made: readonly Made[], today: Day) {
  const drafts = made
    .map((one) => {
      const { applicant: person, ...rest } = { ...one, applicant: one.person };
      const draft = { do: 'draft', channel: rest.channel, applicant: person, site: rest.site } as const;
      const own = actorOf(one, 'applicant', { do: 'withdraw', reason: '' });
      const request: CaseRequest = {
        district,
        requestId: `demo-case/${one.index}`,
        at: momentOf(today, firstAgo(one.life), one.index, 0),
        who: one.channel === 'online' ? own : one.who.clerk,
        command: { ...draft, answers: one.answers, materials: one.materials },
        asked: { demo: one.index },
        number: null,
        seen: null,
        terms: one.terms,
      };
      return { index: one.index, request };
    })
    .sort((a, b) => a.request.at - b.request.at);
  const results = await runCases(
    journal,
    ORGAN,
    drafts.map(({ request }) => request),
  );
  return new Map(results.map((result, order) => [drafts[order]!.index, unwrap(result).number]));
}

async function keepBeside(
  { db, district }: DemoCases,
  made: readonly Made[],
  numbers: ReadonlyMap<number, string>,
  sheet: Map<string, UploadedFile>,
  today: Day,
): Promise<void> {
  for (const one of made) {
    const number = numbers.get(one.index)!;
    const at = momentOf(today, firstAgo(one.life), one.index, 0);
    const address = needsAddress(one.way) ? '株洲市渌口区演示镇演示村1组' : '';
    await saveWants(db, district, number, { way: one.way, address }, at);
    const asked = one.life.moves.some(([, , command]) => asksFor(command)) ? [{ name: REQUEST }] : [];
    for (const { name } of [...one.materials, ...asked])
      unwrap(await recordUpload(db, district, { file: sheet.get(name)!, number, by: one.person, at }));
  }
}
