import { sql } from 'kysely';
import { isTaken, loadNarrative, type TakenAccount } from '#account/compile/index.ts';
import { wanted } from '#account/earlier/index.ts';
import type { Command, Journal } from '#base/journal/index.ts';
import { type Clock, type Day, dayOf, ok, type Result } from '#base/kernel/index.ts';
import { listPeriods } from '#money/ledger/index.ts';
import law from '#packs/law/disclosure.json' with { type: 'json' };
import type { Db } from '#shell/db/database.ts';
import { type AccountText, type Drafted, draftOf, parseAccountText } from './draft.ts';
import { recent } from './recent.ts';
import { missingText } from './release/due.ts';
import type { releaseFact } from './release/facts.ts';
import { decideFreeze } from './release/freeze.ts';
import { decidePublish } from './release/publish.ts';
import { decideSign } from './release/sign.ts';
import { type Finding, publicVersion, type ReleaseState, type Signer } from './release/types.ts';
import { decideWriteText } from './release/write-text.ts';
import { loadReleaseState } from './release.projector.store.ts';
import { selfCheck } from './self-check.ts';
import type { TextKind } from './words.ts';

export interface ReleaseContext {
  readonly db: Db;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly district: string;
}

/** Who asks, and the request id. */
export interface Asking {
  readonly requestId: string;
  readonly actor: string;
  readonly year: number;
}

/** Findings of the self-check by the digest of the text, so that the same text is read once. */
const selfChecks = recent<Finding[]>(6);

export interface TextInput {
  readonly what: TextKind;
  readonly key: string;
  readonly text: string;
}

export interface Loaded extends Drafted {
  readonly state: ReleaseState;
}

/** The present account of a year with the texts of staff, and the state of its release. Refuses a year without books. */
export async function loadDraft(db: Db, district: string, year: number): Promise<Result<Loaded>> {
  const state = await loadReleaseState(db, district, year);
  const written = Object.entries(state.reasons);
  const reasons = new Map(written.map(([key, { text }]) => [key, text]));
  const differences = new Map(
    written.flatMap(([key, { difference }]) =>
      difference === undefined ? [] : [[key, difference] as const],
    ),
  );
  const [narrated, periods, publishedLastYear] = await Promise.all([
    loadNarrative(db, district, year, reasons, differences),
    listPeriods(db, district),
    findPublishedFigures(db, district, year - 1),
  ]);
  if (!narrated.ok) return narrated;
  const december = periods.find((period) => period.year === year && period.month === 12);
  const closed = december !== undefined && december.closedAt !== null;
  const { narrative, input } = narrated.value;
  const { lastYear } = input;
  const published = publishedLastYear ?? (lastYear && isTaken(lastYear) ? figuresTaken(lastYear) : undefined);
  const drafted = draftOf(narrative, input, { yearClosed: closed, publishedLastYear: published });
  const { draft } = drafted;
  // an incomplete text is not checked yet: the list already names what is missing
  const complete = draft.reasons.every((due) => missingText(state, due) === undefined);
  const found = complete ? await selfChecks(draft.digest, () => selfCheck(drafted.document)) : [];
  return ok({ ...drafted, draft: { ...draft, warnings: [...draft.warnings, ...found] }, state });
}

/** The figures that were taken from last year's published document, by id. */
function figuresTaken(account: TakenAccount): ReadonlyMap<string, number> {
  const keys = wanted.flatMap(({ table, row, column }) => account.cell(table, row, column)?.figure ?? []);
  return new Map(keys.map(({ id, value }) => [id, value]));
}

/** The figures of a year's public account, by id; undefined when it is not published. */
async function findPublishedFigures(
  db: Db,
  district: string,
  year: number,
): Promise<ReadonlyMap<string, number> | undefined> {
  const standing = publicVersion(await loadReleaseState(db, district, year));
  const text = standing && (await findPublishedText(db, district, year, standing.version));
  return text && new Map(text.data.figures.map(({ id, value }) => [id, value]));
}

type Facts = ReturnType<typeof releaseFact>[];

interface Decision<A> {
  readonly facts: Facts;
  readonly answer: A;
}

/** Decides on the year's draft in the district's turn, so that nobody posts or writes between reading and storing. */
function decided<A>(
  { journal, clock, district }: ReleaseContext,
  { requestId, actor, year }: Asking,
  input: object,
  decide: (loaded: Loaded, tx: Db) => Promise<Result<Decision<A>>> | Result<Decision<A>>,
): Promise<Result<A>> {
  const command = { district, requestId, actor, at: clock(), input: { year, ...input } };
  return journal.execute<A>(command, async (tx) => {
    const loaded = await loadDraft(tx, district, year);
    return loaded.ok ? decide(loaded.value, tx) : loaded;
  });
}

const withAnswer = <A>(facts: Result<Facts>, answer: A): Result<Decision<A>> =>
  facts.ok ? ok({ facts: facts.value, answer }) : facts;

export function writeText(
  context: ReleaseContext,
  asking: Asking,
  input: TextInput,
): Promise<Result<{ key: string }>> {
  return decided(context, asking, { do: 'write', ...input }, ({ draft }) =>
    withAnswer(decideWriteText(draft, input), { key: input.key }),
  );
}

interface TextCommand extends Command {
  readonly text: TextInput;
}

/** Stores several texts in one commit, each under a request id of its own (`requestId/key`); the demo uses it. */
export function writeTexts(
  { journal, clock, district }: ReleaseContext,
  { requestId, actor, year }: Asking,
  texts: readonly TextInput[],
): Promise<Result<{ key: string }>[]> {
  const at = clock();
  const commands = texts.map((text): TextCommand => {
    const input = { year, do: 'write', ...text };
    return { district, requestId: `${requestId}/${text.key}`, actor, at, input, text };
  });
  return journal.executeMany<{ key: string }, TextCommand>(commands, async (tx, open) => {
    const loaded = await loadDraft(tx, district, year);
    if (!loaded.ok) return open.map(() => loaded);
    const { draft } = loaded.value;
    return open.map(({ text }) => withAnswer(decideWriteText(draft, text), { key: text.key }));
  });
}

/** Signs the account. `digest` is of the content that the signer saw; if it has changed, the signature is refused. */
export function signAccount(
  context: ReleaseContext,
  asking: Asking,
  input: { as: Signer; digest?: string | undefined },
): Promise<Result<{ digest: string }>> {
  return decided(context, asking, { do: 'sign', ...input }, ({ state, draft }) =>
    withAnswer(decideSign(state, draft, { ...input, by: asking.actor }), { digest: draft.digest }),
  );
}

async function journalPosition(tx: Db, district: string): Promise<number> {
  const { rows } = await sql<{ position: number }>`
    SELECT position FROM journal_head WHERE district = ${district}`.execute(tx);
  return rows[0]?.position ?? 0;
}

export function freezeAccount(
  context: ReleaseContext,
  asking: Asking,
): Promise<Result<{ version: number; digest: string }>> {
  return decided(context, asking, { do: 'freeze' }, async ({ state, draft, text }, tx) => {
    const position = await journalPosition(tx, context.district);
    const version = (state.versions.at(-1)?.version ?? 0) + 1;
    const facts = decideFreeze(state, draft, { position, account: text });
    return withAnswer(facts, { version, digest: draft.digest });
  });
}

export interface PublishAsked {
  readonly version: number;
  readonly approvalNumber: string;
  readonly approvedOn: Day;
  readonly publishedOn: Day;
  readonly correction: string;
}

/** Publishes the frozen version. It needs no draft, whatever the present books say. */
export function publishAccount(
  { journal, clock, district }: ReleaseContext,
  { requestId, actor, year }: Asking,
  input: PublishAsked,
): Promise<Result<{ version: number }>> {
  const at = clock();
  const command = { district, requestId, actor, at, input: { year, do: 'publish', ...input } };
  return journal.execute(command, async (tx) => {
    const state = await loadReleaseState(tx, district, year);
    const facts = decidePublish(state, { year, today: dayOf(at), ...input }, law.values);
    return withAnswer(facts, { version: input.version });
  });
}

/** The states of all years with a release, oldest first. */
export async function listReleases(
  db: Db,
  district: string,
): Promise<{ year: number; state: ReleaseState }[]> {
  const { rows } = await sql<{ year: number; state: ReleaseState }>`
    SELECT year, state FROM account_release WHERE district = ${district} ORDER BY year`.execute(db);
  return rows;
}

/** The frozen text of a version, public or not, for staff who look at what becomes public. */
export async function findFrozenText(
  db: Db,
  district: string,
  year: number,
  version: number,
): Promise<AccountText | undefined> {
  const { rows } = await sql<{ account: string }>`
    SELECT account FROM account_version
    WHERE district = ${district} AND year = ${year} AND version = ${version}`.execute(db);
  return rows[0] && parseAccountText(rows[0].account);
}

/** The frozen text of a published version; undefined when there is none or it is not public. */
export async function findPublishedText(
  db: Db,
  district: string,
  year: number,
  version: number,
): Promise<AccountText | undefined> {
  const { rows } = await sql<{ account: string }>`
    SELECT account FROM account_version
    WHERE district = ${district} AND year = ${year} AND version = ${version} AND published_on IS NOT NULL`.execute(
    db,
  );
  return rows[0] && parseAccountText(rows[0].account);
}
