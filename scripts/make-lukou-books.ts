import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeBudget } from './lukou-books/budget.ts';
import { booksHead2019, booksHead2020, budgetHead2019, budgetHead2020 } from './lukou-books/heads.ts';
import { plan2019 } from './lukou-books/plan-2019.ts';
import { plan2020 } from './lukou-books/plan-2020.ts';
import { makeYear2019 } from './lukou-books/year-2019.ts';
import { makeYear2020 } from './lukou-books/year-2020.ts';

/**
 * Writes the demo district's books and budgets: `node scripts/make-lukou-books.ts`. Every run gives the same;
 * src/demo/lukou-books.test.ts compares the packs with it.
 */
const FOLDER = path.resolve(import.meta.dirname, '../packs/lukou');

/** Writes one entry on each line, so that a change of the generator shows as changed lines. */
function packOf(head: object, year: number, key: string, rows: readonly object[]): string {
  const opening = JSON.stringify({ ...head, year }, null, 2).slice(0, -2);
  return `${opening},\n  "${key}": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]\n}\n`;
}

/** File name → text. */
export function makePacks(): Record<string, string> {
  return {
    'books-2019.json': packOf(booksHead2019, 2019, 'entries', makeYear2019().entries),
    'books-2020.json': packOf(booksHead2020, 2020, 'entries', makeYear2020().entries),
    'budget-2019.json': packOf(budgetHead2019, 2019, 'orders', makeBudget(plan2019)),
    'budget-2020.json': packOf(budgetHead2020, 2020, 'orders', makeBudget(plan2020)),
  };
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(makePacks())) writeFileSync(path.join(FOLDER, name), text);
}
