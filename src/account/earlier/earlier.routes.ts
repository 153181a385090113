import { createHash } from 'node:crypto';
import { implement } from '@orpc/server';
import { refused } from '#base/kernel/index.ts';
import { accepted, allow, findStaff, type Refusals, type Session } from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { earlierContract } from './contract.ts';
import { findEarlier, type OwnYears, takeFigures, tellNoAccount } from './earlier.store.ts';
import { readEarlier } from './figures.reader.ts';
import { fileProblems } from './take-figures.ts';
import type { ReadEarlier, StoredEarlierYear, TakenFile } from './types.ts';
import { keyOf, wanted } from './wanted.ts';

const os = implement(earlierContract).$context<HttpContext>();

/** Lets those take figures who write the texts of the account. */
function allowToTake(errors: Refusals, session: Session | null): Session {
  const freezes = session?.permissions.includes('account.freeze') ?? false;
  return allow(errors, session, freezes ? 'account.freeze' : 'ledger.make');
}

/** 万元 for a field: two decimals, or as many as a figure in yuan needs. */
function typedWan(value: number): string {
  const digits = String(Math.abs(value)).padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0{1,4}$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -6)}.${decimals}`;
}

async function readOf(
  errors: Refusals,
  file: File | undefined,
): Promise<{ file: TakenFile; read: ReadEarlier } | undefined> {
  if (!file) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.slice(0, 120);
  const read = accepted(errors, await readEarlier(name, bytes));
  return { file: { name, sha256: createHash('sha256').update(bytes).digest('hex') }, read };
}

function takenOut(taken: StoredEarlierYear, nameOf: (id: string) => string) {
  const { source, hasAccount, file, at } = taken;
  const figures = taken.figures.map(({ key, value, how, place }) => ({
    ...{ key, value, how, place },
    printed: typedWan(value),
  }));
  return { source, hasAccount, file, figures, at, byName: nameOf(taken.by) };
}

export const earlierRoutes = (ownYears: OwnYears) => ({
  year: os.year.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'account.read');
    const { db, district } = context;
    const [own, taken, staff] = await Promise.all([
      ownYears(db, district),
      findEarlier(db, district, input.year),
      findStaff(db, district),
    ]);
    const nameOf = (id: string) => staff.find((member) => member.id === id)?.name ?? id;
    return {
      year: input.year,
      own: own.includes(input.year),
      wanted: wanted.map((one) => ({ key: keyOf(one), label: one.label })),
      taken: taken ? takenOut(taken, nameOf) : null,
    };
  }),

  read: os.read.handler(async ({ input, context, errors }) => {
    allowToTake(errors, context.session);
    const found = await readOf(errors, input.file);
    const read = found?.read ?? { year: null, unit: '', isFinal: true, figures: [] };
    const wrong = fileProblems(input.year, read);
    if (wrong.length > 0) accepted(errors, refused(...wrong));
    return {
      year: read.year,
      unit: read.unit,
      figures: read.figures.map(({ key, value, place, why }) => ({
        key,
        amount: value === null ? '' : typedWan(value),
        place,
        why,
      })),
    };
  }),

  take: os.take.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allowToTake(errors, context.session);
    const found = await readOf(errors, input.file);
    const amounts = Object.fromEntries(input.figures.map(({ key, amount }) => [key, amount]));
    const { requestId, year, source } = input;
    const asked = { requestId, actor, year, source, amounts };
    const from = { file: found?.file ?? null, read: found?.read ?? null };
    return accepted(errors, await takeFigures(context, { ...asked, ...from }, ownYears));
  }),

  noAccount: os.noAccount.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allowToTake(errors, context.session);
    return accepted(errors, await tellNoAccount(context, { ...input, actor }, ownYears));
  }),
});
