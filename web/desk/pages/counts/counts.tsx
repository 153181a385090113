import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { yearOf } from '#base/kernel/index.ts';
import type { Grouping } from '#service/counts/groupings.ts';
import { api, useAddress } from '../../app/index.ts';
import { today } from '../../app/today.ts';
import { Loaded, Page } from '../../frame/index.ts';
import { MonthSelect, YearSelect } from '../../parts/pickers.tsx';
import type { CountsSearch } from '../../view/addresses.ts';
import { type CountsFilter, csvAddress, findings, type Tally } from '../../view/counts.ts';
import { CountsTable } from './counts-table.tsx';

type Table = Awaited<ReturnType<typeof api.counts.tally.call>>;

const TABS: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'month', label: '按月' },
  { value: 'town', label: '按镇' },
  { value: 'unit', label: '按部门' },
  { value: 'item', label: '按事项' },
  { value: 'way', label: '按来源' },
];

/** The tab of a table; tables behind an opened name stand under their town. */
const tabOf = (by: Grouping): Grouping => (by === 'site' || by === 'level' ? 'town' : by);

/** How many, how long, how late: of one's region or unit, by month, town, department, item and way in. */
export function CountsPage() {
  const [{ by = 'month', ...filter }, narrow] = useAddress<CountsSearch>('/counts');
  const thisYear = yearOf(today());
  const asked = { ...filter, year: filter.year ?? thisYear };
  const query = useQuery(
    api.counts.tally.queryOptions({ input: { ...asked, by }, placeholderData: keepPreviousData }),
  );
  const levels = useQuery(
    api.counts.tally.queryOptions({
      input: { ...asked, by: 'level' },
      enabled: filter.level === undefined && filter.place === undefined,
    }),
  );
  const known = query.data?.years ?? [];
  const years = [...new Set([...known, thisYear, asked.year])].sort((a, b) => b - a);
  return (
    <Page
      title="办件统计"
      beside={
        <>
          <YearSelect year={asked.year} years={years} onChange={(year) => narrow({ year })} />
          <MonthSelect
            label="月份"
            month={filter.month}
            whole
            onChange={(month) => narrow({ month, by: month && by === 'month' ? 'town' : by })}
          />
          <div className="counts-tabs">
            <Segmented<Grouping>
              value={tabOf(by)}
              onChange={(value) => narrow({ by: value, ...(value === 'month' ? { month: undefined } : {}) })}
              options={[...TABS]}
            />
          </div>
        </>
      }
      actions={
        <a href={csvAddress(asked, by)} download>
          下载表格（CSV）
        </a>
      }
    >
      <Loaded query={query} rows={14}>
        {(table) => (
          <>
            {table.behind ? <Behind /> : null}
            <Narrowed table={table} by={by} filter={filter} />
            <Findings table={table} local={localOf(levels.data)} />
            <CountsTable table={table} by={by} filter={asked} />
          </>
        )}
      </Loaded>
      <p className="counts-note faint">
        各数按事情发生的月份计：收件按收件日，用时和超时按作出决定的日子，办结按送达、不予受理、撤回或终止的日子。还没有作出决定的办件是否超时，看
        <Link to="/cases">办件队列</Link>
        的灯。点开任何一个数，看背后的办件。
      </p>
    </Page>
  );
}

/** Cases from before the counts are in none of the numbers: said first, with what to do. */
function Behind() {
  return (
    <p className="panel counts-behind" role="status">
      <b>下面的数还不全。</b>
      有些办件是在启用办件统计之前办的，还没有计入。请系统管理员在服务器上运行一次{' '}
      <code>npx yimen rebuild</code>
      ，它会说统计的几张表与现状不同、已经替换，这就是补上的数；运行完刷新本页。办件本身没有丢，也不受影响。
    </p>
  );
}

function localOf(table: Table | undefined): number | null {
  if (!table) return null;
  const local = table.groups.filter(({ key }) => key !== 'district');
  return local.reduce((sum, { now }) => sum + now.received, 0);
}

interface NarrowedProps {
  readonly table: Table;
  readonly by: Grouping;
  readonly filter: CountsFilter;
}

/** What narrows the table, with the way back to all of it. */
function Narrowed({ table, by, filter }: NarrowedProps) {
  if (table.narrowed.length === 0) return null;
  const { year, month } = filter;
  const rest = { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
  return (
    <p className="table-note">
      <span>只看 {table.narrowed.join('、')}</span>
      <Link to="/counts" search={{ ...rest, by: tabOf(by) }}>
        看{table.whose}全部
      </Link>
    </p>
  );
}

function Findings({ table, local }: { readonly table: Table; readonly local: number | null }) {
  const said = findings({ ...table, now: table.now as Tally, before: table.before as Tally }, local);
  if (said.length === 0) return null;
  return (
    <ul className="panel counts-findings">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
