import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, officialCalendar } from '#base/calendar/index.ts';
import { fen, formatWan } from '#base/kernel/index.ts';
import { creditBalance, debitBalance } from '#money/ledger/balances.ts';
import { asRows } from '#money/ledger/decide/close-year.ts';
import { brokenAfterClosing, brokenInvariants, surplusDifference } from '#money/ledger/invariants/index.ts';
import type { CubeRow } from '#money/ledger/query.ts';
import staff from '#packs/lukou/staff.json' with { type: 'json' };
import { makePacks } from '../../scripts/make-lukou-books.ts';
import { closeYear, entriesOf, postYear } from './lukou.fixture.ts';

const vouchers = { 2019: postYear(2019), 2020: postYear(2020) };
const rows = { 2019: vouchers[2019].flatMap(asRows), 2020: vouchers[2020].flatMap(asRows) };

/** The published 万元 of the rows. */
const wan = (of: readonly CubeRow[], prefixes: readonly string[] = ['7']) =>
  formatWan(debitBalance(of, prefixes));
const spentOn = (of: readonly CubeRow[], economic: string) =>
  wan(of.filter((row) => row.economic.startsWith(economic)));
const spentFor = (of: readonly CubeRow[], functional: string) =>
  wan(of.filter((row) => row.functional.startsWith(functional)));
const grantedFor = (of: readonly CubeRow[], functional: string) =>
  formatWan(
    creditBalance(
      of.filter((row) => row.functional.startsWith(functional)),
      ['6001'],
    ),
  );

/** 公开06表 2020 in 万元, copied from the published account by hand. */
const TABLE_06: Record<string, string> = {
  '301': '315.78',
  '30101': '47.94',
  '30102': '52.50',
  '30103': '47.40',
  '30107': '14.09',
  '30108': '14.08',
  '30110': '5.71',
  '30111': '6.22',
  '30112': '1.45',
  '30113': '13.67',
  '30114': '0.35',
  '30199': '112.37',
  '302': '372.07',
  '30201': '44.03',
  '30205': '0.18',
  '30206': '3.90',
  '30207': '1.74',
  '30209': '0.27',
  '30211': '0.84',
  '30213': '1.39',
  '30214': '177.95',
  '30216': '1.95',
  '30217': '0.19',
  '30228': '18.74',
  '30239': '10.22',
  '30299': '110.67',
  '303': '5.30',
  '30306': '0.05',
  '30309': '5.25',
};

describe('the packs', () => {
  it('are what the generator writes', () => {
    for (const [name, text] of Object.entries(makePacks())) {
      const written = readFileSync(path.resolve(import.meta.dirname, '../../packs/lukou', name), 'utf8');
      expect(written === text, `${name}: run node scripts/make-lukou-books.ts`).toBe(true);
    }
  });

  it('say in both languages that they are a reconstruction', () => {
    for (const text of Object.values(makePacks())) {
      expect(JSON.parse(text)).toMatchObject({
        about: expect.stringContaining('重建'),
        aboutEnglish: expect.stringContaining('RECONSTRUCTION'),
      });
    }
  });
});

describe('the books of 2020', () => {
  it('spend what table 06 says, 款 by 款', () => {
    for (const [code, published] of Object.entries(TABLE_06)) {
      expect([code, spentOn(rows[2020], code)]).toEqual([code, published]);
    }
    const others = rows[2020]
      .filter((row) => row.account.startsWith('7') && !(row.economic in TABLE_06))
      .map((row) => row.economic);
    expect(others).toEqual([]);
  });

  it('spend and receive what tables 01 to 05 say, 项 by 项', () => {
    const published = [
      ['', '693.15'],
      ['201', '681.54'],
      ['20103', '681.54'],
      ['2010301', '44.91'],
      ['2010399', '636.63'],
      ['221', '11.61'],
      ['2210201', '11.61'],
    ] as const;
    for (const [code, amount] of published) {
      expect([code, spentFor(rows[2020], code)]).toEqual([code, amount]);
      expect([code, grantedFor(rows[2020], code)]).toEqual([code, amount]);
    }
    expect(creditBalance(rows[2020], ['6', '7'])).toBe(0);
  });

  it('have basic spending of the public budget only', () => {
    const spending = rows[2020].filter((row) => /^[67]/.test(row.account));
    expect(new Set(spending.map((row) => `${row.expenditure} ${row.fund}`))).toEqual(
      new Set(['basic public-budget']),
    );
  });

  it('mark 54.10 of goods as government procurement', () => {
    const marked = vouchers[2020]
      .flatMap((voucher) => voucher.lines)
      .filter((line) => line.account.startsWith('7') && line.budget?.procurement);
    expect(formatWan(fen(marked.reduce((sum, line) => sum + line.debit, 0)))).toBe('54.10');
  });

  it('hold the percentages of the narrative on exact amounts', () => {
    const spent = (codes: readonly string[], of = rows[2020]) =>
      debitBalance(
        of.filter((row) => codes.some((code) => row.economic.startsWith(code))),
        ['7'],
      );
    const percent = (part: number, whole: number) => (Math.round((part / whole) * 10_000) / 100).toFixed(2);
    const all = debitBalance(rows[2020], ['7']);
    const before = debitBalance(rows[2019], ['7']);
    const running = spent(['302', '310']);
    const runningBefore = spent(['302', '310'], rows[2019]);
    expect([formatWan(fen(all - before)), percent(all - before, before)]).toEqual(['325.89', '88.74']);
    expect([percent(spent(['301', '303']), all), percent(running, all)]).toEqual(['46.32', '53.68']);
    expect(formatWan(fen(running - runningBefore))).toBe('220.71');
    expect(percent(running - runningBefore, runningBefore)).toBe('145.82');
    const general = debitBalance(
      rows[2020].filter((row) => row.functional.startsWith('201')),
      ['7'],
    );
    expect([percent(general, all), percent(all - general, all)]).toEqual(['98.33', '1.67']);
  });

  it('are hundreds of vouchers of every business before 2021', () => {
    expect(vouchers[2020].length).toBeGreaterThanOrEqual(400);
    expect(vouchers[2020].length).toBeLessThanOrEqual(700);
    const kinds = new Set(entriesOf(2020).map((entry) => entry.kind));
    for (const kind of ['staff-advance', 'non-tax-collected', 'refund-this-year', 'reversal', 'prepaid-used'])
      expect(kinds).toContain(kind);
  });

  it('leave next year’s rent prepaid and no other claim or debt open', () => {
    const closed = [...rows[2019], ...closeYear(rows[2019], 2019), ...rows[2020]];
    expect(formatWan(debitBalance(closed, ['1214']))).toBe('88.97');
    for (const account of ['1002', '1011', '1201', '1218', '1401', '2102', '2103', '2201', '8001'])
      for (const detail of new Set(
        closed.map((row) => row.account).filter((code) => code.startsWith(account)),
      ))
        expect([detail, debitBalance(closed, [detail])]).toEqual([detail, 0]);
  });
});

describe('the books of 2019', () => {
  it('come to the published totals', () => {
    expect(wan(rows[2019])).toBe('367.26');
    const running = rows[2019].filter((row) => /^(302|310)/.test(row.economic));
    expect(wan(running)).toBe('151.36');
    const personnel = rows[2019].filter((row) => /^30[13]/.test(row.economic));
    expect(wan(personnel)).toBe('215.90');
    expect(spentOn(rows[2019], '30217')).toBe('0.00');
    expect(creditBalance(rows[2019], ['6', '7'])).toBe(0);
    expect(vouchers[2019].length).toBeGreaterThanOrEqual(60);
    expect(vouchers[2019].length).toBeLessThanOrEqual(120);
  });
});

describe.each([2019, 2020] as const)('every entry of %i', (year) => {
  it('is made and reviewed by two of the demo staff, on a working day', () => {
    const known = new Set(staff.staff.map((member) => member.id));
    for (const entry of entriesOf(year)) {
      expect([entry.maker, entry.reviewer].every((id) => known.has(id))).toBe(true);
      expect(entry.maker).not.toBe(entry.reviewer);
      if (entry.kind !== 'opening-balances')
        expect([entry.day, isWorkingDay(officialCalendar, entry.day)]).toEqual([entry.day, true]);
    }
  });

  it('never overdraws the quota account', () => {
    let balance = 0;
    for (const voucher of vouchers[year]) {
      for (const line of voucher.lines) if (line.account === '1011') balance += line.debit - line.credit;
      expect([voucher.number, balance >= 0]).toEqual([voucher.number, true]);
    }
    expect(balance).toBe(0);
  });
});

describe('both systems', () => {
  it('balance before and after each closing, and nothing is carried over', () => {
    let all: CubeRow[] = [];
    for (const year of [2019, 2020] as const) {
      all = [...all, ...rows[year]];
      expect(brokenInvariants(all)).toEqual([]);
      expect(surplusDifference(all, year).unexplained).toBe(0);
      all = [...all, ...closeYear(all, year)];
      expect(brokenAfterClosing(all)).toEqual([]);
      expect(creditBalance(all, ['8101', '8102', '8201', '8202'])).toBe(0);
    }
  });
});
