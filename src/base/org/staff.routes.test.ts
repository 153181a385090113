import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { demoOrg } from '#demo/packs/org.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { loadOrg } from './load.store.ts';
import { allRoles, type RoleId, roles } from './roles.ts';
import { DISTRICT, orgJournal, refusalOf, testBrowser, testClock } from './testing.store.ts';

const { db } = await testDatabase();
const { clock } = testClock();
const journal = orgJournal(db);
const world = { db, journal, clock };
const full = demoOrg();
/** one holder of each role */
const holders = new Map(
  allRoles.map((role) => [role, full.staff.find((staff) => staff.roles.includes(role))!]),
);
const pack = { ...full, staff: [...new Set(holders.values())] };
await loadOrg({ ...world, district: DISTRICT }, pack);

async function as(role: RoleId) {
  const browser = testBrowser(world, `10.0.${allRoles.indexOf(role)}.1`);
  await browser.call.signIn({ name: holders.get(role)!.id, password: pack.password });
  return browser.call;
}

const admin = await as('admin');
const security = await as('security');
const newcomer = {
  requestId: 'add-staff-1',
  id: 'chuangkou9',
  name: '白露',
  title: '综合窗口',
  unit: 'hall',
  scope: '430212000000',
};

describe('commands × roles', () => {
  const commands = {
    staff: ['staff.read', (call: typeof admin) => call.staff({})],
    addStaff: ['staff.manage', (call: typeof admin) => call.addStaff({ ...newcomer, unit: 'nowhere' })],
    resetPassword: ['staff.manage', (call: typeof admin) => call.resetPassword({ id: 'nobody' })],
    leave: [
      'staff.manage',
      (call: typeof admin) => call.leaveStaff({ requestId: 'leave-xx', id: 'nobody', reason: '调离' }),
    ],
    changeRoles: [
      'staff.authorise',
      (call: typeof admin) => call.changeRoles({ requestId: 'roles-xx', id: 'nobody', roles: [] }),
    ],
    lock: [
      'staff.authorise',
      (call: typeof admin) => call.lockStaff({ requestId: 'lock-xxx', id: 'nobody', reason: '休假' }),
    ],
    unlock: [
      'staff.authorise',
      (call: typeof admin) => call.unlockStaff({ requestId: 'unlock-x', id: 'nobody', reason: '返岗' }),
    ],
    verifyJournal: ['journal.verify', (call: typeof admin) => call.verifyJournal({})],
    signInLog: ['audit.read', (call: typeof admin) => call.signInLog({ limit: 1 })],
  } as const;

  it.each(allRoles)('%s may call exactly what its permissions allow', async (role) => {
    const call = await as(role);
    const held: readonly string[] = pack.staff
      .find((staff) => staff.id === holders.get(role)!.id)!
      .roles.flatMap((each) => roles[each as RoleId].permissions as readonly string[]);
    for (const [name, [permission, run]] of Object.entries(commands)) {
      const answer = await refusalOf(run(call));
      expect(answer === 'NOT_ALLOWED org/permission-missing', `${role} ${name}: ${answer}`).toBe(
        !held.includes(permission),
      );
    }
  });

  it('verifies the journal for the auditor', async () => {
    const verified = await (await as('auditor')).verifyJournal({});
    expect(verified.problems).toEqual([]);
    expect(verified.facts).toBeGreaterThan(pack.staff.length);
    expect(verified.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names colleagues to whoever is signed in, without anything else of them', async () => {
    const names = await (await as('bookkeeper')).names({});
    expect(names.find(({ id }) => id === 'fuhe')).toEqual({ id: 'fuhe', name: '林知微' });
    expect(await refusalOf(testBrowser(world).call.names({}))).toBe('SIGN_IN org/sign-in-needed');
  });

  it('nobody who is not signed in may call any of them, but all may see the places', async () => {
    const { call } = testBrowser(world);
    for (const [, run] of Object.values(commands))
      expect(await refusalOf(run(call))).toBe('SIGN_IN org/sign-in-needed');
    expect(await refusalOf(call.roles({}))).toBe('SIGN_IN org/sign-in-needed');
    expect((await call.regions({ day: '2020-07-04' })).tree[0]!.children).toHaveLength(8);
    const stations = (day: string) =>
      call.units({ day }).then(({ units }) => units.filter((unit) => unit.kind === 'village-station').length);
    expect([await stations('2020-07-04'), await stations('2023-12-31')]).toEqual([139, 140]);
    expect((await call.windows({ day: '2020-07-04' })).windows).toHaveLength(17);
    expect(await refusalOf(call.regions({ day: '2021-02-29' }))).toBe('REFUSED kernel/not-a-day');
  });
});

describe('a colleague’s life', () => {
  it('begins with a first password that is given once and must be changed', async () => {
    const made = await admin.addStaff(newcomer);
    expect(made.firstPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(await admin.addStaff(newcomer)).toEqual({ id: 'chuangkou9', firstPassword: null });
    expect(await refusalOf(admin.addStaff({ ...newcomer, name: '霜降' }))).toBe(
      'REFUSED journal/request-reused',
    );
    const { rows } = await sql`SELECT 1 FROM journal_fact WHERE stream = 'staff/chuangkou9'`.execute(db);
    expect(rows).toHaveLength(1);

    await security.changeRoles({ requestId: 'roles-001', id: 'chuangkou9', roles: ['district-clerk'] });
    const browser = testBrowser(world, '10.9.0.1');
    const me = await browser.call.signIn({ name: 'chuangkou9', password: made.firstPassword! });
    expect(me).toMatchObject({
      mustChangePassword: true,
      permissions: [],
      roles: [{ id: 'district-clerk' }],
    });
    expect(await refusalOf(browser.call.staff({}))).toBe('NOT_ALLOWED org/password-change-first');
    await browser.call.changePassword({ current: made.firstPassword!, next: 'Seven-herons-4' });
    expect((await browser.call.me({})).permissions).toEqual(['case.intake', 'case.read']);
  });

  it('feels a change of roles with the next request', async () => {
    const browser = testBrowser(world, '10.9.0.2');
    await browser.call.signIn({ name: 'chuangkou9', password: 'Seven-herons-4' });
    await security.changeRoles({ requestId: 'roles-002', id: 'chuangkou9', roles: ['window-manager'] });
    expect((await browser.call.staff({})).length).toBeGreaterThan(5);
    await security.changeRoles({ requestId: 'roles-003', id: 'chuangkou9', roles: [] });
    expect(await refusalOf(browser.call.staff({}))).toBe('NOT_ALLOWED org/permission-missing');
  });

  it('is stopped by a lock at once (org/login-stopped)', async () => {
    const browser = testBrowser(world, '10.9.0.3');
    const typed = { name: 'chuangkou9', password: 'Seven-herons-4' };
    await browser.call.signIn(typed);
    const lock = { requestId: 'lock-001', id: 'chuangkou9', reason: '口令外泄' };
    await security.lockStaff(lock);
    expect(await security.lockStaff(lock)).toEqual({ id: 'chuangkou9' });
    expect(await refusalOf(browser.call.me({}))).toBe('SIGN_IN org/sign-in-needed');
    expect(await refusalOf(browser.call.signIn(typed))).toBe('REFUSED org/login-stopped');
    // the answer to a wrong password does not tell that the login is locked
    expect(await refusalOf(browser.call.signIn({ ...typed, password: 'Wrong-horse-7' }))).toBe(
      'REFUSED org/sign-in-failed',
    );
    await security.unlockStaff({ requestId: 'unlock-01', id: 'chuangkou9', reason: '已改口令' });
    expect((await browser.call.signIn(typed)).staffId).toBe('chuangkou9');
  });

  it('gets a new first password from the administrator, which ends its sessions', async () => {
    const browser = testBrowser(world, '10.9.0.4');
    await browser.call.signIn({ name: 'chuangkou9', password: 'Seven-herons-4' });
    const reset = await admin.resetPassword({ id: 'chuangkou9' });
    expect(await refusalOf(browser.call.me({}))).toBe('SIGN_IN org/sign-in-needed');
    const me = await browser.call.signIn({ name: 'chuangkou9', password: reset.firstPassword! });
    expect(me.mustChangePassword).toBe(true);
    expect(await refusalOf(admin.resetPassword({ id: 'admin' }))).toBe('REFUSED org/own-login');
    expect(await refusalOf(admin.resetPassword({ id: 'nobody' }))).toBe('REFUSED org/staff-unknown');
  });

  it('ends with leaving, and the name is never given again', async () => {
    const gone = { requestId: 'leave-001', id: 'chuangkou9', reason: '合同期满' };
    await admin.leaveStaff(gone);
    expect(await refusalOf(admin.addStaff({ ...newcomer, requestId: 'add-staff-2' }))).toBe(
      'REFUSED org/staff-exists',
    );
    expect(await refusalOf(admin.resetPassword({ id: 'chuangkou9' }))).toBe('REFUSED org/staff-state');
    const listed = (await admin.staff({})).find((staff) => staff.id === 'chuangkou9')!;
    expect(listed).toMatchObject({
      state: 'left',
      unitName: '渌口区政务服务中心',
      stateSince: { by: 'admin', reason: '合同期满' },
    });
  });
});
