import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { demoOrg } from '#demo/packs/org.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { loadOrg } from './load.store.ts';
import { codeAt } from './one-time-code.ts';
import * as policies from './sign-in-policy.ts';
import { DISTRICT, orgJournal, refusalOf, testBrowser, testClock } from './testing.store.ts';

const { db } = await testDatabase();
const time = testClock();
const { clock } = time;
const journal = orgJournal(db);
const full = demoOrg();
const some = ['admin', 'anquan', 'audit', 'kuaiji', 'fuhe', 'yaotang'];
await loadOrg(
  { db, journal, clock, district: DISTRICT },
  { ...full, staff: full.staff.filter(({ id }) => some.includes(id)) },
);
const world = { db, journal, clock };
const { password } = full;

/** What the app on the telephone shows now. */
async function shown(staffId: string, steps = 0): Promise<string> {
  const { rows } = await sql<{ secret: Buffer }>`
    SELECT secret FROM org_factor WHERE staff_id = ${staffId} ORDER BY made_at DESC`.execute(db);
  return codeAt(rows[0]!.secret, Math.floor(clock() / 30_000) + steps);
}

type Browser = ReturnType<typeof testBrowser>;
const signIn = (browser: Browser, name: string) => browser.call.signIn({ name, password });

async function withFactor(name: string, address: string): Promise<Browser> {
  const browser = testBrowser(world, address);
  await signIn(browser, name);
  const { id } = await browser.call.beginFactor({ name: '我的手机' });
  await browser.call.confirmFactor({ id, code: await shown(name) });
  time.forward(1);
  return browser;
}

describe('the second factor', () => {
  it('counts with its first right code, is asked for at the next sign-in, and gives the permissions back (org/factor-needed)', async () => {
    const browser = testBrowser(world, '10.0.0.1');
    await signIn(browser, 'kuaiji');
    const begun = await browser.call.beginFactor({ name: '我的手机' });
    expect(begun.address).toContain(begun.secret.replaceAll(' ', ''));
    // begun is not yet there
    expect((await browser.call.me({})).secondFactor).toBe('fine');
    expect(await refusalOf(browser.call.confirmFactor({ id: begun.id, code: '000000' }))).toBe(
      'REFUSED org/factor-wrong',
    );
    await browser.call.confirmFactor({ id: begun.id, code: await shown('kuaiji') });
    expect((await browser.call.me({})).permissions.length).toBeGreaterThan(0);
    time.forward(1);
    const other = testBrowser(world, '10.0.0.2');
    const me = await signIn(other, 'kuaiji');
    expect([me.secondFactor, me.permissions]).toEqual(['asked', []]);
    for (const call of [
      other.call.mySessions({}),
      other.call.changePassword({ current: password, next: 'Seven-herons-4' }),
      other.call.beginFactor({ name: 'x' }),
      other.call.names({}),
    ])
      expect(await refusalOf(call)).toBe('NOT_ALLOWED org/factor-needed');
    await other.call.giveFactor({ code: await shown('kuaiji') });
    const now = await other.call.me({});
    expect([now.secondFactor, now.permissions.length > 0]).toEqual(['fine', true]);
  });

  it('takes a code once, and makes who guesses wait', async () => {
    await withFactor('fuhe', '10.1.0.1');
    const code = await shown('fuhe');
    const [one, two] = [testBrowser(world, '10.1.0.2'), testBrowser(world, '10.1.0.3')];
    await signIn(one, 'fuhe');
    await signIn(two, 'fuhe');
    await one.call.giveFactor({ code });
    expect(await refusalOf(two.call.giveFactor({ code }))).toBe('REFUSED org/factor-wrong');
    for (let tries = 0; tries < 4; tries += 1) await refusalOf(two.call.giveFactor({ code: '000000' }));
    expect(await refusalOf(two.call.giveFactor({ code: await shown('fuhe', 1) }))).toBe(
      'REFUSED org/login-locked',
    );
  });

  it('is removed by its owner alone, or with a password reset (org/factor-unknown)', async () => {
    const mine = await withFactor('yaotang', '10.2.0.1');
    const [factor] = await mine.call.myFactors({});
    const other = testBrowser(world, '10.2.0.2');
    await signIn(other, 'audit');
    expect(await refusalOf(other.call.removeFactor({ id: factor!.id }))).toBe('NOT_FOUND org/factor-unknown');
    const admin = testBrowser(world, '10.2.0.3');
    await signIn(admin, 'admin');
    const { firstPassword } = await admin.call.resetPassword({ id: 'yaotang' });
    const anew = testBrowser(world, '10.2.0.4');
    expect((await anew.call.signIn({ name: 'yaotang', password: firstPassword! })).secondFactor).toBe('fine');
  });

  it('has to be set up where a role needs it, and nothing else goes before (org/factor-missing)', async () => {
    const demands = vi
      .spyOn(policies, 'demandsFactor')
      .mockImplementation((_policy, roles) => roles.includes('auditor'));
    const browser = testBrowser(world, '10.3.0.1');
    const me = await signIn(browser, 'audit');
    expect([me.secondFactor, me.permissions]).toEqual(['missing', []]);
    expect(await refusalOf(browser.call.signInLog({ limit: 1 }))).toBe('NOT_ALLOWED org/factor-missing');
    const { id } = await browser.call.beginFactor({ name: '' });
    await browser.call.confirmFactor({ id, code: await shown('audit') });
    expect((await browser.call.me({})).secondFactor).toBe('fine');
    demands.mockRestore();
  });

  it('is demanded by role, as the policy of the day says', () => {
    const policy = { secondFactor: { roles: ['security'] } } as unknown as policies.SignInPolicy;
    expect(policies.demandsFactor(policy, ['security', 'x'])).toBe(true);
    expect(policies.demandsFactor(policy, ['x'])).toBe(false);
    expect(policies.demandsFactor({ ...policy, secondFactor: { roles: ['*'] } }, [])).toBe(true);
  });
});

describe('a first password', () => {
  const reset = async () => {
    const admin = testBrowser(world, '10.4.0.1');
    await signIn(admin, 'admin');
    return (await admin.call.resetPassword({ id: 'yaotang' })).firstPassword!;
  };
  const use = (browser: Browser, first: string) =>
    refusalOf(browser.call.signIn({ name: 'yaotang', password: first }));

  it('ends with its first use, except where it was used (org/first-password-over)', async () => {
    const first = await reset();
    const [here, there] = [testBrowser(world, '10.4.0.2'), testBrowser(world, '10.4.0.3')];
    expect(await use(here, first)).toBe('accepted');
    expect(await use(there, first)).toBe('REFUSED org/first-password-over');
    expect(await use(here, first)).toBe('accepted');
    await here.call.changePassword({ current: first, next: 'Seven-herons-4' });
    expect(await use(there, 'Seven-herons-4')).toBe('accepted');
  });

  it('waits a week for it', async () => {
    const first = await reset();
    time.forward(7 * 24 * 60 + 1);
    expect(await use(testBrowser(world, '10.4.0.4'), first)).toBe('REFUSED org/first-password-over');
  });
});

describe('sessions', () => {
  it('are ten at most: the oldest ends', async () => {
    const browsers = Array.from({ length: 11 }, (_, at) => testBrowser(world, `10.5.0.${at}`));
    for (const browser of browsers) {
      await signIn(browser, 'anquan');
      time.forward(1);
    }
    expect(await refusalOf(browsers[0]!.call.me({}))).toBe('SIGN_IN org/sign-in-needed');
    expect((await browsers[10]!.call.mySessions({})).length).toBe(10);
    expect((await browsers[1]!.call.me({})).staffId).toBe('anquan');
  });
});
