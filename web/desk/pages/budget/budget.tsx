import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { expenditureNames, shortFundNames } from '#base/kernel/index.ts';
import { api, useAddress, useMay, useYear } from '../../app/index.ts';
import { type Column, DataTable, fenColumn, Loaded, Page, State } from '../../frame/index.ts';
import { YearPick } from '../../parts/pickers.tsx';
import type { BudgetSearch } from '../../view/addresses.ts';
import { showDayText } from '../../view/show.ts';

type By = NonNullable<BudgetSearch['by']>;
type Line = Awaited<ReturnType<typeof api.budget.execution.call>>['total'];
type Row = Awaited<ReturnType<typeof api.budget.rows.call>>['rows'][number];

const VIEWS: readonly { readonly value: By; readonly label: string }[] = [
  { value: 'functional', label: '按功能分类' },
  { value: 'economic', label: '按经济分类' },
  { value: 'quota', label: '按指标' },
  { value: 'rows', label: '指标明细' },
];

/** What the budget gives, what is paid and what is left, and the rows that it is made of. */
export function BudgetPage() {
  const [search, change] = useAddress<BudgetSearch>('/budget');
  const keeps = useMay('budget.keep');
  const books = useYear(search.year);
  const { year, ready } = books;
  const by = search.by ?? 'functional';
  return (
    <Page
      title="预算执行"
      beside={
        <>
          <YearPick of={books} onChange={(value) => change({ year: value })} />
          <Segmented<By> value={by} onChange={(value) => change({ by: value })} options={[...VIEWS]} />
        </>
      }
      actions={
        keeps ? (
          <Link to="/budget/new" search={search.year === undefined ? {} : { year }}>
            登记指标
          </Link>
        ) : null
      }
    >
      <div className="wide-paper">
        {by === 'rows' ? (
          <Rows year={year} ready={ready} />
        ) : (
          <ExecutionTable year={year} by={by} ready={ready} keeps={keeps} />
        )}
      </div>
    </Page>
  );
}

const COLUMNS = [
  ['opening', '年初预算'],
  ['addition', '追加'],
  ['shift', '调剂'],
  ['carryOver', '上年结转'],
  ['withdrawal', '收回'],
  ['total', '全年预算'],
  ['paid', '已支付'],
  ['left', '余额'],
] as const satisfies readonly (readonly [keyof Line, string])[];

interface TableProps {
  readonly year: number;
  readonly by: Exclude<By, 'rows'>;
  readonly ready: boolean;
  readonly keeps: boolean;
}

function ExecutionTable({ year, by, ready, keeps }: TableProps) {
  const query = useQuery(api.budget.execution.queryOptions({ input: { year, by }, enabled: ready }));
  return (
    <Loaded query={query} rows={10}>
      {({ lines, total }) => (
        <DataTable
          columns={executionColumns(by, total)}
          rows={lines}
          keyOf={({ code }) => code}
          total="合计"
          empty={<NoBudget year={year} keeps={keeps} />}
        />
      )}
    </Loaded>
  );
}

const executionColumns = (by: By, total: Line): readonly Column<Line>[] => [
  { head: by === 'quota' ? '指标号' : '编码', kind: 'code', cell: ({ code }) => code },
  { head: '名称', cell: ({ name }) => name },
  ...COLUMNS.map(([field, label]) =>
    fenColumn<Line>(label, (line) => line[field], { total: total[field], zero: field === 'left' }),
  ),
  {
    head: '执行率',
    kind: 'amount',
    cell: ({ rate }) => <Rate rate={rate} />,
    total: <Rate rate={total.rate} />,
  },
];

/** The first step of a new year. */
function NoBudget({ year, keeps }: { readonly year: number; readonly keeps: boolean }) {
  return (
    <>
      {year}年还没有登记预算。下达的指标登记后，预算、支付和余额列在这里，财政支付才能记账。
      {keeps ? (
        <>
          <br />
          <Link to="/budget/new" search={{ year }}>
            登记{year}年下达的指标
          </Link>
        </>
      ) : null}
    </>
  );
}

/** 执行率 as a number with a bar; above 100% it is over the budget and says so. */
function Rate({ rate }: { readonly rate: number | null }) {
  if (rate === null) return <State tone="bad">无预算</State>;
  return (
    <span className={rate > 10_000 ? 'rate over' : 'rate'}>
      <span className="rate-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, Math.max(0, rate / 100))}%` }} />
      </span>
      {(rate / 100).toFixed(2)}%{rate > 10_000 ? ' 超预算' : ''}
    </span>
  );
}

function Rows({ year, ready }: { readonly year: number; readonly ready: boolean }) {
  const query = useQuery(api.budget.rows.queryOptions({ input: { year }, enabled: ready }));
  return (
    <Loaded query={query} rows={10}>
      {({ rows }) => (
        <DataTable
          columns={rowColumns(rows.reduce((sum, row) => sum + row.amount, 0))}
          rows={rows}
          keyOf={({ number, line }) => `${number} ${line}`}
          total={`合计 ${rows.length} 条`}
          empty={`${year}年还没有指标。`}
        />
      )}
    </Loaded>
  );
}

const coded = (code: string, name: string) => (
  <>
    <span className="code">{code}</span> <span className="soft">{name}</span>
  </>
);

/** words, and what else is known of them where it is */
const withMore = (text: string, more: string | undefined) => (
  <>
    {text}
    {more ? <span className="faint"> {more}</span> : null}
  </>
);

const rowColumns = (total: number): readonly Column<Row>[] => [
  { head: '指标号', kind: 'code', cell: ({ number }) => number },
  { head: '日期', kind: 'short', cell: ({ day }) => showDayText(day) },
  { head: '文号和摘要', cell: ({ summary, document }) => withMore(summary, document) },
  { head: '来源', kind: 'short', cell: ({ sourceName }) => sourceName },
  { head: '功能分类', cell: ({ functional, functionalName }) => coded(functional, functionalName) },
  { head: '经济分类', cell: ({ economic, economicName }) => coded(economic, economicName) },
  {
    head: '支出',
    kind: 'short',
    cell: ({ expenditure, project }) => withMore(expenditureNames[expenditure], project),
  },
  { head: '资金', kind: 'short', tone: 'soft', cell: ({ fund }) => shortFundNames[fund] },
  fenColumn('金额', ({ amount }) => amount, { total, zero: true }),
];
