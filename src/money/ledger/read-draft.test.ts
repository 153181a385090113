import { expect, it } from 'vitest';
import type { TypedDraft } from './contract-draft.ts';
import { readDraft } from './read-draft.ts';

const line = (debit: string, credit: string): TypedDraft['lines'][number] => ({
  system: 'financial',
  account: '1002',
  summary: '存款',
  debit,
  credit,
});
const typed = (...lines: TypedDraft['lines']): TypedDraft => ({
  day: '2020-03-05',
  summary: '存款',
  attachments: 0,
  lines,
});

it('reads yuan to the fen and leaves an empty side at 0', () => {
  const read = readDraft(typed(line('1,234.5', ''), line('', '0.19')), 'm');
  expect(read.ok && read.value.lines.map((each) => [each.debit, each.credit])).toEqual([
    [123_450, 0],
    [0, 19],
  ]);
});

it('refuses three decimals, words and days that do not exist, all at once', () => {
  const read = readDraft({ ...typed(line('1.234', ''), line('', '五元')), day: '2020-02-30' }, 'm');
  expect(read.ok ? [] : read.problems.map((problem) => `${problem.code} ${problem.at}`)).toEqual([
    'kernel/not-a-day day',
    'kernel/too-many-decimals lines[0].debit',
    'kernel/not-an-amount lines[1].credit',
  ]);
});

it('takes opening balances on the first day of a year alone (ledger/opening-day)', () => {
  const balances = { ...typed(line('1', '')), opening: true };
  const first = readDraft({ ...balances, day: '2021-01-01' }, 'm');
  expect(first.ok && [first.value.kind, first.value.business]).toEqual(['closing', 'opening-balances']);
  const later = readDraft({ ...balances, day: '2021-01-02' }, 'm');
  expect(later.ok ? [] : later.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'ledger/opening-day day',
  ]);
});
