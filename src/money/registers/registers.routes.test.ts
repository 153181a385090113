import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { instant } from '#base/kernel/index.ts';
import { allRoles, loadOrg, orgProjector, permissionsOf, type RoleId } from '#base/org/index.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { demoRegisters } from '#demo/packs/registers.ts';
import { ledgerProjector } from '#money/ledger/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { loadRegisters } from './load.store.ts';
import { registerProjector } from './projector.store.ts';
import { counted, drove, held, received } from './registers.fixture.ts';
import { registerRoutes } from './registers.routes.ts';

const { db } = await testDatabase();
const journal = createJournal(db, [orgProjector, ledgerProjector, registerProjector]);
const clock = () => instant(Date.parse('2021-09-01T02:00:00Z'));
const world = { db, journal, clock, district: '430212' };
const pack = demoOrg();
await loadOrg(world, { ...pack, staff: pack.staff.filter(({ id }) => id === 'kuaiji'), windows: [] });
await loadRegisters(world, demoRegisters(), 'kuaiji');

/** The routes for somebody with these roles; without a role, for nobody. */
function as(...roles: readonly RoleId[]) {
  const session =
    roles.length === 0
      ? null
      : {
          id: 's',
          staffId: 'kuaiji',
          name: '某人',
          unit: 'office',
          regionScope: '430212000000',
          roles,
          permissions: permissionsOf(roles),
          mustChangePassword: false,
          expires: clock(),
        };
  const cookie = { read: () => null, write: () => undefined, clear: () => undefined };
  return createRouterClient(registerRoutes, {
    context: { ...world, session, cookie, address: '10.0.0.1', files: '' },
  });
}

async function answerOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'accepted',
    (error: { code?: string; data?: { problems?: { code: string }[] } }) => {
      if (!error.data?.problems) throw error;
      return [error.code, ...error.data.problems.map((problem) => problem.code)].join(' ');
    },
  );
}

const keeper = as('bookkeeper');
const reception = { ...received(), amount: '1900', meals: null, vouchers: [] };
const fit = { ...reception, day: '2021-03-02' };

describe('commands × roles', () => {
  const commands = {
    entries: ['ledger.read', (call: typeof keeper) => call.entries({ register: 'vehicle' })],
    figures: ['account.read', (call: typeof keeper) => call.figures({ year: 2020 })],
    drill: ['account.read', (call: typeof keeper) => call.drill({ year: 2020, key: 'trip.groups' })],
    check: ['register.keep', (call: typeof keeper) => call.check({ entry: reception })],
    record: [
      'register.keep',
      (call: typeof keeper) => call.record({ requestId: 'record-x', entry: { ...fit, persons: 0 } }),
    ],
    dispose: [
      'register.keep',
      (call: typeof keeper) =>
        call.dispose({ requestId: 'dispose-x', id: 'CL-1', day: '2021-01-01', reason: '报废' }),
    ],
    withdraw: [
      'register.keep',
      (call: typeof keeper) => call.withdraw({ requestId: 'withdraw-x', id: 'CL-1', reason: '登记错了' }),
    ],
  } as const;

  it.each(allRoles)('%s may call exactly what its permissions allow', async (role) => {
    const held = permissionsOf([role]) as readonly string[];
    for (const [name, [permission, run]] of Object.entries(commands)) {
      const answer = await answerOf(run(as(role)));
      expect(answer === 'NOT_ALLOWED org/permission-missing', `${role} ${name}: ${answer}`).toBe(
        !held.includes(permission),
      );
    }
  });

  it('nobody who is not signed in may call any of them, but everybody may see the codes', async () => {
    for (const [, run] of Object.values(commands))
      expect(await answerOf(run(as()))).toBe('SIGN_IN org/sign-in-needed');
    const before = await as().codes({ day: '2022-02-28' });
    const after = await as().codes({ day: '2022-03-01' });
    expect(after.methods.length).toBe(before.methods.length + 1);
    expect(after.registers.map(({ name }) => name)).toContain('公务接待');
  });
});

describe('the registers over HTTP', () => {
  it('give the figures of a year, of all units or of one, and the entries behind each', async () => {
    const { figures } = await keeper.figures({ year: 2020 });
    const value = (key: string) => figures.find((figure) => figure.key === key)?.value;
    expect([value('procurement.total'), value('reception.persons'), value('post.all')]).toEqual([
      54_096_000, 6, 116,
    ]);
    const hall = await keeper.figures({ year: 2020, unit: 'hall' });
    expect(hall.figures.find(({ key }) => key === 'post.hall.in-post')?.value).toBe(10);

    const drilled = await keeper.drill({ year: 2020, key: 'procurement.total' });
    expect(drilled.figure.says).toBe('政府采购合同登记簿，2020年内，金额合计');
    expect(drilled.entries.map(({ id, share }) => [id, share])).toEqual([
      ['CG-2020-001', 5_888_000],
      ['CG-2020-002', 48_208_000],
    ]);
    expect(drilled.entries[0]).toMatchObject({ kindName: '货物', unitName: '株洲市渌口区行政审批服务局' });
    expect(await answerOf(keeper.drill({ year: 2020, key: 'nothing' }))).toBe(
      'NOT_FOUND register/figure-unknown',
    );
  });

  it('check an entry without writing, record it with its warnings, and show who did', async () => {
    const noLetter = { ...fit, letter: '' };
    const wrong = await keeper.check({ entry: { ...noLetter, persons: 0, day: '2021-02-30' } });
    expect(wrong.problems.map(({ code }) => code)).toEqual(['kernel/not-a-day']);
    const checked = await keeper.check({ entry: noLetter });
    expect([checked.problems.length, checked.warnings.map(({ code }) => code)]).toEqual([
      0,
      ['register/no-letter'],
    ]);
    expect((await keeper.entries({ register: 'reception', year: 2021 })).entries).toEqual([]);

    const made = await keeper.record({ requestId: 'record-1', entry: noLetter });
    expect(made).toMatchObject({ id: 'JD-2021-001', warnings: [{ code: 'register/no-letter' }] });
    const { entries } = await keeper.entries({ register: 'reception', year: 2021 });
    expect(entries).toMatchObject([
      { id: 'JD-2021-001', amount: 190_000, recorded: { by: 'kuaiji', byName: '苏清禾' }, withdrawn: null },
    ]);
    await keeper.withdraw({ requestId: 'withdraw-1', id: made.id, reason: '重复' });
    expect((await keeper.entries({ register: 'reception', year: 2021 })).entries).toMatchObject([
      { withdrawn: { by: 'kuaiji', reason: '重复' } },
    ]);
  });

  it('take every kind of entry', async () => {
    const entries = [
      { ...held(), amount: '8000', vouchers: [] },
      { ...drove(), amount: '160000.00', vouchers: [] },
      counted({ persons: 4 }),
    ];
    for (const [index, entry] of entries.entries())
      expect(await answerOf(keeper.record({ requestId: `every-kind-${index}`, entry }))).toBe('accepted');
    const sold = { requestId: 'dispose-1', id: 'CL-2020-001', day: '2020-12-31', reason: '调出' };
    await keeper.dispose(sold);
    expect((await keeper.entries({ register: 'vehicle' })).entries).toMatchObject([
      { until: '2020-12-31', disposedReason: '调出', marks: ['当年购置', '新增', '开支财政拨款'] },
    ]);
  });
});
