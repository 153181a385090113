import { sql } from 'kysely';
import type { Db } from '#shell/db/database.ts';

/** For tests: 指标 that stand in the budget's table without a document, so that vouchers may be paid out of them. */
export async function grantForTest(
  db: Db,
  districts: readonly string[],
  quotas: readonly { readonly number: string; readonly year: number; readonly amount?: number }[],
): Promise<void> {
  for (const district of districts)
    for (const { number, year, amount = 1_000_000_000_00 } of quotas)
      await sql`
        INSERT INTO budget_row (district, year, number, line, day, document, fund, functional, economic, expenditure,
                                project, source, amount, summary)
        VALUES (${district}, ${year}, ${number}, 1, make_date(${year}, 1, 2), '测试', 'public-budget', '2010399', '30201',
                'basic', '', 'opening', ${amount}, '测试')`.execute(db);
}
