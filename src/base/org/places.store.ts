import { sql } from 'kysely';
import type { Day, RegionLevel } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { DatedName } from './dated.ts';
import type { Region } from './regions.ts';
import type { Headcount, Unit, UnitKind } from './units.ts';
import type { ServiceWindow, WindowKind } from './windows.ts';

interface SpanRow {
  valid_from: Day;
  valid_until: Day | null;
}

interface RegionRow extends SpanRow {
  code: string;
  parent: string | null;
  level: RegionLevel;
  kind: 'village' | 'community' | null;
  names: DatedName[];
}

interface UnitRow extends SpanRow {
  id: string;
  kind: UnitKind;
  parent: string | null;
  region: string;
  names: DatedName[];
  detail: {
    documentWord?: string;
    rank?: string;
    headcount?: Headcount[];
    itemDept?: string;
    assumed?: string;
  };
}

interface WindowRow extends SpanRow {
  number: number;
  unit: string;
  kind: WindowKind;
  label: string;
}

/** All regions of all days; `regionsOn` and `regionTree` choose a day. */
export async function findRegions(db: Db, district: string): Promise<Region[]> {
  const { rows } = await sql<RegionRow>`
    SELECT code, parent, level, kind, valid_from, valid_until, names
    FROM org_region WHERE district = ${district} ORDER BY code`.execute(db);
  return rows.map(({ valid_from, valid_until, kind, ...row }) => ({
    ...row,
    ...(kind ? { kind } : {}),
    from: valid_from,
    until: valid_until,
  }));
}

export async function findUnits(db: Db, district: string): Promise<Unit[]> {
  const { rows } = await sql<UnitRow>`
    SELECT id, kind, parent, region, valid_from, valid_until, names, detail
    FROM org_unit WHERE district = ${district} ORDER BY id`.execute(db);
  return rows.map(({ valid_from, valid_until, detail, ...row }) => ({
    ...row,
    ...detail,
    from: valid_from,
    until: valid_until,
  }));
}

/**
 * 机关代字 in the numbers of the district's papers: the bureau's own, else the first character of the district's name; '' in an
 * empty district.
 */
export async function findDocumentWord(db: Db, district: string): Promise<string> {
  const { rows } = await sql<{ word: string | null; place: string | null }>`
    SELECT (SELECT detail->>'documentWord' FROM org_unit
             WHERE district = ${district} AND kind = 'bureau' ORDER BY id LIMIT 1) AS word,
           (SELECT names->0->>'name' FROM org_region
             WHERE district = ${district} AND level = 'district' ORDER BY code LIMIT 1) AS place`.execute(db);
  const [found] = rows;
  return found?.word ?? [...(found?.place ?? '')][0] ?? '';
}

export async function findWindows(db: Db, district: string): Promise<ServiceWindow[]> {
  const { rows } = await sql<WindowRow>`
    SELECT number, unit, kind, label, valid_from, valid_until
    FROM org_window WHERE district = ${district} ORDER BY number`.execute(db);
  return rows.map(({ valid_from, valid_until, ...row }) => ({
    ...row,
    from: valid_from,
    until: valid_until,
  }));
}
