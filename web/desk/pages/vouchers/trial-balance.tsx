import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { type AccountingSystem, accountingSystems } from '#money/ledger/types.ts';
import { api, useAddress, useYear } from '../../app/index.ts';
import {
  type Column,
  DataTable,
  Empty,
  fenColumn,
  Kbd,
  Loaded,
  Page,
  State,
  TextButton,
  useKeys,
} from '../../frame/index.ts';
import { MonthSelect, YearPick } from '../../parts/pickers.tsx';
import type { TrialSearch } from '../../view/addresses.ts';
import { SYSTEMS } from '../../view/show.ts';

type Balance = Awaited<ReturnType<typeof api.ledger.trialBalance.call>>;
type Row = Balance['rows'][number];
type Total = Balance['totals'][number];

const GROUPS = [
  { group: '期初余额', debit: 'openingDebit', credit: 'openingCredit' },
  { group: '本期发生额', debit: 'debit', credit: 'credit' },
  { group: '期末余额', debit: 'closingDebit', credit: 'closingCredit' },
] as const;

const systemOf = (account: string): AccountingSystem => (account >= '6' ? 'budgetary' : 'financial');

const other = (system: AccountingSystem): AccountingSystem =>
  system === 'financial' ? 'budgetary' : 'financial';

/** The 科目余额表 of a range of months; an account leads to its vouchers. */
export function TrialBalancePage() {
  const [search, change] = useAddress<TrialSearch>('/trial-balance');
  const books = useYear(search.year);
  const { year, ready } = books;
  const { from = 1, to = 12, system = 'financial' } = search;
  const query = useQuery(api.ledger.trialBalance.queryOptions({ input: { year, from, to }, enabled: ready }));
  useKeys([{ keys: 's', does: '切换财务会计和预算会计', run: () => change({ system: other(system) }) }]);
  return (
    <Page
      title="科目余额表"
      beside={
        <>
          <YearPick of={books} onChange={(value) => change({ year: value })} />
          <MonthSelect
            label="起始月份"
            month={from}
            onChange={(value = 1) => change({ from: value, to: Math.max(value, to) })}
          />
          <span>至</span>
          <MonthSelect
            label="截止月份"
            month={to}
            onChange={(value = 12) => change({ to: value, from: Math.min(value, from) })}
          />
          <Segmented<AccountingSystem>
            value={system}
            onChange={(value) => change({ system: value })}
            options={accountingSystems.map((value) => ({ value, label: SYSTEMS[value] }))}
          />
          <Kbd keys="s" />
        </>
      }
      actions={
        <span className="faint">
          科目的凭证 <Kbd keys="enter" />
        </span>
      }
    >
      <Loaded query={query} rows={14}>
        {(balance) => (
          <BalanceTable
            balance={balance}
            system={system}
            year={year}
            month={from === to ? from : undefined}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface TableProps {
  readonly balance: Balance;
  readonly system: AccountingSystem;
  readonly year: number;
  /** where the table is of one month */
  readonly month: number | undefined;
}

function BalanceTable({ balance, system, year, month }: TableProps) {
  const navigate = useNavigate();
  const [details, setDetails] = useState(true);
  useKeys([{ keys: 'd', does: '显示或收起明细科目', run: () => setDetails(!details) }]);
  const rows = balance.rows.filter(
    ({ account, level }) => systemOf(account) === system && (details || level === 1),
  );
  const total = balance.totals.find((sum) => sum.system === system);
  const searchOf = ({ account }: Row) => ({ year, account, ...(month ? { month } : {}) });
  if (rows.length === 0)
    return (
      <Empty>
        {year}年{SYSTEMS[system]}还没有发生额和余额。记账后的科目会列在这里。
      </Empty>
    );
  return (
    <>
      <p className="table-note">
        <TextButton onClick={() => setDetails(!details)}>
          {details ? '收起明细科目' : '显示明细科目'}
        </TextButton>{' '}
        <Kbd keys="d" />
        {total ? <Balanced total={total} /> : null}
      </p>
      <DataTable
        className="trial"
        columns={columnsOf(total, searchOf)}
        rows={rows}
        keyOf={({ account }) => account}
        rowClass={({ level }) => `level-${level}`}
        onOpen={(row) => void navigate({ to: '/vouchers', search: searchOf(row) })}
        total={total?.name}
      />
    </>
  );
}

function columnsOf(
  total: Total | undefined,
  searchOf: (row: Row) => { readonly year: number; readonly account: string },
): readonly Column<Row>[] {
  return [
    {
      head: '科目编码',
      kind: 'code',
      cell: (row) => (
        <Link to="/vouchers" search={searchOf(row)}>
          {row.account}
        </Link>
      ),
    },
    { head: '科目名称', cell: ({ name }) => name },
    ...GROUPS.flatMap(({ group, debit, credit }) => [
      fenColumn<Row>('借方', (row) => row[debit], { group, total: total?.[debit] }),
      fenColumn<Row>('贷方', (row) => row[credit], { group, total: total?.[credit] }),
    ]),
  ];
}

function Balanced({ total }: { readonly total: Total }) {
  const even = GROUPS.every(({ debit, credit }) => total[debit] === total[credit]);
  return <State tone={even ? 'good' : 'bad'}>{even ? '借贷相等' : '借贷不相等'}</State>;
}
