import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { demoOrg } from '#demo/packs/org.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { loadOrg } from './load.store.ts';
import { verifyPassword } from './password-hash.ts';
import { findSession } from './sessions.store.ts';
import { changePassword, signIn } from './sign-in.store.ts';
import { DISTRICT, orgJournal, refusalOf, testBrowser, testClock } from './testing.store.ts';

const { db } = await testDatabase();
const time = testClock();
const { clock } = time;
const journal = orgJournal(db);
const full = demoOrg();
const some = ['admin', 'anquan', 'audit', 'kuaiji', 'fuhe', 'yaotang', 'chuangkou1', 'chuangkou2', 'zhuren'];
const pack = { ...full, staff: full.staff.filter((staff) => some.includes(staff.id)) };
await loadOrg({ db, journal, clock, district: DISTRICT }, pack);
const right = pack.password;
const world = { db, journal, clock };

async function problemCodes(name: string, password: string, address: string, verify = verifyPassword) {
  const result = await signIn({ db, clock, district: DISTRICT, address, verify }, { name, password });
  return result.ok ? 'signed in' : result.problems.map((problem) => problem.code).join();
}

describe('signing in', () => {
  it('gives a session with unit, scope, roles and permissions', async () => {
    const browser = testBrowser(world);
    const me = await browser.call.signIn({ name: ' YaoTang ', password: right });
    expect(me).toMatchObject({
      staffId: 'yaotang',
      unit: { id: 'station-430212106219', name: '腰塘村便民服务站' },
      scope: { code: '430212106219', path: ['渌口区', '古岳峰镇', '腰塘村'] },
      roles: [{ id: 'village-clerk', name: '村（社区）站窗口' }],
      permissions: ['case.intake', 'case.agent', 'case.read'],
      mustChangePassword: false,
    });
    expect(await browser.call.me({})).toEqual(me);
    await browser.call.signOut({});
    expect(await refusalOf(browser.call.me({}))).toBe('SIGN_IN org/sign-in-needed');
  });

  it('answers a wrong name and a wrong password alike, with the same work (org/sign-in-failed)', async () => {
    const work: string[] = [];
    const counting: typeof verifyPassword = (password, phc) => {
      work.push(phc.slice(0, phc.indexOf('p=')));
      return verifyPassword(password, phc);
    };
    const context = { db, clock, district: DISTRICT, address: '10.0.0.2', verify: counting };
    const unknown = await signIn(context, { name: 'nobody', password: right });
    const wrong = await signIn(context, { name: 'kuaiji', password: 'Wrong-horse-7' });
    expect(unknown).toEqual(wrong);
    expect(wrong.ok ? [] : wrong.problems.map((problem) => problem.code)).toEqual(['org/sign-in-failed']);
    expect(work).toEqual(['$argon2id$v=19$m=19456,t=2,', '$argon2id$v=19$m=19456,t=2,']);
  });

  it('stores no token, only its digest', async () => {
    const browser = testBrowser(world);
    await browser.call.signIn({ name: 'fuhe', password: right });
    const token = browser.cookie.read()!;
    expect(token).toMatch(/^[\w-]{43}$/);
    const { rows } = await sql<{ row: string }>`SELECT s::text AS row FROM org_session s`.execute(db);
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    expect(await findSession(db, 'another', token, clock())).toBeNull();
    expect(await findSession(db, DISTRICT, `${token.slice(0, 42)}-`, clock())).toBeNull();
    expect(await findSession(db, DISTRICT, "' OR 1=1 --", clock())).toBeNull();
  });

  it('takes ten megabytes for a wrong password', async () => {
    expect(await problemCodes('fuhe', 'x'.repeat(10_000_000), '10.0.0.3')).toBe('org/sign-in-failed');
  });
});

describe('limits', () => {
  it('make who guesses wait after five failures, with the right password too, whether the login exists or not', async () => {
    for (const name of ['chuangkou1', 'ghost']) {
      const address = `10.1.0.${name.length}`;
      for (let tries = 0; tries < 5; tries += 1)
        expect(await problemCodes(name, 'Wrong-horse-7', address)).toBe('org/sign-in-failed');
      expect(await problemCodes(name, right, address)).toBe('org/login-locked');
    }
    time.forward(1);
    expect(await problemCodes('chuangkou1', right, '10.1.0.10')).toBe('signed in');
  });

  it('do not bind the owner elsewhere, nor behind the same address on a device that is known', async () => {
    const browser = testBrowser(world, '10.1.1.1');
    await browser.call.signIn({ name: 'zhuren', password: right });
    await browser.call.signOut({});
    for (let tries = 0; tries < 5; tries += 1) await problemCodes('zhuren', 'Wrong-horse-7', '10.1.1.1');
    const never = async () => false;
    for (let tries = 0; tries < 15; tries += 1) await problemCodes(`any${tries}`, 'x', '10.1.1.1', never);
    expect(await problemCodes('zhuren', right, '10.1.1.1')).toBe('org/login-locked');
    expect(await problemCodes('kuaiji', right, '10.1.1.1')).toBe('org/address-locked');
    expect(await problemCodes('zhuren', right, '10.1.1.2')).toBe('signed in');
    expect((await browser.call.signIn({ name: 'zhuren', password: right })).staffId).toBe('zhuren');
    await browser.call.signOut({});
    // whoever guesses on the known device waits as well
    for (let tries = 0; tries < 5; tries += 1)
      await refusalOf(browser.call.signIn({ name: 'zhuren', password: 'Wrong-horse-7' }));
    expect(await refusalOf(browser.call.signIn({ name: 'zhuren', password: right }))).toBe(
      'REFUSED org/login-locked',
    );
    time.forward(61);
  });

  it('hold strangers off a login that is guessed from everywhere, not the network where it is used', async () => {
    expect(await problemCodes('yaotang', right, '10.1.2.1')).toBe('signed in');
    const never = async () => false;
    for (let tries = 0; tries < 100; tries += 1)
      await problemCodes('yaotang', 'x', `10.99.${tries}.1`, never);
    expect(await problemCodes('yaotang', right, '10.98.0.1')).toBe('org/login-guarded');
    expect(await problemCodes('yaotang', right, '10.1.2.1')).toBe('signed in');
    time.forward(25 * 60);
    expect(await problemCodes('yaotang', right, '10.98.0.1')).toBe('signed in');
  });

  it('say how many tries are left, alike for a login that does not exist', async () => {
    const said = async (name: string) => {
      const result = await signIn(
        { db, clock, district: DISTRICT, address: '10.1.3.1' },
        { name, password: 'x' },
      );
      return result.ok ? '' : result.problems[0]?.message;
    };
    expect(await said('fuhe')).toBe('登录名或口令不对，再错4次就要等一会儿才能再试');
    expect(await said('nobody2')).toBe(await said('nobody3'));
    for (let tries = 0; tries < 3; tries += 1) await said('fuhe');
    expect(await said('fuhe')).toBe('登录名或口令不对，请1分钟后再试');
  });

  it('hold when all attempts come at once', async () => {
    const together = Array.from({ length: 12 }, () =>
      problemCodes('chuangkou2', 'Wrong-horse-7', '10.2.0.1'),
    );
    const answers = Map.groupBy(await Promise.all(together), (answer) => answer);
    expect(answers.get('org/sign-in-failed')).toHaveLength(5);
    expect(answers.get('org/login-locked')).toHaveLength(7);
  });

  it('forget a login’s failures after a success', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1)
        await problemCodes('zhuren', 'Wrong-horse-7', `10.3.${round}.1`);
      expect(await problemCodes('zhuren', right, `10.3.${round}.1`)).toBe('signed in');
    }
  });

  it('lock an address after twenty failures over any names; successes from it do not count', async () => {
    const address = '10.4.0.1';
    // this test is not about hashing
    const never = async () => false;
    for (let tries = 0; tries < 19; tries += 1) await problemCodes(`guess${tries}`, 'x', address, never);
    expect(await problemCodes('zhuren', right, address)).toBe('signed in');
    expect(await problemCodes('guess19', 'x', address, never)).toBe('org/sign-in-failed');
    expect(await problemCodes('kuaiji', right, address)).toBe('org/address-locked');
    expect(await problemCodes('kuaiji', right, '10.4.0.2')).toBe('signed in');
  });
});

describe('a session', () => {
  it('ends when nobody has done anything for 30 minutes, and lives on when somebody has', async () => {
    const browser = testBrowser(world);
    await browser.call.signIn({ name: 'kuaiji', password: right });
    time.forward(29);
    expect((await browser.call.me({})).expires).toBe(clock() + 30 * 60_000);
    time.forward(29);
    await browser.call.me({});
    time.forward(30);
    expect(await refusalOf(browser.call.me({}))).toBe('SIGN_IN org/sign-in-needed');
  });

  it('ends after 12 hours whatever is done', async () => {
    const browser = testBrowser(world);
    await browser.call.signIn({ name: 'kuaiji', password: right });
    for (let minutes = 20; minutes < 720; minutes += 20) {
      time.forward(20);
      await browser.call.me({});
    }
    time.forward(20);
    expect(await refusalOf(browser.call.me({}))).toBe('SIGN_IN org/sign-in-needed');
  });

  it('shows among one’s own and can be ended from elsewhere, but not by others (org/session-unknown)', async () => {
    const [office, home, stranger] = ['10.5.0.1', '10.5.0.2', '10.5.0.3'].map((at) => testBrowser(world, at));
    await office!.call.signIn({ name: 'kuaiji', password: right });
    await home!.call.signIn({ name: 'kuaiji', password: right });
    await stranger!.call.signIn({ name: 'fuhe', password: right });
    const mine = await office!.call.mySessions({});
    expect(mine.map((one) => [one.address, one.current]).sort()).toEqual([
      ['10.5.0.1', true],
      ['10.5.0.2', false],
    ]);
    const { id } = mine.find((one) => !one.current)!;
    expect(await refusalOf(stranger!.call.endMySession({ id }))).toBe('NOT_FOUND org/session-unknown');
    await office!.call.endMySession({ id });
    expect(await refusalOf(home!.call.me({}))).toBe('SIGN_IN org/sign-in-needed');
    expect((await office!.call.me({})).staffId).toBe('kuaiji');
  });

  it('ends when its browser signs in as somebody else', async () => {
    const browser = testBrowser(world);
    await browser.call.signIn({ name: 'kuaiji', password: right });
    const before = browser.cookie.read();
    await browser.call.signIn({ name: 'fuhe', password: right });
    expect(await findSession(db, DISTRICT, before, clock())).toBeNull();
  });
});

describe('changing one’s password', () => {
  const next = 'Seven-herons-4';

  it('refuses a wrong one, the same one and a bad one (org/password-wrong, org/password-same)', async () => {
    const browser = testBrowser(world, '10.6.0.1');
    await browser.call.signIn({ name: 'fuhe', password: right });
    const change = (current: string, to: string) =>
      refusalOf(browser.call.changePassword({ current, next: to }));
    expect(await change('Wrong-horse-7', next)).toBe('REFUSED org/password-wrong');
    expect(await change(next, next)).toBe('REFUSED org/password-same');
    expect(await change(right, 'short')).toBe(
      'REFUSED org/password-too-short org/password-too-simple org/password-common',
    );
  });

  it('is refused where somebody has changed it meanwhile (org/password-changed-meanwhile)', async () => {
    const browser = testBrowser(world, '10.6.1.1');
    await browser.call.signIn({ name: 'audit', password: right });
    const session = await findSession(db, DISTRICT, browser.cookie.read(), clock());
    const verify = async () => {
      await sql`UPDATE org_credential SET phc = phc || 'A' WHERE staff_id = 'audit'`.execute(db);
      return true;
    };
    const context = { db, clock, district: DISTRICT, address: '10.6.1.1', verify };
    const changed = await changePassword(context, session!, { current: right, next });
    await sql`UPDATE org_credential SET phc = left(phc, -1) WHERE staff_id = 'audit'`.execute(db);
    expect(changed.ok ? [] : changed.problems.map(({ code }) => code)).toEqual([
      'org/password-changed-meanwhile',
    ]);
  });

  it('ends the other sessions and leaves this one', async () => {
    const [here, there] = [testBrowser(world, '10.6.0.1'), testBrowser(world, '10.6.0.2')];
    await here.call.signIn({ name: 'fuhe', password: right });
    await there.call.signIn({ name: 'fuhe', password: right });
    await here.call.changePassword({ current: right, next });
    expect((await here.call.me({})).staffId).toBe('fuhe');
    expect(await refusalOf(there.call.me({}))).toBe('SIGN_IN org/sign-in-needed');
    expect(await problemCodes('fuhe', right, '10.6.0.3')).toBe('org/sign-in-failed');
    expect(await problemCodes('fuhe', next, '10.6.0.3')).toBe('signed in');
  });

  it('hashes an old hash anew at the next sign-in', async () => {
    const salt = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    await sql`UPDATE org_credential SET phc = ${salt} WHERE staff_id = 'zhuren'`.execute(db);
    expect(await problemCodes('zhuren', 'password', '10.6.0.4')).toBe('signed in');
    const { rows } = await sql<{ phc: string }>`
      SELECT phc FROM org_credential WHERE staff_id = 'zhuren'`.execute(db);
    expect(rows[0]!.phc).toContain('m=19456,t=2,p=1');
    expect(await problemCodes('zhuren', 'password', '10.6.0.4')).toBe('signed in');
  });
});

describe('the log of sign-ins', () => {
  it.each(['UPDATE sign_in_log SET address = address', 'DELETE FROM sign_in_log', 'TRUNCATE sign_in_log'])(
    'refuses %s in the database',
    async (statement) => {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('只能追加');
    },
  );

  it('is read by the auditor alone, page by page, with what was answered', async () => {
    const auditor = testBrowser(world, '10.7.0.1');
    await problemCodes('juzhang', 'Wrong-horse-7', '10.7.0.2');
    await problemCodes('My secret pass 1!', 'x', '10.7.0.2', async () => false);
    await auditor.call.signIn({ name: 'audit', password: right });
    const first = await auditor.call.signInLog({ limit: 3 });
    expect(first.entries.map((entry) => [entry.event, entry.login, entry.problem])).toEqual([
      ['succeeded', 'audit', ''],
      ['failed', expect.stringMatching(/^sha256:[0-9a-f]{16}$/), 'org/sign-in-failed'],
      ['failed', 'juzhang', 'org/sign-in-failed'],
    ]);
    const second = await auditor.call.signInLog({ limit: 200, before: first.next! });
    expect(second.entries[0]!.id).toBeLessThan(first.entries[2]!.id);
    expect(second.entries.some((entry) => entry.event === 'refused')).toBe(true);
    expect(second.entries.some((entry) => entry.event === 'password-changed')).toBe(true);
    const admin = testBrowser(world, '10.7.0.3');
    await admin.call.signIn({ name: 'admin', password: right });
    expect(await refusalOf(admin.call.signInLog({ limit: 3 }))).toBe('NOT_ALLOWED org/permission-missing');
  });
});
