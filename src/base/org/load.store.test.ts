import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { rebuild, verifyJournal } from '#base/journal/index.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { inTransaction } from '#shell/db/in-transaction.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { loadOrg } from './load.store.ts';
import { findRegions, findUnits, findWindows } from './places.store.ts';
import { orgProjector } from './projector.store.ts';
import { changeRoles, changeState, findStaff } from './staff.store.ts';
import { DISTRICT, orgJournal, testClock } from './testing.store.ts';

const { db } = await testDatabase();
const { clock } = testClock();
const journal = orgJournal(db);
const context = { db, journal, clock, district: DISTRICT };
const pack = demoOrg();
const first = await loadOrg(context, pack);

async function count(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(db);
  return rows[0]!.n;
}

describe('loading the demo organisation', () => {
  it('stores what the packs say', async () => {
    expect(first.passwords).toBe(pack.staff.length);
    expect(await findRegions(db, DISTRICT)).toEqual(
      [...pack.regions].sort((a, b) => (a.code < b.code ? -1 : 1)),
    );
    expect((await findWindows(db, DISTRICT)).map((window) => window.number)).toEqual(
      pack.windows.map((window) => window.number),
    );
    const units = new Map((await findUnits(db, DISTRICT)).map((unit) => [unit.id, unit]));
    expect(units.size).toBe(pack.units.length);
    for (const unit of pack.units) expect(units.get(unit.id)).toEqual(unit);
    const staff = new Map((await findStaff(db, DISTRICT)).map((member) => [member.id, member]));
    for (const one of pack.staff)
      expect(staff.get(one.id)).toEqual({ ...one, state: 'active', stateSince: null });
  });

  it('adds nothing the second time, and what is new in an enlarged pack', async () => {
    const before = await count('journal_fact');
    expect(await loadOrg(context, pack)).toEqual({ passwords: 0 });
    expect(await count('journal_fact')).toBe(before);
    const more = { ...pack.staff[0]!, id: 'fujuzhang', name: '凌霄远', roles: ['department-clerk'] };
    expect(await loadOrg(context, { ...pack, staff: [...pack.staff, more] })).toEqual({ passwords: 1 });
    expect(await count('journal_fact')).toBe(before + 2);
  });

  it('refuses a pack that contradicts itself, and stores nothing of that part', async () => {
    const stray = { ...pack.windows[0]!, number: 99, unit: 'nowhere' };
    await expect(loadOrg(context, { ...pack, windows: [stray] })).rejects.toThrow('org/unit-unknown');
    expect((await findWindows(db, DISTRICT)).some((window) => window.number === 99)).toBe(false);
  });

  it('keeps passwords out of the journal and out of clear text', async () => {
    const { rows } = await sql<{ phc: string }>`SELECT phc FROM org_credential`.execute(db);
    expect(new Set(rows.map((row) => row.phc)).size).toBe(rows.length);
    const { rows: leaks } = await sql`
      SELECT 1 FROM journal_fact WHERE payload LIKE '%' || ${pack.password} || '%' OR payload LIKE '%argon2%'`.execute(
      db,
    );
    expect(leaks).toEqual([]);
    expect(rows.some((row) => row.phc.includes(pack.password))).toBe(false);
  });
});

describe('the projections', () => {
  it('are what the journal says, in portions of any size', async () => {
    const by = { actor: 'anquan', id: 'yaotang' };
    await changeRoles(context, { ...by, requestId: 'roles-1', roles: ['village-clerk', 'grid-agent'] });
    await changeState(context, 'lock', { ...by, requestId: 'lock-0001', reason: '休假' });
    await changeState(context, 'unlock', { ...by, requestId: 'unlock-01', reason: '返岗' });
    await changeRoles(context, { ...by, requestId: 'roles-2', roles: ['village-clerk'] });
    await changeState(context, 'leave', { ...by, actor: 'admin', requestId: 'leave-001', reason: '换届' });
    for (const portion of [1, 7, 2_000])
      for (const table of await rebuild(db, DISTRICT, [orgProjector], true, portion))
        expect(table.same, `${table.table} ${portion}`).toBe(true);
    const left = (await findStaff(db, DISTRICT)).find((member) => member.id === 'yaotang');
    expect(left).toMatchObject({
      roles: ['village-clerk'],
      state: 'left',
      stateSince: { by: 'admin', reason: '换届' },
    });
    expect((await verifyJournal(db, DISTRICT)).ok).toBe(true);
  });

  it('read a director’s role as facts from before 2026-12-01 call it', async () => {
    const payload = { id: 'zhuren', roles: ['head', 'department-head', 'approver'] };
    await inTransaction(db, (tx) =>
      orgProjector.apply(tx, DISTRICT, [
        {
          ...{
            district: DISTRICT,
            position: 0,
            stream: 'staff/zhuren',
            kind: 'staff-roles-changed',
            payload,
          },
          ...{ actor: 'anquan', at: clock(), requestId: 'old-roles', version: 9, hash: '' },
        },
      ]),
    );
    const zhuren = (await findStaff(db, DISTRICT)).find((member) => member.id === 'zhuren');
    expect(zhuren?.roles).toEqual(['director', 'department-director', 'approver']);
  });

  it.each([
    ['staff-added', { id: 'niemand', name: '无名', title: '', scope: '430212000000' }, 'unit'],
    ['staff-roles-changed', { id: 'zhuren', roles: 'approver' }, 'roles'],
    ['region-added', { code: '430212999000', parent: null, level: 'planet', names: [] }, 'level'],
  ])('refuse a fact %s that is not as its schema says', async (kind, payload, wrong) => {
    const fact = { district: DISTRICT, position: 4711, stream: 'staff/zhuren', kind, payload };
    const rest = { actor: 'anquan', at: clock(), requestId: 'wrong', version: 9, hash: '' };
    await expect(
      inTransaction(db, (tx) => orgProjector.apply(tx, DISTRICT, [{ ...fact, ...rest }])),
    ).rejects.toThrow(new RegExp(`^fact 4711 .*${wrong}`));
  });
});
