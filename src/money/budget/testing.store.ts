import { sql } from 'kysely';
import type { Db } from '#shell/db/database.ts';
import type { QuotaTerms } from './over-quota.ts';

/** For tests: adds 指标 to the budget's table without a document, so that vouchers can be paid from them. */
export async function grantForTest(
  db: Db,
  districts: readonly string[],
  quotas: readonly ({
    readonly number: string;
    readonly year: number;
    readonly amount?: number;
  } & Partial<QuotaTerms>)[],
): Promise<void> {
  for (const district of districts)
    for (const quota of quotas) {
      const { number, year, amount = 1_000_000_000_00, functional = '2010399' } = quota;
      const { fund = 'public-budget', expenditure = 'basic', project = '' } = quota;
      await sql`
        INSERT INTO budget_row (district, year, number, line, day, document, fund, functional, economic, expenditure,
                                project, source, amount, summary)
        VALUES (${district}, ${year}, ${number}, 1, make_date(${year}, 1, 1), '测试', ${fund}, ${functional}, '30201',
                ${expenditure}, ${project}, 'opening', ${amount}, '测试')`.execute(db);
    }
}
