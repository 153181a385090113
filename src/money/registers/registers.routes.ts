import { implement } from '@orpc/server';
import { dayOf, parseDay, yearOf } from '#base/kernel/index.ts';
import { accepted, allow, findStaff, findUnits, nameOn } from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { registersContract } from './contract.ts';
import { headcountFigures, type RegisterFigure, registerFigures } from './figures.ts';
import { standingRegisters } from './known.ts';
import { methodOn, methods } from './law.ts';
import { checkEntry, warnEntry } from './modules.ts';
import { kindNames, markName, registerNames } from './names.ts';
import { problems } from './problems.ts';
import { drillRegister, evaluateRegister, measureOf } from './query.ts';
import { readEntry } from './read-entry.ts';
import {
  disposeEntry,
  findEntries,
  findNone,
  loadKnown,
  loadRegisterRows,
  recordEntry,
  type StoredEntry,
  tellNone,
  vouchersOf,
  withdrawEntry,
} from './registers.store.ts';
import type { RegisterRow } from './types.ts';
import { sayRegisterQuery } from './words.ts';

const os = implement(registersContract).$context<HttpContext>();

interface Names {
  unit(id: string, row: RegisterRow): string;
  staff(id: string): string;
}

async function namesOf({ db, district }: HttpContext): Promise<Names> {
  const units = new Map((await findUnits(db, district)).map((unit) => [unit.id, unit.names]));
  const staff = new Map((await findStaff(db, district)).map((member) => [member.id, member.name]));
  return {
    unit: (id, { day }) => nameOn(units.get(id) ?? [], day) || id,
    staff: (id) => staff.get(id) ?? id,
  };
}

function show({ row, entry, recorded, disposedReason, withdrawn }: StoredEntry, names: Names) {
  const { series: _series, ...shown } = row;
  return {
    ...shown,
    unitName: names.unit(row.unit, row),
    kindName: kindNames[row.register][row.kind] ?? '',
    marks: row.marks.map(markName),
    within: row.within === '' ? null : row.within,
    entry: 'vouchers' in entry ? { ...entry, vouchers: [...entry.vouchers] } : entry,
    recorded: { ...recorded, byName: names.staff(recorded.by) },
    disposedReason,
    withdrawn: withdrawn && { ...withdrawn, byName: names.staff(withdrawn.by) },
  };
}

function showFigure({ query, economic: _economic, ...figure }: RegisterFigure, rows: readonly RegisterRow[]) {
  return { ...figure, value: evaluateRegister(query, rows), says: sayRegisterQuery(query) };
}

const figuresOf = ({ year, unit }: { year: number; unit?: string | undefined }) =>
  unit === undefined ? registerFigures(year) : headcountFigures(year, unit);

const reading = {
  codes: os.codes.handler(async ({ input, context, errors }) => {
    const day = input.day ? accepted(errors, parseDay(input.day, 'day')) : dayOf(context.clock());
    const list = (names: Readonly<Record<string, string>>) =>
      Object.entries(names).map(([id, name]) => ({ id, name }));
    return {
      registers: list(registerNames).map((register) => ({
        ...register,
        kinds: list(kindNames[register.id as keyof typeof registerNames]),
      })),
      methods: methods
        .filter(({ id }) => methodOn(id, day))
        .map(({ id, name, basis }) => ({ id, name, basis })),
    };
  }),

  entries: os.entries.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    const names = await namesOf(context);
    const entries = await findEntries(context.db, context.district);
    const told = (await findNone(context.db, context.district)).find(
      ({ register, year }) => register === input.register && year === input.year,
    );
    return {
      none: told ? { at: told.told_at, by: told.told_by, byName: names.staff(told.told_by) } : null,
      entries: entries
        .filter(({ row }) => row.register === input.register)
        .filter(
          ({ row }) =>
            input.year === undefined ||
            standingRegisters.includes(row.register) ||
            yearOf(row.day) === input.year,
        )
        .map((each) => show(each, names)),
    };
  }),

  figures: os.figures.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'account.read');
    const rows = await loadRegisterRows(context.db, context.district);
    return { figures: figuresOf(input).map((figure) => showFigure(figure, rows)) };
  }),

  drill: os.drill.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'account.read');
    const figure = figuresOf(input).find(({ key }) => key === input.key);
    if (!figure)
      throw errors.NOT_FOUND({
        data: { problems: [problems.of('register/figure-unknown', 'key', { key: input.key })] },
      });
    const names = await namesOf(context);
    const stored = await findEntries(context.db, context.district);
    const byId = new Map(stored.map((each) => [each.row.id, each]));
    const rows = stored.flatMap(({ row, withdrawn }) => (withdrawn ? [] : [row]));
    return {
      figure: showFigure(figure, rows),
      entries: drillRegister(figure.query, rows).map((row) => ({
        ...show(byId.get(row.id) as StoredEntry, names),
        share: measureOf(figure.query.measure, row),
      })),
    };
  }),
};

const writing = {
  check: os.check.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'register.keep');
    const read = readEntry(input.entry);
    if (!read.ok) return { problems: [...read.problems], warnings: [] };
    const today = dayOf(context.clock());
    const known = await loadKnown(context.db, context.district, today, vouchersOf(read.value));
    return { problems: checkEntry(read.value, known), warnings: warnEntry(read.value, known) };
  }),

  record: os.record.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'register.keep');
    const entry = accepted(errors, readEntry(input.entry));
    return accepted(errors, await recordEntry(context, { requestId: input.requestId, actor, entry }));
  }),

  none: os.none.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'register.keep');
    return accepted(errors, await tellNone(context, { ...input, actor }));
  }),

  dispose: os.dispose.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'register.keep');
    const day = accepted(errors, parseDay(input.day, 'day'));
    return accepted(errors, await disposeEntry(context, { ...input, actor, day }));
  }),

  withdraw: os.withdraw.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'register.keep');
    return accepted(errors, await withdrawEntry(context, { ...input, actor }));
  }),
};

/** The routes of registersContract. */
export const registerRoutes = { ...reading, ...writing };
