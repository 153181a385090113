import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { useNames } from '../../app/names.ts';
import { may } from '../../app/session.ts';
import { useYear } from '../../app/year.ts';
import { YearSelect } from '../../parts/pickers.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { Loaded } from '../../parts/wait.tsx';
import { closeRefusal } from '../../view/allowed.ts';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';
import { showAmount, showMoment } from '../../view/show.ts';

type Periods = Awaited<ReturnType<typeof api.ledger.periods.call>>;

/** The months of a year and its end: closed ones refuse, the next one may be closed. */
export function Closing() {
  const { year, years, choose } = useYear();
  const query = useQuery(api.ledger.periods.queryOptions());
  return (
    <>
      <header className="page-head">
        <h1>结账</h1>
        <YearSelect year={year} years={years} onChange={choose} />
        <span className="about">结账后该月不再接受凭证；发现错误在以后月份用红字冲销。</span>
      </header>
      <Loaded query={query}>
        {(periods) => (
          <div className="closing">
            <Months periods={periods} year={year} />
            <div>
              <YearEnd year={year} />
              <Difference year={year} />
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}

function useClosing() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const done = (said: string) => {
    void message.success(said);
    void queries.invalidateQueries({ queryKey: api.ledger.key() });
    void queries.invalidateQueries({ queryKey: api.account.key() });
  };
  return done;
}

function Months({ periods, year }: { readonly periods: Periods; readonly year: number }) {
  const me = useMe();
  const nameOf = useNames();
  const done = useClosing();
  const waiting = useQuery(api.ledger.pending.queryOptions({ input: { status: 'waiting' } }));
  const close = useMutation(
    api.ledger.closeMonth.mutationOptions({ onSuccess: ({ month }) => done(`${month} 已结账`) }),
  );
  const not = closeRefusal(may(me, 'ledger.close'));
  const byMonth = new Map(
    periods.filter((period) => period.year === year).map((period) => [period.month, period]),
  );
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const next = months.find((month) => byMonth.get(month)?.closedAt == null);
  return (
    <section className="panel">
      <h2>{year}年各月</h2>
      {close.error ? (
        <div className="panel-body">
          <ProblemList title="没有结账" problems={problemsOf(close.error)} />
        </div>
      ) : null}
      <table className="dense">
        <thead>
          <tr>
            <th>月份</th>
            <th className="amount">
              凭证 <span className="unit">张</span>
            </th>
            <th className="amount">
              待复核 <span className="unit">张</span>
            </th>
            <th>状态</th>
            <th>结账</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const period = byMonth.get(month);
            const prefix = `${year}-${String(month).padStart(2, '0')}`;
            const pending = (waiting.data ?? []).filter(({ day }) => day.startsWith(prefix)).length;
            return (
              <tr key={month}>
                <td>
                  <Link to="/vouchers" search={{ year, month }}>
                    {month}月
                  </Link>
                </td>
                <td className="amount">{period?.vouchers ?? 0}</td>
                <td className={`amount${pending > 0 ? ' negative' : ''}`}>{pending || ''}</td>
                <td>
                  {period?.closedAt == null ? (
                    <span className="state quiet">未结账</span>
                  ) : (
                    <span className="state good">已结账</span>
                  )}
                </td>
                <td className="soft">
                  {period?.closedAt != null ? (
                    `${nameOf(period.closedBy)} ${showMoment(period.closedAt)}`
                  ) : month === next && !not ? (
                    <Button
                      loading={close.isPending}
                      onClick={() => close.mutate({ requestId: newRequestId(), year, month })}
                    >
                      结{month}月的账
                    </Button>
                  ) : month === next ? (
                    <span title={not?.basis}>{not?.reason}</span>
                  ) : (
                    '依次结账'
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function YearEnd({ year }: { readonly year: number }) {
  const me = useMe();
  const { modal } = App.useApp();
  const done = useClosing();
  const [requestId] = useState(newRequestId);
  const close = useMutation(
    api.ledger.closeYear.mutationOptions({
      onSuccess: ({ vouchers }) => done(`${year}年已结账，生成 ${vouchers.length} 张结转凭证`),
    }),
  );
  const closed = useQuery(
    api.ledger.vouchers.queryOptions({ input: { year, kind: 'closing', limit: 1 }, enabled: year > 0 }),
  );
  const made = closed.data?.sums?.total ?? 0;
  const not = closeRefusal(may(me, 'ledger.close'));
  const ask = () =>
    modal.confirm({
      title: `${year}年年终结账`,
      content: '把两套系统的收入、费用和预算收支结转到净资产和预算结余，生成结转凭证。结转后不能取消。',
      okText: '年终结账',
      onOk: () => close.mutate({ requestId, year }),
    });
  return (
    <section className="panel">
      <h2>年终结账</h2>
      <div className="panel-body">
        {close.error ? <ProblemList title="没有结账" problems={problemsOf(close.error)} /> : null}
        <p>十一个月结账、十二月凭证齐全后办理。结转前后各项恒等关系由系统核对，不符就不结转。</p>
        {made > 0 ? (
          <p>
            <span className="state good">已结转</span>{' '}
            <Link to="/vouchers" search={{ year, kind: 'closing' }}>
              {made} 张结转凭证
            </Link>
          </p>
        ) : (
          <p className="closing-action">
            <Button disabled={Boolean(not)} loading={close.isPending} onClick={ask}>
              {year}年年终结账
            </Button>
            {not ? (
              <span className="soft">
                {not.reason}依据：{not.basis}
              </span>
            ) : null}
          </p>
        )}
      </div>
    </section>
  );
}

/** 本年盈余与预算结余差异: why the two systems end the year apart, to the fen. */
function Difference({ year }: { readonly year: number }) {
  const query = useQuery(api.ledger.surplusDifference.queryOptions({ input: { year } }));
  return (
    <section className="panel">
      <h2>
        本年盈余与预算结余的差异 <span className="soft">元</span>
      </h2>
      <Loaded query={query} rows={5}>
        {({ surplus, budgetResult, reasons, unexplained }) => (
          <table className="dense">
            <tbody>
              <tr>
                <th scope="row">本年预算结余（预算会计）</th>
                <td className="amount">{showAmount(budgetResult)}</td>
              </tr>
              {reasons.map(({ name, amount }) => (
                <tr key={name}>
                  <td className="indent">{name}</td>
                  <td className={`amount${amount < 0 ? ' negative' : ''}`}>{showAmount(amount)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">本年盈余（财务会计）</th>
                <td className="amount">{showAmount(surplus)}</td>
              </tr>
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">
                  <span className={`state ${unexplained === 0 ? 'good' : 'bad'}`}>
                    {unexplained === 0 ? '差异已全部说明' : '还有没说明的差异'}
                  </span>
                </th>
                <td className="amount">{showAmount(unexplained)}</td>
              </tr>
            </tfoot>
          </table>
        )}
      </Loaded>
    </section>
  );
}
