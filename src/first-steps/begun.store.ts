import { sql } from 'kysely';
import { officers } from '#base/org/index.ts';
import type { Status } from '#service/cases/types.ts';
import type { Db } from '#shell/db/database.ts';
import type { Begun } from './steps.ts';

/** states of a case after its decision */
const DECIDED = ['granted', 'made', 'rejected', 'closed', 'archived'] satisfies Status[];

/** Counts what a bureau has already, on one reading. Rooms do not know each other's tables; the first steps look at all of them. */
export async function countBegun(db: Db, district: string): Promise<Begun> {
  const of = (table: string, where = sql`true`) =>
    sql`(SELECT count(*)::int FROM ${sql.table(table)} WHERE district = ${district} AND ${where})`;
  const { rows } = await sql<Begun>`
    SELECT ${of('org_region', sql`level = 'town' AND valid_until IS NULL`)} AS towns,
           ${of('org_region', sql`level = 'village' AND valid_until IS NULL`)} AS villages,
           ${of('org_unit', sql`kind = 'department' AND valid_until IS NULL`)} AS departments,
           ${of('org_window', sql`valid_until IS NULL`)} AS windows,
           ${of('org_site', sql`address <> '' AND telephone <> ''`)} AS sites,
           ${of(
             'org_unit',
             sql`kind IN ('bureau', 'town-centre', 'village-station') AND valid_until IS NULL AND NOT EXISTS (
               SELECT 1 FROM org_site s WHERE s.district = ${district} AND s.unit = org_unit.id
                 AND s.address <> '' AND s.telephone <> '')`,
           )} AS "silentSites",
           ${of('org_staff', sql`state = 'active' AND roles <> '{}' AND NOT roles && ${[...officers]}::text[]`)} AS staff,
           ${of('org_staff', sql`state = 'active' AND roles = '{}'`)} AS roleless,
           (SELECT count(DISTINCT code)::int FROM service_item WHERE district = ${district} AND withdrawn_on IS NULL) AS items,
           ${of('case_file', sql`status NOT IN ('draft', 'discarded')`)} AS cases,
           ${of('case_file', sql`status = ANY (${DECIDED})`)} AS decided,
           ${of('budget_row')} AS "budgetRows",
           ${of('ledger_voucher', sql`business <> 'opening-balances'`)} AS vouchers,
           ${of('ledger_voucher', sql`business = 'opening-balances'`)} AS openings,
           ${of('account_earlier')} AS "lastYear",
           ${of('register_entry')} AS registered,
           ${of('account_version', sql`published_on IS NOT NULL`)} AS published`.execute(db);
  const [begun] = rows;
  if (!begun) throw new RangeError('no row');
  return begun;
}
