import { sql } from 'kysely';
import type { Command, Decided, NewFact } from '#base/journal/index.ts';
import { dayOf, ok, type Result, unwrap } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { decideAddRegion } from './add-region.ts';
import { decideAddStaff, type NewStaff } from './add-staff.ts';
import { decideAddUnit } from './add-unit.ts';
import { decideAddWindow } from './add-window.ts';
import { decideChangeRoles } from './change-roles.ts';
import { LOGGED, saltedHash } from './credentials.store.ts';
import { findRegions, findUnits, findWindows } from './places.store.ts';
import type { Region } from './regions.ts';
import { findStaff, type OrgContext } from './staff.store.ts';
import type { Unit } from './units.ts';
import type { ServiceWindow } from './windows.ts';

/** A whole organisation, which is loaded at once. */
export interface OrgPack {
  readonly regions: readonly Region[];
  /** the pack's own and, after them, the town centres and village stations that follow from the regions */
  readonly units: readonly Unit[];
  readonly windows: readonly ServiceWindow[];
  readonly staff: readonly (NewStaff & { readonly roles: readonly string[] })[];
  /** one password for all of them, in clear; for a demonstration only */
  readonly password: string;
}

const ACTOR = 'demo';

interface Entry<T> extends Command {
  readonly entry: T;
}

/**
 * Loads entries of the pack. Each is a request of its own whose id names it, so a second start adds nothing and a larger pack
 * adds its new entries. `decide` remembers accepted entries, because later ones may need them.
 */
async function load<T>(
  context: OrgContext,
  what: string,
  entries: readonly T[],
  idOf: (entry: T) => string,
  prepare: (tx: Db) => Promise<(entry: T) => Result<readonly NewFact[]>>,
): Promise<void> {
  const at = context.clock();
  const commands = entries.map((entry): Entry<T> => {
    const id = idOf(entry);
    const requestId = `demo-org/${what}/${id}`;
    return { district: context.district, requestId, actor: ACTOR, at, input: { demo: what, id }, entry };
  });
  const results = await context.journal.executeMany<null, Entry<T>>(commands, async (tx, open) => {
    const decide = await prepare(tx);
    return open.map(({ entry }): Result<Decided<null>> => {
      const facts = decide(entry);
      return facts.ok ? ok({ facts: facts.value, answer: null }) : facts;
    });
  });
  for (const result of results) unwrap(result);
}

async function loadPlaces(context: OrgContext, pack: OrgPack): Promise<void> {
  const { district } = context;
  const regionCodes = async (tx: Db) => new Set((await findRegions(tx, district)).map((known) => known.code));
  const unitIds = async (tx: Db) => new Set((await findUnits(tx, district)).map((known) => known.id));
  const remembering =
    <K>(known: Set<K>, key: K) =>
    (facts: Result<readonly NewFact[]>) => {
      if (facts.ok) known.add(key);
      return facts;
    };
  await load(
    context,
    'region',
    pack.regions,
    (region) => region.code,
    async (tx) => {
      const known = await regionCodes(tx);
      return (region) => remembering(known, region.code)(decideAddRegion(known, region));
    },
  );
  await load(
    context,
    'unit',
    pack.units,
    (unit) => unit.id,
    async (tx) => {
      const known = { units: await unitIds(tx), regions: await regionCodes(tx) };
      return (unit) => remembering(known.units, unit.id)(decideAddUnit(known, unit));
    },
  );
  await load(
    context,
    'window',
    pack.windows,
    (window) => String(window.number),
    async (tx) => {
      const windows = new Set((await findWindows(tx, district)).map((window) => window.number));
      const known = { windows, units: await unitIds(tx) };
      return (window) => remembering(windows, window.number)(decideAddWindow(known, window));
    },
  );
}

async function loadStaff(context: OrgContext, pack: OrgPack): Promise<void> {
  const { district } = context;
  await load(
    context,
    'staff',
    pack.staff,
    (staff) => staff.id,
    async (tx) => {
      const units = new Map((await findUnits(tx, district)).map((unit) => [unit.id, unit]));
      const regions = new Map((await findRegions(tx, district)).map((region) => [region.code, region]));
      const taken = new Set((await findStaff(tx, district)).map((staff) => staff.id));
      return (staff) => {
        const added = decideAddStaff({ taken, units, regions, today: dayOf(context.clock()) }, staff);
        if (!added.ok) return added;
        const member = { ...staff, roles: [], state: 'active' as const, stateSince: null };
        const granted = decideChangeRoles([member], { actor: ACTOR, id: staff.id, roles: staff.roles });
        if (!granted.ok) return granted;
        taken.add(staff.id);
        return ok([...added.value, ...granted.value]);
      };
    },
  );
}

/** Gives the demo password to staff of the pack without a password, each with a salt of its own. */
async function loadPasswords(context: OrgContext, pack: OrgPack): Promise<number> {
  const { db, district } = context;
  const { rows } = await sql<{ staff_id: string }>`
    SELECT staff_id FROM org_credential WHERE district = ${district}`.execute(db);
  const have = new Set(rows.map((row) => row.staff_id));
  const missing = pack.staff.map((staff) => staff.id).filter((id) => !have.has(id));
  if (missing.length === 0) return 0;
  const hashes = await Promise.all(missing.map(() => saltedHash(pack.password)));
  await sql`WITH kept AS (
    INSERT INTO org_credential (district, staff_id, phc, must_change, set_at, set_by)
    SELECT ${district}, id, phc, false, ${context.clock()}::bigint, ${ACTOR}
    FROM unnest(${missing}::text[], ${hashes}::text[]) AS made(id, phc)
    ON CONFLICT DO NOTHING RETURNING district, staff_id, set_at, phc) ${LOGGED}`.execute(db);
  return missing.length;
}

/**
 * Loads a demo district's organisation. Safe to call on every start. Returns the number of new passwords, the only part that
 * takes time (some 30 ms each on one core, hashed in parallel).
 */
export async function loadOrg(context: OrgContext, pack: OrgPack): Promise<{ passwords: number }> {
  await loadPlaces(context, pack);
  await loadStaff(context, pack);
  return { passwords: await loadPasswords(context, pack) };
}
