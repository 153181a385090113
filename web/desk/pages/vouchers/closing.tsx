import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { api, useAddress, useMay, useNames, useYear } from '../../app/index.ts';
import {
  type Column,
  DataTable,
  fenColumn,
  Loaded,
  Page,
  Panel,
  Refusal,
  State,
  useSubmission,
} from '../../frame/index.ts';
import { YearPick } from '../../parts/pickers.tsx';
import type { ClosingSearch } from '../../view/addresses.ts';
import { closeRefusal } from '../../view/allowed.ts';
import { showMoment } from '../../view/show.ts';
import { isYearClosed } from '../../view/years.ts';

type Periods = Awaited<ReturnType<typeof api.ledger.periods.call>>;

const READS = [api.ledger.key(), api.account.key()];

/** The months of a year and its end: closed ones refuse, the next one may be closed. */
export function Closing() {
  const [search, narrow] = useAddress<ClosingSearch>('/closing');
  const books = useYear(search.year);
  const query = useQuery(api.ledger.periods.queryOptions());
  return (
    <Page
      title="结账"
      beside={<YearPick of={books} onChange={(value) => narrow({ year: value })} />}
      about="结账后该月不再接受凭证；发现错误在以后月份用红字冲销。"
    >
      <Loaded query={query}>
        {(periods) => (
          <div className="closing">
            <Months periods={periods} year={books.year} />
            <div id="year-end">
              <YearEnd key={books.year} year={books.year} closed={isYearClosed(periods, books.year)} />
              <Difference year={books.year} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface Month {
  readonly month: number;
  readonly vouchers: number;
  /** vouchers that wait for review */
  readonly pending: number;
  /** who closed it and when; '' while it is open */
  readonly closed: string;
}

/** The twelve months of a year as they stand. */
function useMonths(periods: Periods, year: number): readonly Month[] {
  const nameOf = useNames();
  const waiting = useQuery(api.ledger.pending.queryOptions({ input: { status: 'waiting' } }));
  const days = (waiting.data ?? []).map(({ day }) => day);
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const period = periods.find((one) => one.year === year && one.month === month);
    const prefix = `${year}-${String(month).padStart(2, '0')}`;
    return {
      month,
      vouchers: period?.vouchers ?? 0,
      pending: days.filter((day) => day.startsWith(prefix)).length,
      closed: period?.closedAt == null ? '' : `${nameOf(period.closedBy)} ${showMoment(period.closedAt)}`,
    };
  });
}

/** Closes a month after it has asked: nothing undoes it. */
function useMonthClosing(year: number, months: readonly Month[]) {
  const close = useSubmission({
    refused: '没有结账',
    send: (asked: { readonly year: number; readonly month: number }, requestId) =>
      api.ledger.closeMonth.call({ requestId, ...asked }),
    reads: READS,
    said: ({ month }) => `${month} 已结账`,
  });
  const { modal } = App.useApp();
  const ask = (month: number) => {
    const own = months.find((one) => one.month === month);
    modal.confirm({
      title: `结${year}年${month}月的账`,
      content: `这个月有 ${own?.vouchers ?? 0} 张凭证，${own?.pending ?? 0} 张待复核。结账后不能取消，这个月不再接受凭证。`,
      okText: `结${month}月的账`,
      onOk: () => close.send({ year, month }),
    });
  };
  return { close, ask };
}

function Months({ periods, year }: { readonly periods: Periods; readonly year: number }) {
  const months = useMonths(periods, year);
  const next = months.find(({ closed }) => closed === '')?.month;
  const not = closeRefusal(useMay('ledger.close'));
  const { close, ask } = useMonthClosing(year, months);
  const act = ({ month, closed }: Month) => {
    if (closed) return closed;
    if (month !== next) return '依次结账';
    if (not) return <span title={not.basis}>{not.reason}</span>;
    // December is closed with its year, which asks first
    if (month === 12) return <a href="#year-end">用年终结账</a>;
    return (
      <Button loading={close.busy} onClick={() => ask(month)}>
        结{month}月的账
      </Button>
    );
  };
  const columns: readonly Column<Month>[] = [
    {
      head: '月份',
      cell: ({ month }) => (
        <Link to="/vouchers" search={{ year, month }}>
          {month}月
        </Link>
      ),
    },
    { head: '凭证', unit: '张', kind: 'amount', cell: ({ vouchers }) => vouchers },
    {
      head: '待复核',
      unit: '张',
      kind: 'amount',
      tone: ({ pending }) => (pending > 0 ? 'negative' : ''),
      cell: ({ pending }) => pending || '',
    },
    {
      head: '状态',
      cell: ({ closed }) => <State tone={closed ? 'good' : 'quiet'}>{closed ? '已结账' : '未结账'}</State>,
    },
    { head: '结账', tone: 'soft', cell: act },
  ];
  return (
    <Panel title={`${year}年各月`}>
      <Refusal of={close} />
      <DataTable bare columns={columns} rows={months} keyOf={({ month }) => String(month)} />
    </Panel>
  );
}

interface YearEndProps {
  readonly year: number;
  readonly closed: boolean;
}

function YearEnd({ year, closed }: YearEndProps) {
  const { modal } = App.useApp();
  const not = closeRefusal(useMay('ledger.close'));
  const close = useSubmission({
    refused: '没有结账',
    send: (_: undefined, requestId) => api.ledger.closeYear.call({ requestId, year }),
    reads: READS,
    said: ({ vouchers }) => `${year}年已结账，生成 ${vouchers.length} 张结转凭证`,
  });
  const carried = { year, kind: 'closing', business: 'year-end' } as const;
  const vouchers = useQuery(
    api.ledger.vouchers.queryOptions({ input: { ...carried, limit: 1 }, enabled: closed }),
  );
  const made = vouchers.data?.sums?.total ?? 0;
  const ask = () =>
    modal.confirm({
      title: `${year}年年终结账`,
      content: '把两套系统的收入、费用和预算收支结转到净资产和预算结余，生成结转凭证。结转后不能取消。',
      okText: '年终结账',
      onOk: () => close.send(undefined),
    });
  return (
    <Panel title="年终结账" padded>
      <Refusal of={close} />
      <p>十一个月结账、十二月凭证齐全后办理。结转前后各项恒等关系由系统核对，不符就不结转。</p>
      {closed ? (
        <p>
          <State tone="good">已结账</State>{' '}
          <Link to="/vouchers" search={carried}>
            {made} 张结转凭证
          </Link>
        </p>
      ) : (
        <p className="closing-action">
          <Button disabled={Boolean(not)} loading={close.busy} onClick={ask}>
            {year}年年终结账
          </Button>
          {not ? (
            <span className="soft">
              {not.reason}依据：{not.basis}
            </span>
          ) : null}
        </p>
      )}
    </Panel>
  );
}

interface Reason {
  readonly name: string;
  readonly amount: number;
  /** one of the two results; else a reason between them */
  readonly result?: true;
}

/** 本年盈余与预算结余差异: why the two systems end the year apart, to the fen. */
function Difference({ year }: { readonly year: number }) {
  const query = useQuery(api.ledger.surplusDifference.queryOptions({ input: { year } }));
  const columns = (unexplained: number): readonly Column<Reason>[] => [
    {
      head: '项目',
      tone: ({ result }) => (result ? '' : 'indent'),
      cell: ({ name, result }) => (result ? <b>{name}</b> : name),
    },
    fenColumn('金额', ({ amount }) => amount, { total: unexplained, zero: true }),
  ];
  return (
    <Panel title="本年盈余与预算结余的差异" soft="元">
      <Loaded query={query} rows={5}>
        {({ surplus, budgetResult, reasons, unexplained }) => (
          <DataTable<Reason>
            bare
            headless
            columns={columns(unexplained)}
            rows={[
              { name: '本年预算结余（预算会计）', amount: budgetResult, result: true },
              ...reasons,
              { name: '本年盈余（财务会计）', amount: surplus, result: true },
            ]}
            keyOf={({ name }) => name}
            total={
              <State tone={unexplained === 0 ? 'good' : 'bad'}>
                {unexplained === 0 ? '差异已全部说明' : '还有没说明的差异'}
              </State>
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}
