import { sql } from 'kysely';
import type { Fact } from '#base/journal/index.ts';
import type { Db } from '#shell/db/database.ts';
import { lastPayloads, payloadsOf } from './project.ts';

/** Adds the places of some facts to the registers. */
export async function addPlaces(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const regions = payloadsOf(facts, 'region-added');
  if (regions)
    await sql`
      INSERT INTO org_region (district, code, parent, level, kind, valid_from, valid_until, names)
      SELECT ${district}, code, parent, level, kind, "from", until, names
      FROM jsonb_to_recordset(${regions}::jsonb)
        AS r(code text, parent text, level text, kind text, "from" date, until date, names jsonb)`.execute(
      tx,
    );
  const units = payloadsOf(facts, 'unit-added');
  if (units)
    await sql`
      INSERT INTO org_unit (district, id, kind, parent, region, valid_from, valid_until, names, detail)
      SELECT ${district}, id, kind, parent, region, "from", until, names, jsonb_strip_nulls(jsonb_build_object(
        'documentWord', "documentWord", 'rank', rank, 'headcount', headcount, 'itemDept', "itemDept", 'assumed', assumed))
      FROM jsonb_to_recordset(${units}::jsonb)
        AS u(id text, kind text, parent text, region text, "from" date, until date, names jsonb,
             "documentWord" text, rank text, headcount jsonb, "itemDept" text, assumed text)`.execute(tx);
  const windows = payloadsOf(facts, 'window-added');
  if (windows)
    await sql`
      INSERT INTO org_window (district, number, unit, kind, label, valid_from, valid_until)
      SELECT ${district}, number, unit, kind, label, "from", until
      FROM jsonb_to_recordset(${windows}::jsonb)
        AS w(number int, unit text, kind text, label text, "from" date, until date)`.execute(tx);
}

/** Carries the changes of places into the registers, after what was added. Of several changes of one place the last counts. */
export async function changePlaces(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const regions = lastPayloads(facts, ['region-renamed', 'region-ended'], ({ code }) => code);
  if (regions)
    await sql`
      UPDATE org_region SET names = c.names, valid_until = c.until
      FROM jsonb_to_recordset(${regions}::jsonb) AS c(code text, names jsonb, until date)
      WHERE district = ${district} AND org_region.code = c.code`.execute(tx);
  const units = lastPayloads(facts, ['unit-renamed', 'unit-ended'], ({ id }) => id);
  if (units)
    await sql`
      UPDATE org_unit SET names = c.names, valid_until = c.until
      FROM jsonb_to_recordset(${units}::jsonb) AS c(id text, names jsonb, until date)
      WHERE district = ${district} AND org_unit.id = c.id`.execute(tx);
  const windows = lastPayloads(facts, ['window-changed'], ({ number }) => number);
  if (windows)
    await sql`
      UPDATE org_window SET unit = c.unit, kind = c.kind, label = c.label
      FROM jsonb_to_recordset(${windows}::jsonb) AS c(number int, unit text, kind text, label text)
      WHERE district = ${district} AND org_window.number = c.number`.execute(tx);
  const closed = lastPayloads(facts, ['window-closed'], ({ number }) => number);
  if (closed)
    await sql`
      UPDATE org_window SET valid_until = c.until
      FROM jsonb_to_recordset(${closed}::jsonb) AS c(number int, until date)
      WHERE district = ${district} AND org_window.number = c.number`.execute(tx);
  await describe(tx, district, facts);
}

async function describe(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const sites = lastPayloads(facts, ['site-described'], ({ unit }) => unit);
  if (sites)
    await sql`
      INSERT INTO org_site (district, unit, address, telephone, hours, equipment)
      SELECT ${district}, unit, address, telephone, hours, equipment
      FROM jsonb_to_recordset(${sites}::jsonb)
        AS s(unit text, address text, telephone text, hours text, equipment jsonb)
      ON CONFLICT (district, unit) DO UPDATE SET address = excluded.address, telephone = excluded.telephone,
        hours = excluded.hours, equipment = excluded.equipment`.execute(tx);
  const founded = payloadsOf(facts, 'bureau-founded');
  if (founded)
    await sql`
      INSERT INTO org_founding (district, code, province, city, place, bureau, books_from, form, founded_on)
      SELECT ${district}, code, province, city, place, bureau, "booksFrom", form, "foundedOn"
      FROM jsonb_to_recordset(${founded}::jsonb)
        AS f(code text, province text, city text, place text, bureau text, "booksFrom" date, form text, "foundedOn" date)`.execute(
      tx,
    );
}
