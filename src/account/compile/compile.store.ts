import { findEarlier } from '#account/earlier/index.ts';
import { day, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { findFoundedBureau, findUnits, nameOn } from '#base/org/index.ts';
import { listBudgetRows } from '#money/budget/index.ts';
import { listPeriods, loadBooks, loadCube } from '#money/ledger/index.ts';
import { loadRegisterRows, loadRegistersTold } from '#money/registers/index.ts';
import type { Db } from '#shell/db/database.ts';
import { compileAccount } from './compile.ts';
import { type LastYear, takenAccount } from './last-year.ts';
import { codeNames } from './names.ts';
import { composeNarrative } from './narrative/index.ts';
import type { Narrative, NarrativeInput } from './narrative/types.ts';
import { problems } from './problems.ts';
import { templateFor } from './templates.ts';
import type { CompiledAccount } from './types.ts';
import { openYears, yearsOf } from './years.ts';

/** Last year's account for relations over two years: from the books, else as its published document states it. */
export async function loadLastYear(db: Db, district: string, year: number): Promise<LastYear | undefined> {
  const last = await loadAccount(db, district, year - 1);
  if (last.ok) return last.value;
  const earlier = await findEarlier(db, district, year - 1);
  return earlier?.hasAccount ? takenAccount(earlier, await findForm(db, district)) : undefined;
}

/** The years of which an account can be compiled, oldest first. */
export async function findAccountYears(db: Db, district: string): Promise<number[]> {
  return yearsOf(await listPeriods(db, district));
}

/** The form of the account that the bureau chose when it was founded. */
export async function findForm(db: Db, district: string): Promise<string | undefined> {
  return (await findFoundedBureau(db, district))?.form;
}

/** The full name of the bureau at the end of the year, as the account prints it. */
async function findUnitName(db: Db, district: string, year: number): Promise<string> {
  const units = await findUnits(db, district);
  const bureau = units.find((unit) => unit.kind === 'bureau');
  return bureau ? nameOn(bureau.names, day(`${year}-12-31`)) : '';
}

/** The account of a year, compiled from the books as they are now. Refuses a year without books. */
export async function loadAccount(
  db: Db,
  district: string,
  year: number,
): Promise<Result<CompiledAccount & { readonly warnings: readonly Problem[] }>> {
  const [periods, form, unit, cube, budgetRows] = await Promise.all([
    listPeriods(db, district),
    findForm(db, district),
    findUnitName(db, district, year),
    loadCube(db, district, year),
    listBudgetRows(db, district, year),
  ]);
  const years = yearsOf(periods);
  if (!years.includes(year)) {
    return refused(problems.of('compile/no-year', 'year', { year, years: years.join('、') }));
  }
  const template = templateFor(year, form);
  const account = compileAccount({ template, year, unit, ...cube, budgetRows, names: codeNames(year) });
  return ok({ ...account, warnings: openYears(periods, year) });
}

/**
 * The narrative of a year with its input. `reasons` are the reasons that staff wrote, by key; `writtenFor` has the difference
 * for which each was written. The program writes no reasons itself. Refuses a year without books.
 */
export async function loadNarrative(
  db: Db,
  district: string,
  year: number,
  reasons: ReadonlyMap<string, string> = new Map(),
  writtenFor: ReadonlyMap<string, number> = new Map(),
): Promise<Result<{ readonly narrative: Narrative; readonly input: NarrativeInput }>> {
  const [account, lastYear, earlier, registers, registersTold, books] = await Promise.all([
    loadAccount(db, district, year),
    loadLastYear(db, district, year),
    findEarlier(db, district, year - 1),
    loadRegisterRows(db, district),
    loadRegistersTold(db, district),
    loadBooks(db, district, year),
  ]);
  if (!account.ok) return account;
  const input: NarrativeInput = {
    account: account.value,
    lastYear,
    noLastYear: lastYear || !earlier || earlier.hasAccount ? '' : earlier.source,
    registers,
    registersTold,
    reasons,
    writtenFor,
    books,
  };
  return ok({ narrative: composeNarrative(input), input });
}
