import { describe, expect, it } from 'vitest';
import { day, fen } from '#base/kernel/index.ts';
import { budgetOf, credit, debit, smallRules, soundDraft } from '../testing.ts';
import type { VoucherDraft } from '../types.ts';
import { checkDraft } from './index.ts';

const rules = smallRules;
const codesOf = (draft: VoucherDraft) => checkDraft(draft, rules).map((problem) => problem.code);
const { lines } = soundDraft();
const [expense, grant, spending, income] = lines as [
  (typeof lines)[0],
  (typeof lines)[0],
  (typeof lines)[0],
  (typeof lines)[0],
];

describe('a draft', () => {
  it('passes when it is sound', () => {
    expect(checkDraft(soundDraft(), rules)).toEqual([]);
  });

  it('balances in each system on its own, not only in sum', () => {
    // financial 1 fen too much on the debit side, budgetary 1 fen too much on the credit side: the sum is 0
    const draft = soundDraft({
      lines: [{ ...expense, debit: fen(10_001) }, grant, spending, { ...income, credit: fen(10_001) }],
    });
    const found = checkDraft(draft, rules).filter((problem) => problem.code === 'ledger/unbalanced');
    expect(found.map((problem) => problem.at)).toEqual(['lines.financial', 'lines.budgetary']);
    expect(found[0]?.message).toContain('相差0.01元');
  });

  it('says every problem at once, each with its place', () => {
    const draft = soundDraft({
      reviewer: 'staff-maker',
      lines: [
        { ...expense, account: '9999' },
        grant,
        { ...spending, budget: budgetOf({ functional: '201', economic: '302' }) },
        { ...income, credit: fen(9_000) },
      ],
    });
    const found = checkDraft(draft, rules).map((problem) => `${problem.code} ${problem.at}`);
    expect(found).toEqual([
      'ledger/unbalanced lines.budgetary',
      'ledger/account-unknown lines[0].account',
      'ledger/functional-not-item lines[2].budget.functional',
      'ledger/economic-unknown lines[2].budget.economic',
      'ledger/parallel-mismatch lines',
      'ledger/same-person reviewer',
    ]);
  });
});

describe('codes', () => {
  const withBudget = (part: Parameters<typeof budgetOf>[0], on = '2020-03-05') =>
    soundDraft({ day: day(on), lines: [expense, grant, { ...spending, budget: budgetOf(part) }, income] });

  it('refuses codes that nobody knows', () => {
    expect(codesOf(withBudget({ functional: '2999999' }))).toEqual(['ledger/functional-unknown']);
    expect(codesOf(withBudget({ economic: '39999' }))).toEqual(['ledger/economic-unknown']);
  });

  it('refuses levels above 项 and 款', () => {
    expect(codesOf(withBudget({ functional: '201' }))).toEqual(['ledger/functional-not-item']);
    expect(codesOf(withBudget({ economic: '301' }))).toEqual(['ledger/economic-not-kuan']);
  });

  it('refuses a code of another year', () => {
    expect(codesOf(withBudget({ functional: '2010307' }))).toEqual(['ledger/code-not-of-year']);
    expect(codesOf(withBudget({ economic: '39909' }))).toEqual(['ledger/code-not-of-year']);
    expect(codesOf(withBudget({ functional: '2010307' }, '2019-03-05'))).toEqual([]);
    expect(new Set(codesOf(soundDraft({ day: day('2018-12-31') })))).toEqual(
      new Set(['ledger/code-not-of-year']),
    );
  });

  it('refuses an account in the wrong system', () => {
    const moved = soundDraft({ lines: [...lines, { ...debit('1002', 5), system: 'budgetary' as const }] });
    expect(codesOf(moved)).toContain('ledger/account-wrong-system');
  });
});

describe('dimensions', () => {
  it('demands them on income, spending and grant carry-over', () => {
    const { budget: _, ...bare } = spending;
    expect(codesOf(soundDraft({ lines: [expense, grant, bare, income] }))).toEqual([
      'ledger/dimension-missing',
    ]);
    const { economic: __, ...noEconomic } = budgetOf();
    const without = soundDraft({ lines: [expense, grant, { ...spending, budget: noEconomic }, income] });
    expect(checkDraft(without, rules).map((problem) => problem.at)).toEqual(['lines[2].budget.economic']);
    const project = budgetOf({ expenditure: 'project' });
    const noProject = soundDraft({ lines: [expense, grant, { ...spending, budget: project }, income] });
    expect(checkDraft(noProject, rules).map((problem) => problem.at)).toEqual(['lines[2].budget.project']);
  });
});

describe('amounts', () => {
  it('takes one side a line, and red only in red vouchers', () => {
    const both = soundDraft({ lines: [{ ...expense, credit: fen(1) }, grant, spending, income] });
    expect(codesOf(both)).toContain('ledger/both-sides');
    expect(codesOf(soundDraft({ lines: [...lines, debit('500102', 0)] }))).toEqual(['ledger/no-amount']);
    expect(codesOf(soundDraft({}, -10_000))).toEqual(Array(4).fill('ledger/negative'));
    expect(codesOf(soundDraft({ business: 'refund-this-year' }, -10_000))).toEqual([]);
    expect(codesOf(soundDraft({ kind: 'reversal' }, -10_000))).toEqual([]);
  });
});

describe('size', () => {
  it('refuses an empty voucher', () => {
    expect(codesOf(soundDraft({ lines: [] }))).toEqual(['ledger/empty']);
  });

  it('takes 500 lines and not 501', () => {
    const many = (count: number) =>
      soundDraft({
        lines: [
          ...Array.from({ length: count - 3 }, () => ({ ...expense, debit: fen(100) })),
          { ...grant, credit: fen((count - 3) * 100) },
          { ...spending, debit: fen((count - 3) * 100) },
          { ...income, credit: fen((count - 3) * 100) },
        ],
      });
    expect(codesOf(many(500))).toEqual([]);
    expect(codesOf(many(501))).toEqual(['ledger/too-many-lines']);
  });

  it('refuses characters that nobody sees (ledger/bad-characters)', () => {
    for (const summary of ['办公\u0000用品', '办公\n用品'])
      expect(codesOf(soundDraft({ summary }))).toEqual(['ledger/bad-characters']);
  });

  it('refuses a text of 10 MB without looking further', () => {
    const text = '账'.repeat(10_000_000);
    expect(codesOf(soundDraft({ summary: text, lines: [{ ...expense, counterparty: text }] }))).toEqual([
      'ledger/text-too-long',
      'ledger/text-too-long',
    ]);
  });
});

describe('parallel entry', () => {
  it('refuses one set without the other', () => {
    expect(codesOf(soundDraft({ lines: [spending, income] }))).toEqual(['ledger/no-financial-entry']);
    expect(codesOf(soundDraft({ lines: [expense, grant] }))).toEqual(['ledger/no-budgetary-entry']);
    expect(codesOf(soundDraft({ lines: [expense, credit('1002', 10_000)] }))).toEqual([
      'ledger/no-budgetary-entry',
    ]);
  });

  it('refuses two amounts of one cash movement', () => {
    const less = soundDraft({
      lines: [expense, grant, { ...spending, debit: fen(9_000) }, { ...income, credit: fen(9_000) }],
    });
    expect(codesOf(less)).toEqual(['ledger/parallel-mismatch']);
    const bank = soundDraft({
      lines: [expense, credit('1002', 10_000), { ...spending, debit: fen(1) }, credit('800102', 1)],
    });
    expect(codesOf(bank)).toEqual(['ledger/parallel-mismatch']);
  });

  it('wants no budgetary entry where no budget money moves', () => {
    expect(codesOf(soundDraft({ lines: [debit('500105', 7), credit('1602', 7)] }))).toEqual([]);
    expect(codesOf(soundDraft({ lines: [debit('1002', 7), credit('2103', 7)] }))).toEqual([]);
    expect(codesOf(soundDraft({ lines: [debit('1218', 7), credit('1002', 7)] }))).toEqual([]);
    expect(codesOf(soundDraft({ lines: [debit('1218', 7), credit('4609', 7)] }))).toEqual([]);
  });
});

describe('dates and people', () => {
  it('uses a way of payment only while it exists', () => {
    expect(new Set(codesOf(soundDraft({ day: day('2021-01-01') })))).toEqual(
      new Set(['ledger/payment-way-not-then']),
    );
    const quota = { lines: [debit('1002', 7), credit('1011', 7)] };
    expect(codesOf(soundDraft(quota))).toEqual([]);
    expect(codesOf(soundDraft({ ...quota, day: day('2021-01-01') }))).toEqual([
      'ledger/payment-way-not-then',
    ]);
  });

  it('leaves the closing accounts to the closing', () => {
    const draft = soundDraft({ lines: [debit('3301', 7), credit('3302', 7)] });
    expect(codesOf(draft)).toEqual(['ledger/closing-account', 'ledger/closing-account']);
  });

  it('keeps maker and reviewer apart', () => {
    expect(codesOf(soundDraft({ reviewer: 'staff-maker' }))).toEqual(['ledger/same-person']);
  });
});
