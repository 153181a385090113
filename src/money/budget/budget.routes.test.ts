import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { day, instant } from '#base/kernel/index.ts';
import { type RoleId, roles, type Session } from '#base/org/index.ts';
import { ledgerProjector, postEvents } from '#money/ledger/index.ts';
import { listPaid } from '#money/ledger/paid.store.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { budgetRoutes } from './budget.routes.ts';
import { budgetProjector } from './projector.store.ts';

const { db } = await testDatabase();
const journal = createJournal(db, [budgetProjector, ledgerProjector]);
const now = instant(Date.parse('2020-12-31T02:00:00Z'));

function session(staffId: string, ...own: RoleId[]): Session {
  return {
    id: staffId,
    staffId,
    name: staffId,
    unit: 'bureau',
    regionScope: '430212000000' as Session['regionScope'],
    roles: own,
    permissions: own.flatMap((role) => roles[role].permissions),
    mustChangePassword: false,
    expires: instant(now + 1_000),
  };
}

function as(someone: Session | null) {
  const context = { db, journal, clock: () => now, district: 'a', session: someone, address: '' };
  return createRouterClient(budgetRoutes(listPaid), { context: context as unknown as HttpContext });
}

const bookkeeper = as(session('kuaiji', 'bookkeeper'));
const decided = { year: 2020, day: '2020-03-02', document: '演示财预〔2020〕1号', summary: '公用经费' };
const grant = {
  ...decided,
  requestId: 'request-grant',
  number: 'Z1',
  fund: 'public-budget' as const,
  functional: '2010399',
  expenditure: 'basic' as const,
  source: 'opening' as const,
  items: [
    { economic: '30201', amount: '1,000.00' },
    { economic: '30217', amount: '500' },
  ],
};

/** Pays 400.00 of 30201 out of Z1 and takes 100.00 of it back. */
async function pay(): Promise<void> {
  const common = {
    day: day('2020-04-01'),
    summary: '购买文件夹',
    payee: '听松文具行',
    maker: 'kuaiji',
    reviewer: 'fuhe',
    attachments: 1,
    budget: { expenditure: 'basic', fund: 'public-budget', source: 'opening', quota: 'Z1' },
  } as const;
  const item = (amountFen: number) => [{ functional: '2010399', economic: '30201', amountFen }];
  const way = { way: 'direct', fundYear: 'current' } as const;
  const events = [
    { ...common, kind: 'direct-payment', fundYear: 'current', items: item(400_00) },
    { ...common, kind: 'refund-this-year', payment: way, items: item(100_00) },
  ] as const;
  const asked = { district: 'a', actor: 'kuaiji', at: now };
  const posted = await postEvents(
    journal,
    events.map((event, index) => ({ ...asked, requestId: `request-pay-${index}`, event })),
  );
  expect(posted.every((result) => result.ok)).toBe(true);
}

describe('the budget over HTTP', () => {
  it('is kept by the bookkeeper and read with names', async () => {
    expect(await bookkeeper.grant(grant)).toEqual({ rows: 2 });
    const { rows } = await bookkeeper.rows({ year: 2020 });
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ economicName: '公务接待费', sourceName: '年初预算', amount: 500_00 });
  });

  it('is shifted and withdrawn', async () => {
    const seats = { from: { number: 'Z1', economic: '30217' }, to: { number: 'Z1', economic: '30211' } };
    const shift = { ...decided, ...seats, requestId: 'request-shift', amount: '120.50' };
    expect(await bookkeeper.shift(shift)).toEqual({ rows: 2 });
    const items = [{ economic: '30217', amount: '79.50' }];
    const withdraw = { ...decided, requestId: 'request-withdraw', number: 'Z1', items };
    expect(await bookkeeper.withdraw(withdraw)).toEqual({ rows: 1 });
  });

  it('is set against what was paid, refunds deducted', async () => {
    await pay();
    const { lines, total } = await bookkeeper.execution({ year: 2020, by: 'economic' });
    expect(
      lines.map(({ name, total: budget, paid, left, rate }) => [name, budget, paid, left, rate]),
    ).toEqual([
      ['办公费', 1_000_00, 300_00, 700_00, 30_00],
      ['差旅费', 120_50, 0, 120_50, 0],
      ['公务接待费', 300_00, 0, 300_00, 0],
    ]);
    expect(total).toMatchObject({ name: '合计', total: 1_420_50, paid: 300_00 });
    const quotas = await bookkeeper.execution({ year: 2020, by: 'quota' });
    expect(quotas.lines).toMatchObject([{ code: 'Z1', name: '公用经费', left: 1_120_50 }]);
  });

  it('refuses in words what the rules refuse, amounts and days too', async () => {
    await expect(bookkeeper.grant({ ...grant, requestId: 'request-again' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { problems: [{ code: 'budget/quota-exists' }] },
    });
    const items = [{ economic: '30201', amount: '0.001' }];
    await expect(
      bookkeeper.grant({ ...grant, requestId: 'request-wrong', day: '2020-02-30', items }),
    ).rejects.toMatchObject({
      data: {
        problems: [
          { code: 'kernel/not-a-day', at: 'day' },
          { code: 'kernel/too-many-decimals', at: 'items[0].amount' },
        ],
      },
    });
  });

  it('is not for everybody', async () => {
    await expect(as(null).rows({ year: 2020 })).rejects.toMatchObject({ code: 'SIGN_IN' });
    const clerk = as(session('chuangkou1', 'district-clerk'));
    await expect(clerk.execution({ year: 2020 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(clerk.grant({ ...grant, requestId: 'request-clerk' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
