import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { relations } from '#account/disclosure/index.ts';
import { createJournal } from '#base/journal/index.ts';
import { instant, sumFen, unwrap } from '#base/kernel/index.ts';
import { grantForTest } from '#money/budget/testing.store.ts';
import {
  type BusinessEvent,
  closeMonth,
  closeYear,
  drillVouchers,
  ledgerProjector,
  listPeriods,
  postEvents,
} from '#money/ledger/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { compileRoutes } from './compile.routes.ts';
import { findAccountYears, loadAccount } from './compile.store.ts';
import { drillDeps } from './drill.cli.ts';
import { drilledLines } from './drill.ts';
import { drillCell } from './drill-cell.ts';
import { notUsed, paid, people, received, spent, twoYearQuotas } from './two-years.fixture.ts';

const { db } = await testDatabase();
const journal = createJournal(db, [ledgerProjector]);
const at = instant(Date.parse('2021-01-10T02:00:00Z'));
const DISTRICT = '430212';

await grantForTest(db, [DISTRICT, '430211', '430213'], twoYearQuotas);

let requests = 0;
const asked = (district: string) => {
  requests += 1;
  return { district, requestId: `compile-test-${requests}`, actor: 'fuhe', at };
};
async function post(district: string, events: readonly BusinessEvent[]): Promise<void> {
  const results = await postEvents(
    journal,
    events.map((event) => ({ ...asked(district), event })),
  );
  for (const result of results) unwrap(result);
}

/** Closes every month that has vouchers, then the year. */
async function close(district: string, year: number): Promise<void> {
  for (const period of await listPeriods(db, district)) {
    if (period.year !== year || period.month === 12) continue;
    unwrap(await closeMonth(journal, asked(district), year, period.month));
  }
  unwrap(await closeYear(journal, asked(district), year));
}

await post(DISTRICT, [
  paid('2019-05-06', '30201', 3_000_000),
  received('2019-06-03', 9_000_000),
  spent('2019-07-03', 4_000_000, 'current'),
  notUsed('2019-12-31', 5_000_000),
]);
await close(DISTRICT, 2019);
await post(DISTRICT, [
  ...Array.from({ length: 12 }, (_, month) =>
    paid(`2020-${String(month + 1).padStart(2, '0')}-08`, '30101', 1_000_000 + month, '2010301'),
  ),
  paid('2020-03-09', '30217', 190_000),
  received('2020-04-01', 2_000_000),
  spent('2020-05-01', 1_500_000, 'current'),
]);

const account2020 = unwrap(await loadAccount(db, DISTRICT, 2020));

describe('an account compiled from the database', () => {
  it('carries over what last year left', () => {
    const value = (id: string) => account2020.figure(id)?.figure.value;
    expect(account2020.warnings).toEqual([]);
    expect(value('01/年初结转和结余/1')).toBe(5_000_000);
    expect(value('04/年初政府性基金预算财政拨款/1')).toBe(5_000_000);
    expect(value('08/2120199/6')).toBe(5_500_000);
    expect(value('05/2010301/1')).toBe(12_000_066);
    expect(value('07/合计/12')).toBe(190_000);
  });

  it('breaks no relation, also against last year', async () => {
    const last = unwrap(await loadAccount(db, DISTRICT, 2019));
    const judged = relations.flatMap((relation) => relation.judge(account2020, last));
    expect(judged.filter((judgement) => judgement.state === 'broken')).toEqual([]);
    expect(
      judged.filter((judgement) => judgement.relation === 'x9-carry-over').map((one) => one.state),
    ).not.toContain('not-enough-data');
  });

  it('drills every cell to vouchers that add up to it, as many as it says', async () => {
    for (const cell of account2020.tables.flatMap((table) => table.cells)) {
      const { source, value, id } = cell.figure;
      if (source.kind !== 'query' || source.query.kind !== 'ledger' || value === 0) continue;
      const page = await drillVouchers(db, DISTRICT, source.query, { limit: 500 });
      expect(sumFen(page.vouchers.map((voucher) => voucher.amount)), id).toBe(value);
      expect(page.vouchers.length, id).toBe(account2020.sources(cell));
    }
  });

  it('is the same before and after the year is closed, but for the number of vouchers', async () => {
    const other = '430211';
    await post(other, [received('2020-04-01', 2_000_000), spent('2020-05-01', 1_500_000, 'current')]);
    await post(other, [notUsed('2020-12-31', 500_000)]);
    const values = async () =>
      unwrap(await loadAccount(db, other, 2020)).tables.flatMap((table) =>
        table.cells.map((cell) => [cell.figure.id, cell.figure.value]),
      );
    const before = await values();
    await close(other, 2020);
    expect(await values()).toEqual(before);
    expect(before.find(([id]) => id === '04/年末财政拨款结转和结余/4')?.[1]).toBe(500_000);
  });
});

describe('the years', () => {
  it('are those that were kept; another is refused as compile/no-year', async () => {
    expect(await findAccountYears(db, DISTRICT)).toEqual([2019, 2020]);
    const refused = await loadAccount(db, DISTRICT, 2023);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'compile/no-year' }] });
    expect(refused.ok ? '' : refused.problems[0]?.message).toContain('2019、2020');
  });

  it('warn of an earlier year that is still open: compile/earlier-year-open', async () => {
    await post('430213', [paid('2019-05-06', '30201', 1), paid('2020-05-06', '30201', 1)]);
    const { warnings } = unwrap(await loadAccount(db, '430213', 2020));
    expect(warnings.map((warning) => [warning.code, warning.at])).toEqual([
      ['compile/earlier-year-open', 'years.2019'],
    ]);
  });
});

describe('the command line', () => {
  const deps = drillDeps(db, DISTRICT);
  it('drill lists every voucher behind a cell and their sum', async () => {
    const drilled = unwrap(await drillCell(deps, '02/2010301/1', 2020));
    expect(drilled.rows.length).toBe(12);
    expect(drilled.sum).toBe(drilled.value);
    const lines = drilledLines(drilled);
    expect(lines[0]).toContain('公开02表收入决算表 2010301行政运行，本年收入合计（1栏）');
    expect(lines[3]).toBe('2020-01-0001\t2020-01-08\t10000.00\t付款30101');
    expect(lines.at(-1)).toBe('合计\t12笔\t120000.66');
  });

  it('drill goes behind the narrative too', async () => {
    const lines = async (id: string) => drilledLines(unwrap(await drillCell(deps, id, 2020)));
    expect((await lines('N/二 财政拨款收入/amount')).at(-1)).toMatch(/^合计\t14笔\t/);
    // nobody has made an entry, so the text has no number to go behind
    expect(await drillCell(deps, 'N/七 公务接待批次/count', 2020)).toMatchObject({
      problems: [{ code: 'compile/no-cell' }],
    });
    const rate = await lines('N/一 收支总计比上年增减率/percent');
    expect(rate.length).toBe(5);
    expect(rate[1]).toContain('甲除以乙');
    expect(await drillCell(deps, 'N/一 没有/amount', 2020)).toMatchObject({
      problems: [{ code: 'compile/no-cell' }],
    });
  });

  it('refuses in words', async () => {
    expect(await drillCell(deps, '02/2010399/1', 2030)).toMatchObject({
      problems: [{ code: 'compile/no-year' }],
    });
    expect(await drillCell(deps, '02/2010399/99', 2020)).toMatchObject({
      problems: [{ code: 'compile/no-cell' }],
    });
  });
});

describe('the routes', () => {
  const clientOf = (session: object | null, published: readonly number[] = []) => {
    const context = { db, journal, clock: () => at, district: DISTRICT, session, address: '' };
    return createRouterClient(
      compileRoutes(async () => published),
      { context: context as unknown as HttpContext },
    );
  };
  const client = clientOf({ permissions: ['account.read'], mustChangePassword: false }, [2020]);

  it('give what is not published to nobody but staff', async () => {
    const visitor = clientOf(null, [2020]);
    const clerk = clientOf({ permissions: ['case.intake'], mustChangePassword: false }, [2020]);
    for (const ask of [
      (of: typeof client) => of.years(),
      (of: typeof client) => of.account({ year: 2020 }),
      (of: typeof client) => of.figure({ year: 2020, id: '05/2010301/1' }),
    ]) {
      await expect(ask(visitor)).rejects.toMatchObject({ code: 'SIGN_IN' });
      await expect(ask(clerk)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  it('open a voucher to everybody when a published year may lead to it', async () => {
    const { sources } = await client.figure({ year: 2020, id: '07/合计/12' });
    const number = sources[0]?.number ?? '';
    for (const open of [2020, 2021])
      expect(await clientOf(null, [open]).voucher({ number })).toMatchObject({ number });
    for (const published of [[], [2019]]) {
      await expect(clientOf(null, published).voucher({ number })).rejects.toMatchObject({
        data: { problems: [{ code: 'compile/no-voucher' }] },
      });
    }
  });

  it('serve the years and the tables with their judgements to staff', async () => {
    expect((await client.years()).years.map(({ year }) => year)).toEqual([2019, 2020]);
    const account = await client.account({ year: 2020 });
    expect(account.tables.map((table) => table.id)).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
    ]);
    expect(account.judgements.filter((judgement) => judgement.state === 'broken')).toEqual([]);
    expect(account.judgements.length).toBeGreaterThan(100);
  });

  it('say where a figure comes from, page by page', async () => {
    const first = await client.figure({ year: 2020, id: '05/2010301/1', limit: 5 });
    expect(first).toMatchObject({ value: 12_000_066, printed: '12.00', total: 12, kind: 'ledger' });
    expect(first.byMonth.length).toBe(12);
    expect(first.byEconomic).toEqual([{ key: '30101', name: '基本工资', value: 12_000_066 }]);
    expect(first.words).toContain('功能分类2010301行政运行');
    const rest = await client.figure({ year: 2020, id: '05/2010301/1', limit: 200, after: first.next ?? 0 });
    expect(first.sources.length + rest.sources.length).toBe(12);
    expect(rest.next).toBeNull();
  });

  it('name nobody', async () => {
    const figure = await client.figure({ year: 2020, id: '07/合计/12' });
    expect(JSON.stringify(figure)).not.toContain(people.payee);
    const [source] = figure.sources;
    const voucher = await client.voucher({ number: source?.number ?? '' });
    expect(voucher).toMatchObject({
      summary: '付款30217',
      businessName: '财政直接支付',
      budgetaryTotal: 190_000,
    });
    expect(JSON.stringify(voucher)).not.toMatch(/测试供应商|kuaiji|fuhe/);
  });

  it('show no voucher that does not exist or stands in no year: compile/no-voucher', async () => {
    for (const number of ['2020-03-9999', '2018-12-0001', 'x']) {
      await expect(client.voucher({ number })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        data: { problems: [{ code: 'compile/no-voucher' }] },
      });
    }
  });

  it('answer 404 for a year or a cell that does not exist', async () => {
    await expect(client.account({ year: 2031 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.figure({ year: 2020, id: '99/x/1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
