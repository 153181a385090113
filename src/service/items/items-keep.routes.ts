import { implement } from '@orpc/server';
import { type Day, dayOf, parseDay } from '#base/kernel/index.ts';
import { accepted, allow, findUnits, nameOn, type Refusals, type Session } from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import type { ItemWire } from './contract.ts';
import { keepContract } from './contract-keep.ts';
import { excludedKinds } from './excluded-kinds.ts';
import { exportItems } from './export-items.ts';
import { fieldNames } from './field-names.ts';
import { applyFile, planFile } from './import.store.ts';
import { findVersions, lastVersions } from './items.store.ts';
import { dropDraft, releaseDraft, saveDraft, staffNames, withdrawKept } from './keep.store.ts';
import type { LintFilter, StateFilter } from './keeping-words.ts';
import { findKept } from './kept-item.store.ts';
import { type KeptLine, listKept } from './kept-list.store.ts';
import { lintItem } from './lint/index.ts';
import { differences, type FieldChange } from './preview.ts';
import { problems } from './problems.ts';
import { findItems } from './search/index.ts';
import { listStartItems, takeStartItems } from './start-items.store.ts';

const os = implement(keepContract).$context<HttpContext>();

const reader = (errors: Refusals, session: Session | null) => allow(errors, session, 'case.read');
const keeper = (errors: Refusals, session: Session | null) => allow(errors, session, 'item.keep');

interface Filters {
  readonly q?: string | undefined;
  readonly unit?: string | undefined;
  readonly lint?: LintFilter | undefined;
  readonly made?: KeptLine['made'] | undefined;
  readonly state?: StateFilter | undefined;
}

const LINT = {
  error: ({ errors }: KeptLine) => errors > 0,
  warning: ({ warnings }: KeptLine) => warnings > 0,
  clean: ({ errors, warnings }: KeptLine) => errors + warnings === 0,
};

function narrowed(lines: readonly KeptLine[], { q = '', unit, lint, made, state }: Filters): KeptLine[] {
  const some = lines.filter(
    (line) =>
      (!unit || line.unit === unit) &&
      (!lint || LINT[lint](line)) &&
      (!made || line.made === made) &&
      (!state || (state === 'draft' ? line.draft !== null : line.state === state)),
  );
  const asked = q.trim();
  if (asked === '') return some;
  const coded = some.filter(({ code }) => code.includes(asked.toUpperCase()));
  if (coded.length > 0) return coded;
  return findItems(
    asked,
    some.map((line) => ({ ...line, words: line.name })),
  );
}

async function unitsOf({ db, district, clock }: HttpContext) {
  const today = dayOf(clock());
  return new Map((await findUnits(db, district)).map((unit) => [unit.id, nameOn(unit.names, today)]));
}

const keptLines = ({ db, district, clock }: HttpContext) => listKept(db, district, dayOf(clock()));

function countsOf(lines: readonly KeptLine[]) {
  const count = (fits: (line: KeptLine) => boolean) => lines.filter(fits).length;
  return {
    all: lines.length,
    offered: count(({ state }) => state === 'offered'),
    withdrawn: count(({ state }) => state === 'withdrawn'),
    draft: count(({ draft }) => draft !== null),
    real: count(({ made }) => made === 'real'),
    assumed: count(({ made }) => made === 'assumed'),
    synthetic: count(({ made }) => made === 'synthetic'),
    error: count(LINT.error),
    warning: count(LINT.warning),
  };
}

const changesOut = (fields: readonly FieldChange[]) =>
  fields.map(({ field, from, to }) => ({ field, name: fieldNames[field], from, to }));

function missing(errors: { NOT_FOUND: (options: never) => Error }, id: string): Error {
  const found = [problems.of('items/not-offered', 'code', { id })];
  return errors.NOT_FOUND({ data: { problems: found } } as never);
}

const reading = {
  kept: os.kept.handler(async ({ input: { page, limit, ...filters }, context, errors }) => {
    reader(errors, context.session);
    const [lines, units, nameOf] = await Promise.all([
      keptLines(context),
      unitsOf(context),
      staffNames(context.db, context.district),
    ]);
    const found = narrowed(lines, filters);
    const shown = found.slice((page - 1) * limit, page * limit).map((line) => ({
      ...line,
      unitName: units.get(line.unit) ?? line.unit,
      draft: line.draft && { ...line.draft, byName: nameOf(line.draft.by) },
    }));
    const perUnit = [...Map.groupBy(lines, ({ unit }) => unit)]
      .map(([id, same]) => ({ id, name: units.get(id) ?? id, count: same.length }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
    return { total: found.length, items: shown, counts: countsOf(lines), units: perUnit };
  }),

  keptItem: os.keptItem.handler(async ({ input: { code }, context, errors }) => {
    reader(errors, context.session);
    const { db, district, clock } = context;
    const [kept, units] = await Promise.all([findKept(db, district, code, dayOf(clock())), unitsOf(context)]);
    if (!kept) throw missing(errors, code);
    const wire = <T extends { readonly item: unknown; readonly assumed: readonly string[] }>(one: T) => ({
      ...one,
      item: one.item as ItemWire,
      assumed: [...one.assumed],
    });
    return {
      ...kept,
      last: kept.last && wire(kept.last),
      draft: kept.draft && wire(kept.draft),
      units: [...units].map(([id, name]) => ({ id, name })),
      kinds: [...excludedKinds],
    };
  }),

  difference: os.difference.handler(async ({ input: { code, before, after }, context, errors }) => {
    reader(errors, context.session);
    const versions = await findVersions(context.db, context.district, code);
    if (versions.length === 0) throw missing(errors, code);
    const [old, young] = [before, after].map((wanted) => versions.find(({ number }) => number === wanted));
    const unknown = [before, after].filter((wanted) => !versions.some(({ number }) => number === wanted));
    if (!old || !young) {
      const found = unknown.map((number) => problems.of('items/no-version', 'number', { number }));
      throw errors.REFUSED({ data: { problems: found } });
    }
    return { fields: changesOut(differences(old.item, young.item)) };
  }),

  exportItems: os.exportItems.handler(async ({ input: { format, ...filters }, context, errors }) => {
    reader(errors, context.session);
    const { db, district, clock } = context;
    const found = narrowed(await keptLines(context), filters);
    const last = await lastVersions(
      db,
      district,
      found.map(({ code }) => code),
    );
    // a draft that was never released is not exported
    const versions = found.flatMap(({ code }) => last.get(code)?.slice(0, 1) ?? []);
    return exportItems(versions, format, dayOf(clock()));
  }),
};

const asked = (context: HttpContext, actor: string, requestId: string) => ({
  district: context.district,
  requestId,
  actor,
  at: context.clock(),
});

const dayAt = (errors: Refusals, text: string): Day => accepted(errors, parseDay(text, 'from'));

async function bytesOf(file: File) {
  return { name: file.name.slice(0, 120), bytes: new Uint8Array(await file.arrayBuffer()) };
}

const keeping = {
  startItems: os.startItems.handler(async ({ context, errors }) => {
    keeper(errors, context.session);
    const { db, district, clock } = context;
    return await listStartItems(db, district, dayOf(clock()));
  }),
  takeStartItems: os.takeStartItems.handler(async ({ input, context, errors }) => {
    const { staffId } = keeper(errors, context.session);
    const command = asked(context, staffId, input.requestId);
    return accepted(errors, await takeStartItems(context.journal, command, input.codes));
  }),

  saveDraft: os.saveDraft.handler(async ({ input, context, errors }) => {
    const { staffId } = keeper(errors, context.session);
    const command = { ...asked(context, staffId, input.requestId), code: input.code, seen: input.seen };
    const saved = await saveDraft(context.journal, command, input.item, input.assumed);
    return { ...accepted(errors, saved), findings: lintItem(input.item) };
  }),

  dropDraft: os.dropDraft.handler(async ({ input, context, errors }) => {
    const { staffId } = keeper(errors, context.session);
    const command = { ...asked(context, staffId, input.requestId), code: input.code, seen: input.seen };
    return accepted(errors, await dropDraft(context.journal, command));
  }),

  releaseDraft: os.releaseDraft.handler(async ({ input, context, errors }) => {
    const { staffId } = keeper(errors, context.session);
    const from = dayAt(errors, input.from);
    const command = { ...asked(context, staffId, input.requestId), code: input.code, seen: input.seen };
    return accepted(errors, await releaseDraft(context.journal, command, from));
  }),

  withdraw: os.withdraw.handler(async ({ input, context, errors }) => {
    const { staffId } = keeper(errors, context.session);
    const from = dayAt(errors, input.from);
    const command = { ...asked(context, staffId, input.requestId), code: input.code, seen: input.seen };
    accepted(errors, await withdrawKept(context.journal, command, from, input.reason));
    return { code: input.code };
  }),

  previewImport: os.previewImport.handler(async ({ input, context, errors }) => {
    keeper(errors, context.session);
    const { db, district, clock } = context;
    const from = dayAt(errors, input.from);
    const plan = accepted(errors, await planFile(db, district, await bytesOf(input.file), from, clock()));
    const count = (state: string) => plan.rows.filter((row) => row.state === state).length;
    return {
      digest: plan.digest,
      counts: {
        added: count('added'),
        changed: count('changed'),
        same: count('same'),
        refused: count('refused'),
      },
      rows: plan.rows.map(({ place, code, name, state, fields, problems: found }) => ({
        place,
        code,
        name,
        state,
        fields: changesOut(fields),
        problems: [...found],
      })),
    };
  }),

  applyImport: os.applyImport.handler(async ({ input, context, errors }) => {
    const { staffId } = keeper(errors, context.session);
    const { digest } = input;
    const from = dayAt(errors, input.from);
    const command = asked(context, staffId, input.requestId);
    const done = await applyFile(context.journal, command, await bytesOf(input.file), { from, digest });
    const { released, refused } = accepted(errors, done);
    return {
      released: [...released],
      refused: refused.map((row) => ({ ...row, problems: [...row.problems] })),
    };
  }),
};

/** The routes of keepContract: those that read the catalogue, and those that change it. */
export const keepRoutes = { ...reading, ...keeping };
