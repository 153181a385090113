import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { AccountingSystem } from '#money/ledger/types.ts';
import { api } from '../../app/client.ts';
import { useYear } from '../../app/year.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { MonthSelect, YearSelect } from '../../parts/pickers.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { Loaded } from '../../parts/wait.tsx';
import type { TrialSearch } from '../../view/addresses.ts';
import { SYSTEMS, showOrBlank } from '../../view/show.ts';

type Balance = Awaited<ReturnType<typeof api.ledger.trialBalance.call>>;
type Row = Balance['rows'][number];

const AMOUNTS = [
  'openingDebit',
  'openingCredit',
  'debit',
  'credit',
  'closingDebit',
  'closingCredit',
] as const;

const systemOf = (account: string): AccountingSystem => (account >= '6' ? 'budgetary' : 'financial');

/** The 科目余额表 of a range of months; an account leads to its vouchers. */
export function TrialBalancePage() {
  const search = useSearch({ from: '/trial-balance' });
  const navigate = useNavigate();
  const { year, years, choose, ready } = useYear(search.year);
  const from = search.from ?? 1;
  const to = search.to ?? 12;
  const system = search.system ?? 'financial';
  const change = (part: TrialSearch) =>
    void navigate({ to: '/trial-balance', search: { ...search, ...part }, replace: true });
  const query = useQuery(api.ledger.trialBalance.queryOptions({ input: { year, from, to }, enabled: ready }));
  useKeys([
    {
      keys: 's',
      does: '切换财务会计和预算会计',
      group: '本页',
      run: () => change({ system: other(system) }),
    },
  ]);
  return (
    <>
      <header className="page-head">
        <h1>科目余额表</h1>
        <YearSelect
          year={year}
          years={years}
          onChange={(value) => {
            choose(value);
            change({ year: value });
          }}
        />
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
          options={(['financial', 'budgetary'] as const).map((value) => ({ value, label: SYSTEMS[value] }))}
        />
        <Kbd keys="s" />
        <div className="actions faint">
          科目的凭证 <Kbd keys="enter" />
        </div>
      </header>
      <Loaded query={query} rows={14}>
        {(balance) => <BalanceTable balance={balance} system={system} year={year} from={from} to={to} />}
      </Loaded>
    </>
  );
}

const other = (system: AccountingSystem): AccountingSystem =>
  system === 'financial' ? 'budgetary' : 'financial';

interface TableProps {
  readonly balance: Balance;
  readonly system: AccountingSystem;
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

function BalanceTable({ balance, system, year, from, to }: TableProps) {
  const navigate = useNavigate();
  const [details, setDetails] = useState(true);
  const rows = balance.rows.filter(
    ({ account, level }) => systemOf(account) === system && (details || level === 1),
  );
  const total = balance.totals.find((sum) => sum.system === system);
  const monthly = from === to ? { month: from } : {};
  const keys = useRowKeys(rows.length, (at) => {
    const account = rows[at]?.account;
    if (account) void navigate({ to: '/vouchers', search: { year, account, ...monthly } });
  });
  useKeys([{ keys: 'd', does: '显示或收起明细科目', group: '本页', run: () => setDetails(!details) }]);
  if (rows.length === 0)
    return (
      <p className="panel empty">
        {year}年{SYSTEMS[system]}还没有发生额和余额。记账后的科目会列在这里。
      </p>
    );
  return (
    <>
      <p className="table-note">
        <button type="button" className="plain-link" onClick={() => setDetails(!details)}>
          {details ? '收起明细科目' : '显示明细科目'}
        </button>{' '}
        <Kbd keys="d" />
        {total ? <Balanced total={total} /> : null}
      </p>
      <div className="panel table-wrap">
        <table className="dense trial">
          <Head />
          <tbody>
            {rows.map((row, index) => (
              <AccountRow
                key={row.account}
                row={row}
                selected={index === keys.at}
                onChoose={() => keys.choose(index)}
                search={{ year, account: row.account, ...monthly }}
              />
            ))}
          </tbody>
          {total ? (
            <tfoot>
              <tr>
                <th colSpan={2}>{total.name}</th>
                {AMOUNTS.map((field) => (
                  <td key={field} className="amount">
                    {showOrBlank(total[field])}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
    </>
  );
}

function Balanced({ total }: { readonly total: Balance['totals'][number] }) {
  const even =
    total.openingDebit === total.openingCredit &&
    total.debit === total.credit &&
    total.closingDebit === total.closingCredit;
  return <span className={`state ${even ? 'good' : 'bad'}`}>{even ? '借贷相等' : '借贷不相等'}</span>;
}

function Head() {
  const pair = (label: string) => (
    <th colSpan={2} className="group">
      {label} <span className="unit">元</span>
    </th>
  );
  return (
    <thead>
      <tr>
        <th rowSpan={2}>科目编码</th>
        <th rowSpan={2}>科目名称</th>
        {pair('期初余额')}
        {pair('本期发生额')}
        {pair('期末余额')}
      </tr>
      <tr className="second">
        {AMOUNTS.map((field, index) => (
          <th key={field} className="amount">
            {index % 2 === 0 ? '借方' : '贷方'}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: Row;
  readonly selected: boolean;
  readonly onChoose: () => void;
  readonly search: { readonly year: number; readonly account: string; readonly month?: number };
}

function AccountRow({ row, selected, onChoose, search }: RowProps) {
  return (
    <tr data-row="" aria-selected={selected} onClick={onChoose} className={`level-${row.level}`}>
      <td className="code">
        <Link to="/vouchers" search={search}>
          {row.account}
        </Link>
      </td>
      <td>{row.name}</td>
      {AMOUNTS.map((field) => (
        <td key={field} className={`amount${row[field] < 0 ? ' negative' : ''}`}>
          {showOrBlank(row[field])}
        </td>
      ))}
    </tr>
  );
}
