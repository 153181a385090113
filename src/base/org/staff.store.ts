import { sql } from 'kysely';
import type { Decided, Journal, NewFact } from '#base/journal/index.ts';
import { type Clock, dayOf, type Instant, ok, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { decideAddStaff, type NewStaff } from './add-staff.ts';
import { decideChangeRoles } from './change-roles.ts';
import { decideChangeStaff } from './change-staff.ts';
import { decideChangeState, type StateChange } from './change-state.ts';
import { findRegions, findUnits } from './places.store.ts';
import { problems } from './problems.ts';
import { isRole } from './roles.ts';
import { type StaffMember, type StaffState, staffStateNames } from './staff.ts';

/** The context of a command on the organisation. */
export interface OrgContext {
  readonly db: Db;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly district: string;
}

export interface StaffCommand {
  readonly requestId: string;
  readonly actor: string;
}

interface StaffRow {
  id: string;
  name: string;
  title: string;
  unit: string;
  scope: string;
  roles: string[];
  state: StaffState;
  state_at: Instant | null;
  state_by: string | null;
  state_reason: string | null;
}

function toMember(row: StaffRow): StaffMember {
  const { state_at, state_by, state_reason, roles, ...rest } = row;
  return {
    ...rest,
    // a role that this version does not know gives no permissions
    roles: roles.filter(isRole),
    stateSince: state_at === null ? null : { at: state_at, by: state_by ?? '', reason: state_reason ?? '' },
  };
}

/** All present and former staff, by sign-in name. A district has some hundreds. */
export async function findStaff(db: Db, district: string): Promise<StaffMember[]> {
  const { rows } = await sql<StaffRow>`
    SELECT id, name, title, unit, scope, roles, state, state_at, state_by, state_reason
    FROM org_staff WHERE district = ${district} ORDER BY id`.execute(db);
  return rows.map(toMember);
}

export async function findStaffMember(db: Db, district: string, id: string): Promise<StaffMember | null> {
  const { rows } = await sql<StaffRow>`
    SELECT id, name, title, unit, scope, roles, state, state_at, state_by, state_reason
    FROM org_staff WHERE district = ${district} AND id = ${id}`.execute(db);
  return rows[0] ? toMember(rows[0]) : null;
}

function answered(facts: Result<readonly NewFact[]>, id: string): Result<Decided<{ id: string }>> {
  return facts.ok ? ok({ facts: facts.value, answer: { id } }) : facts;
}

/**
 * Adds a colleague. `whenNew` runs in the same transaction, but not for a repeated request. In it the caller stores the first
 * password, which must not get into the journal.
 */
export async function addStaff(
  context: OrgContext,
  command: StaffCommand & { readonly staff: NewStaff },
  whenNew: (tx: Db) => Promise<void>,
): Promise<Result<{ id: string }>> {
  const { district } = context;
  const at = context.clock();
  const { requestId, actor, staff } = command;
  const asked = { district, requestId, actor, at, input: { command: 'add-staff', ...staff } };
  return context.journal.execute(asked, async (tx) => {
    const taken = new Set((await findStaff(tx, district)).map((member) => member.id));
    const decided = decideAddStaff({ ...(await placesOf(tx, district, at)), taken }, staff);
    if (decided.ok) await whenNew(tx);
    return answered(decided, staff.id);
  });
}

export async function changeStaff(
  context: OrgContext,
  command: StaffCommand & { readonly staff: NewStaff },
): Promise<Result<{ id: string }>> {
  const { district } = context;
  const at = context.clock();
  const { requestId, actor, staff } = command;
  const asked = { district, requestId, actor, at, input: { command: 'change-staff', ...staff } };
  return context.journal.execute(asked, async (tx) => {
    const all = await findStaff(tx, district);
    return answered(
      decideChangeStaff({ ...(await placesOf(tx, district, at)), staff: all }, staff),
      staff.id,
    );
  });
}

async function placesOf(tx: Db, district: string, at: Instant) {
  const [units, regions] = [await findUnits(tx, district), await findRegions(tx, district)];
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    regions: new Map(regions.map((region) => [region.code, region])),
    today: dayOf(at),
  };
}

export async function changeRoles(
  context: OrgContext,
  command: StaffCommand & { readonly id: string; readonly roles: readonly string[] },
): Promise<Result<{ id: string }>> {
  const { district } = context;
  const { requestId, actor, id, roles } = command;
  const input = { command: 'change-roles', id, roles };
  return context.journal.execute({ district, requestId, actor, at: context.clock(), input }, async (tx) =>
    answered(decideChangeRoles(await findStaff(tx, district), { actor, id, roles }), id),
  );
}

/** Locks a colleague, unlocks them or lets them leave. The sessions of those locked or gone end in the same transaction. */
export async function changeState(
  context: OrgContext,
  change: StateChange,
  command: StaffCommand & { readonly id: string; readonly reason: string },
): Promise<Result<{ id: string }>> {
  const { district } = context;
  const { requestId, actor, id, reason } = command;
  const input = { command: change, id, reason };
  return context.journal.execute({ district, requestId, actor, at: context.clock(), input }, async (tx) => {
    const decided = decideChangeState(await findStaff(tx, district), change, { actor, id, reason });
    if (decided.ok && change !== 'unlock')
      await sql`DELETE FROM org_session WHERE district = ${district} AND staff_id = ${id}`.execute(tx);
    return answered(decided, id);
  });
}

/** Finds the person for an act on their login outside the journal, or refuses it. */
export async function actOn(
  db: Db,
  district: string,
  actor: string,
  id: string,
): Promise<Result<StaffMember>> {
  const staff = await findStaffMember(db, district, id);
  if (!staff) return refused(problems.of('org/staff-unknown', 'id', { id: id.slice(0, 40) }));
  if (actor === id) return refused(problems.of('org/own-login', 'id', {}));
  if (staff.state === 'left')
    return refused(problems.of('org/staff-state', 'id', { name: staff.name, state: staffStateNames.left }));
  return ok(staff);
}
