import { describe, expect, it } from 'vitest';
import type { LineFilter } from '#base/kernel/index.ts';
import type { LedgerQuery } from '#money/ledger/query.ts';
import { codeNames } from './names.ts';
import { inWords } from './words.ts';

const names = codeNames(2020);
const spending: LineFilter = { span: 'year', accounts: ['7101'], side: 'debit', closing: false };
const ask = (...filters: LineFilter[]): LedgerQuery => ({
  kind: 'ledger',
  year: 2020,
  terms: filters.map((filter) => ({ sign: 1, filter })),
});

describe('a query in words', () => {
  it('says year, money, codes, accounts and side', () => {
    const filter: LineFilter = {
      ...spending,
      funds: ['public-budget'],
      expenditure: 'basic',
      functional: '2010399',
      economic: ['30217'],
    };
    expect(inWords(ask(filter), names)).toBe(
      '2020年一般公共预算财政拨款的基本支出中，功能分类2010399其他政府办公厅（室）及相关机构事务支出、经济分类30217公务接待费，记在7101行政支出借方的金额减去贷方的金额（不含年末结转凭证），合计。',
    );
  });

  it('calls the three grants by one name, and whole classes of accounts too', () => {
    const filter: LineFilter = {
      ...spending,
      accounts: ['7'],
      funds: ['public-budget', 'gov-fund', 'state-capital'],
    };
    expect(inWords(ask(filter), names)).toContain('2020年财政拨款，记在预算支出类各科目借方');
  });

  it('numbers several terms with their signs and spans', () => {
    const balance: LineFilter = { span: 'through', accounts: ['8101'], side: 'credit', closing: true };
    const query: LedgerQuery = {
      kind: 'ledger',
      year: 2020,
      terms: [
        { sign: 1, filter: { ...balance, span: 'before' } },
        { sign: -1, filter: balance },
      ],
    };
    expect(inWords(query, names)).toBe(
      '以下2项相加减：（1）加：2020年以前累计记在8101财政拨款结转贷方的金额减去借方的金额（含年末结转凭证）；（2）减：截至2020年末累计记在8101财政拨款结转贷方的金额减去借方的金额（含年末结转凭证）。',
    );
  });

  it('says that nothing can be behind a figure without a query', () => {
    expect(inWords(ask(), names)).toContain('恒为零');
  });

  it('says a budget by its sources', () => {
    const query = {
      kind: 'budget',
      year: 2020,
      sources: ['opening', 'addition'],
      economic: ['30217'],
    } as const;
    expect(inWords(query, names)).toBe(
      '2020年经济分类30217公务接待费的全年预算数：年初预算、追加的金额合计。',
    );
  });
});
