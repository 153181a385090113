import { sql } from 'kysely';
import type { Day } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { KeptState, Origin } from './keeping-words.ts';
import { lintItem } from './lint/index.ts';
import type { ServiceItem } from './types.ts';

/** A line of the keeper's list: the last version, and the draft when there is one. */
export interface KeptLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly made: Origin;
  /** how many fields no source gives */
  readonly assumed: number;
  readonly state: KeptState;
  /** of the last version, 0 where there is a draft only */
  readonly version: number;
  readonly from: Day | null;
  readonly withdrawnOn: Day | null;
  readonly promised: number | null;
  readonly draft: { readonly by: string; readonly at: number } | null;
  /** of the draft, else of the last version */
  readonly errors: number;
  readonly warnings: number;
}

interface Row {
  code: string;
  version: number | null;
  valid_from: Day | null;
  withdrawn_on: Day | null;
  name: string;
  unit: string;
  assumed: string[];
  saved_by: string | null;
  saved_at: number | null;
}

/** Every item of the district with what a keeper looks for; the real ones first, each by its name. */
export async function listKept(db: Db, district: string, today: Day): Promise<KeptLine[]> {
  const { rows } = await sql<Row>`
    SELECT code, version, valid_from, withdrawn_on,
           coalesce(d.item ->> 'name', s.name) AS name, coalesce(d.item ->> 'unit', s.unit) AS unit,
           coalesce(d.assumed, s.assumed) AS assumed,
           saved_by, saved_at
    FROM (SELECT DISTINCT ON (code) code, version, valid_from, withdrawn_on, name, unit, assumed
          FROM service_item WHERE district = ${district}
          ORDER BY code, version DESC) AS s
    FULL JOIN (SELECT * FROM item_draft WHERE district = ${district}) AS d USING (code)
    ORDER BY code LIKE '99%', 5, code`.execute(db);
  const judgedNow = await judge(db, district, rows);
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    unit: row.unit,
    made: madeOf(row.code, row.assumed),
    assumed: row.assumed.length,
    state: stateOf(row, today),
    version: row.version ?? 0,
    from: row.valid_from,
    withdrawnOn: row.withdrawn_on,
    draft: row.saved_by === null ? null : { by: row.saved_by, at: Number(row.saved_at) },
    ...(judgedNow.get(row.code) ?? UNJUDGED),
  }));
}

/** the main fields of an item: without a source for these only its name is real */
const AT_HEART = ['limits', 'conditions', 'materials'];

export function madeOf(code: string, assumed: readonly string[]): Origin {
  if (code.startsWith('99')) return 'synthetic';
  return assumed.some((field) => AT_HEART.includes(field)) ? 'assumed' : 'real';
}

function stateOf(row: Pick<Row, 'version' | 'valid_from' | 'withdrawn_on'>, today: Day): KeptState {
  if (row.version === null || row.valid_from === null) return 'new';
  if (row.withdrawn_on !== null && row.withdrawn_on <= today) return 'withdrawn';
  return row.valid_from > today && row.version === 1 ? 'coming' : 'offered';
}

/** what follows from the whole item, which is too large to be read for every line each time */
interface Judged {
  readonly promised: number | null;
  readonly errors: number;
  readonly warnings: number;
}

/** The lint's findings of each version. They never change while the program runs, so each process judges a version once. */
const judged = new WeakMap<object, Map<string, Judged>>();
const MOST = 50_000;
const UNJUDGED: Judged = { promised: null, errors: 0, warnings: 0 };

const keyOf = (district: string, { code, version }: Row) => `${district} ${code} ${version ?? 0}`;

/** Judges items by their code. Drafts change, so they are judged each time. */
async function judge(db: Db, district: string, rows: readonly Row[]): Promise<Map<string, Judged>> {
  const known = judged.get(db) ?? new Map<string, Judged>();
  judged.set(db, known);
  if (known.size > MOST) known.clear();
  const counts = new Map<string, Judged>();
  const missing: Row[] = [];
  for (const row of rows) {
    const before = row.saved_by === null ? known.get(keyOf(district, row)) : undefined;
    if (before) counts.set(row.code, before);
    else missing.push(row);
  }
  if (missing.length === 0) return counts;
  const items = await itemsOf(
    db,
    district,
    missing.map(({ code }) => code),
  );
  for (const row of missing) {
    const item = items.get(row.code);
    if (!item) continue;
    const found = judgeItem(item);
    counts.set(row.code, found);
    if (row.saved_by === null) known.set(keyOf(district, row), found);
  }
  return counts;
}

/** Each item's draft, else its last version. */
async function itemsOf(
  db: Db,
  district: string,
  codes: readonly string[],
): Promise<Map<string, ServiceItem>> {
  const { rows } = await sql<{ code: string; item: ServiceItem }>`
    SELECT code, coalesce(d.item, s.item) AS item
    FROM (SELECT DISTINCT ON (code) code, item FROM service_item
          WHERE district = ${district} AND code = ANY(${codes}) ORDER BY code, version DESC) AS s
    FULL JOIN (SELECT code, item FROM item_draft
               WHERE district = ${district} AND code = ANY(${codes})) AS d USING (code)`.execute(db);
  return new Map(rows.map(({ code, item }) => [code, item]));
}

function judgeItem(item: ServiceItem): Judged {
  const findings = lintItem(item);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { promised: item.limits.promised, errors, warnings: findings.length - errors };
}
