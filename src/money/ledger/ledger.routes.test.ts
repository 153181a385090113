import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { instant, type Problem } from '#base/kernel/index.ts';
import { type RoleId, roles, type Session } from '#base/org/index.ts';
import { grantForTest } from '#money/budget/testing.store.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { HttpContext } from '#shell/http/context.ts';
import type { TypedDraft } from './contract-draft.ts';
import { ledgerRoutes } from './ledger.routes.ts';
import { ledgerProjector } from './projector.store.ts';
import { testQuotas } from './testing.ts';

const { db } = await testDatabase();
const journal = createJournal(db, [ledgerProjector]);
await grantForTest(db, ['a'], testQuotas);
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
  return createRouterClient(ledgerRoutes, { context: context as unknown as HttpContext });
}

const bookkeeper = as(session('kuaiji', 'bookkeeper'));
const reviewer = as(session('fuhe', 'reviewer'));

const budget = {
  functional: '2010399',
  expenditure: 'basic',
  fund: 'public-budget',
  fundYear: 'current',
  source: 'opening',
  payment: 'direct',
  procurement: false,
} as const;

function typed(amount = '1,234.50'): TypedDraft {
  const line = (
    account: string,
    debit: string,
    credit: string,
    more: Partial<TypedDraft['lines'][number]> = {},
  ) => ({
    system: account >= '6' ? ('budgetary' as const) : ('financial' as const),
    account,
    debit,
    credit,
    summary: '印刷办事指南',
    ...more,
  });
  return {
    day: '2020-03-05',
    summary: '印刷办事指南',
    attachments: 1,
    lines: [
      line('500102', amount, '', { costItem: '30202', counterparty: '渌水印务' }),
      line('4001', '', amount),
      line('710101', amount, '', { budget: { ...budget, economic: '30202', quota: 'Z2020' } }),
      line('600101', '', amount, { budget }),
    ],
  };
}

let requests = 0;
const requestId = () => {
  requests += 1;
  return `route-request-${requests}`;
};

interface Refused {
  code: string;
  data: { problems: Problem[] };
}
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'OK', problems: [] as string[] }),
    (error: Refused) => ({ code: error.code, problems: error.data.problems.map((problem) => problem.code) }),
  );

describe('a voucher over HTTP', () => {
  it('is submitted by one, posted by another, and shown with both entry sets', async () => {
    const { id } = await bookkeeper.submit({ requestId: requestId(), draft: typed() });
    expect(
      (await reviewer.pending({})).map((entry) => [entry.id, entry.maker, entry.financialTotal]),
    ).toEqual([[id, 'kuaiji', 123_450]]);
    const { number } = await reviewer.post({ requestId: requestId(), id });
    const voucher = await bookkeeper.voucher({ number });
    expect(voucher).toMatchObject({
      number: '2020-03-0001',
      maker: 'kuaiji',
      reviewer: 'fuhe',
      businessName: '手工凭证',
    });
    expect(voucher.financial.map((line) => line.accountName)).toEqual([
      '业务活动费用—商品和服务费用',
      '财政拨款收入',
    ]);
    expect(voucher.budgetary[0]).toMatchObject({ economicName: '印刷费', debit: 123_450 });
    const list = await bookkeeper.vouchers({ year: 2020, account: '7101', text: '印刷' });
    expect(list.vouchers.map((listed) => listed.number)).toEqual(['2020-03-0001']);
  });

  it('says every fault of the input in words and writes nothing', async () => {
    const before = (await bookkeeper.pending({})).length;
    expect(await refusal(bookkeeper.submit({ requestId: requestId(), draft: typed('1.005') }))).toEqual({
      code: 'REFUSED',
      problems: Array(4).fill('kernel/too-many-decimals'),
    });
    expect(await refusal(bookkeeper.submit({ requestId: requestId(), draft: typed('-5') }))).toEqual({
      code: 'REFUSED',
      problems: Array(4).fill('ledger/negative'),
    });
    const long = { ...typed(), summary: '长'.repeat(100_000) };
    expect((await refusal(bookkeeper.submit({ requestId: requestId(), draft: long }))).problems).toEqual([
      'ledger/text-too-long',
    ]);
    expect((await bookkeeper.pending({})).length).toBe(before);
    expect(await refusal(bookkeeper.voucher({ number: '2020-03-0099' }))).toEqual({
      code: 'NOT_FOUND',
      problems: ['ledger/voucher-unknown'],
    });
  });

  it('is nobody’s business who is not signed in, and nobody reviews as a maker', async () => {
    expect((await refusal(as(null).vouchers({ year: 2020 }))).code).toBe('SIGN_IN');
    expect((await refusal(bookkeeper.post({ requestId: requestId(), id: 'x' }))).code).toBe('NOT_ALLOWED');
    expect((await refusal(reviewer.submit({ requestId: requestId(), draft: typed() }))).code).toBe(
      'NOT_ALLOWED',
    );
    expect(
      (await refusal(bookkeeper.closeMonth({ requestId: requestId(), year: 2020, month: 3 }))).code,
    ).toBe('NOT_ALLOWED');
  });
});

describe('a business event over HTTP', () => {
  const event = {
    kind: 'direct-payment' as const,
    day: '2020-03-06',
    summary: '印刷办事指南',
    payee: '渌水印务',
    maker: 'somebody',
    reviewer: '',
    attachments: 1,
    fundYear: 'current' as const,
    budget: {
      expenditure: 'basic' as const,
      fund: 'public-budget' as const,
      source: 'opening' as const,
      quota: 'Z2020',
    },
    items: [{ functional: '2010399', economic: '30202', amountFen: 500_00 }],
  };

  it('is drafted through its template and judged, and nothing is written', async () => {
    const before = (await bookkeeper.pending({})).length;
    const { draft, problems } = await bookkeeper.draftEvent({ event });
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({ maker: 'kuaiji', businessName: '财政直接支付', financialTotal: 500_00 });
    expect(draft.budgetary.map(({ account, debit }) => [account, debit])).toEqual([
      ['710101', 500_00],
      ['600101', 0],
    ]);
    const unknown = { ...event, budget: { ...event.budget, quota: 'Z9' } };
    const judged = await bookkeeper.draftEvent({ event: unknown });
    expect(judged.problems.map(({ code }) => code)).toEqual(['budget/quota-unknown']);
    expect((await bookkeeper.pending({})).length).toBe(before);
  });

  it('says why it has no voucher, and is the bookkeeper’s', async () => {
    const capital = { ...event, items: [{ ...event.items[0]!, economic: '31002' }] };
    expect(await refusal(bookkeeper.draftEvent({ event: capital }))).toEqual({
      code: 'REFUSED',
      problems: ['ledger/capital-needs-asset'],
    });
    expect((await refusal(reviewer.draftEvent({ event }))).code).toBe('NOT_ALLOWED');
  });
});

describe('the books over HTTP', () => {
  const query = {
    kind: 'ledger' as const,
    year: 2020,
    terms: [
      {
        sign: 1 as const,
        filter: { span: 'year' as const, accounts: ['7101'], side: 'debit' as const, closing: false },
      },
    ],
  };

  it('drill into a figure and split it', async () => {
    const page = await reviewer.drill({ query });
    expect(page).toMatchObject({ value: 123_450, total: 1, next: null });
    expect(page.vouchers[0]).toMatchObject({ number: '2020-03-0001', amount: 123_450 });
  });

  it('reverse, close a month, and balance', async () => {
    const { id } = await bookkeeper.reverse({
      requestId: requestId(),
      number: '2020-03-0001',
      day: '2020-03-31',
      reason: '单价有误',
    });
    const { number } = await reviewer.post({ requestId: requestId(), id });
    const reversed = await bookkeeper.voucher({ number: '2020-03-0001' });
    expect(reversed).toMatchObject({ reversedBy: number });
    expect(reversed.history).toEqual([
      { what: 'submitted', at: now, actor: 'kuaiji', number: '' },
      { what: 'posted', at: now, actor: 'fuhe', number: '' },
      { what: 'reversed', at: now, actor: 'fuhe', number },
    ]);
    const again = await bookkeeper.submit({ requestId: requestId(), draft: typed('10') });
    await reviewer.returnPending({ requestId: requestId(), id: again.id, reason: '附件不全' });
    expect(await bookkeeper.pending({ status: 'returned' })).toMatchObject([{ reason: '附件不全' }]);
    await reviewer.closeMonth({ requestId: requestId(), year: 2020, month: 3 });
    expect(await reviewer.periods({})).toMatchObject([{ month: 3, vouchers: 2, closedBy: 'fuhe' }]);
    const { totals } = await bookkeeper.trialBalance({ year: 2020 });
    expect(totals.map((total) => total.closingDebit - total.closingCredit)).toEqual([0, 0]);
    expect(await bookkeeper.surplusDifference({ year: 2020 })).toMatchObject({ surplus: 0, unexplained: 0 });
    const { vouchers } = await reviewer.closeYear({ requestId: requestId(), year: 2020 });
    expect(vouchers).toEqual([]);
  });

  it('give the codes of a year to the form', async () => {
    const codes = await bookkeeper.codes({ year: 2020 });
    const has = (list: { code: string }[], code: string) => list.some((entry) => entry.code === code);
    expect(has(codes.economic, '39906') && !has(codes.economic, '39909')).toBe(true);
    expect(codes.functional.every((entry) => entry.code.length === 7)).toBe(true);
    expect(has((await bookkeeper.codes({ year: 2021 })).economic, '39909')).toBe(true);
    expect((await bookkeeper.sums({ query: { kind: 'ledger', year: 2020, terms: [] } })).byMonth).toEqual([]);
  });
});
