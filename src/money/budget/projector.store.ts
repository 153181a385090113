import { sql } from 'kysely';
import type { Projector } from '#base/journal/index.ts';
import { budgetFacts } from './facts.ts';

/** Writes the rows of the budget, which are only ever added. */
export const budgetProjector: Projector = {
  name: 'budget',
  tables: ['budget_row'],
  kinds: budgetFacts.kinds,
  async apply(tx, district, facts) {
    const rows = facts.flatMap((fact) => budgetFacts.any(fact).payload.rows);
    if (rows.length === 0) return;
    await sql`
      INSERT INTO budget_row (district, year, number, line, day, document, fund, functional, economic, expenditure,
                              project, source, amount, summary)
      SELECT ${district}, year, number, line, day, document, fund, functional, economic, expenditure,
             project, source, amount, summary
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(year int, number text, line int, day date, document text, fund text, functional text, economic text,
             expenditure text, project text, source text, amount bigint, summary text)`.execute(tx);
  },
};
