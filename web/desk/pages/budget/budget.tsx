import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { expenditureNames, shortFundNames } from '#base/kernel/index.ts';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { may } from '../../app/session.ts';
import { useYear } from '../../app/year.ts';
import { YearSelect } from '../../parts/pickers.tsx';
import { Loaded } from '../../parts/wait.tsx';
import type { BudgetSearch } from '../../view/addresses.ts';
import { showAmount, showDayText, showOrBlank } from '../../view/show.ts';

type By = NonNullable<BudgetSearch['by']>;
type Execution = Awaited<ReturnType<typeof api.budget.execution.call>>;
type Line = Execution['total'];

const VIEWS: readonly { readonly value: By; readonly label: string }[] = [
  { value: 'functional', label: '按功能分类' },
  { value: 'economic', label: '按经济分类' },
  { value: 'quota', label: '按指标' },
  { value: 'rows', label: '指标明细' },
];

/** What the budget gives, what is paid and what is left, and the rows that it is made of. */
export function BudgetPage() {
  const search = useSearch({ from: '/budget' });
  const navigate = useNavigate();
  const me = useMe();
  const { year, years, choose, ready } = useYear(search.year);
  const by = search.by ?? 'functional';
  const change = (part: BudgetSearch) =>
    void navigate({ to: '/budget', search: { ...search, ...part }, replace: true });
  return (
    <>
      <header className="page-head">
        <h1>预算执行</h1>
        <YearSelect
          year={year}
          years={years}
          onChange={(value) => {
            choose(value);
            change({ year: value });
          }}
        />
        <Segmented<By> value={by} onChange={(value) => change({ by: value })} options={[...VIEWS]} />
        {may(me, 'budget.keep') ? (
          <div className="actions">
            <Link to="/budget/new" search={search.year === undefined ? {} : { year }}>
              登记指标
            </Link>
          </div>
        ) : null}
      </header>
      {by === 'rows' ? (
        <Rows year={year} ready={ready} />
      ) : (
        <ExecutionTable year={year} by={by} ready={ready} />
      )}
    </>
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
}

/** The first step of a new year. */
function NoBudget({ year }: { readonly year: number }) {
  const keeps = may(useMe(), 'budget.keep');
  return (
    <p className="panel empty">
      {year}年还没有登记预算。下达的指标登记后，预算、支付和余额列在这里，财政支付才能记账。
      {keeps ? (
        <>
          <br />
          <Link to="/budget/new" search={{ year }}>
            登记{year}年下达的指标
          </Link>
        </>
      ) : null}
    </p>
  );
}

function ExecutionTable({ year, by, ready }: TableProps) {
  const query = useQuery(api.budget.execution.queryOptions({ input: { year, by }, enabled: ready }));
  return (
    <Loaded query={query} rows={10}>
      {({ lines, total }) =>
        lines.length === 0 ? (
          <NoBudget year={year} />
        ) : (
          <div className="panel table-wrap">
            <table className="dense">
              <thead>
                <tr>
                  <th>{by === 'quota' ? '指标号' : '编码'}</th>
                  <th>名称</th>
                  {COLUMNS.map(([field, label]) => (
                    <th key={field} className="amount">
                      {label} <span className="unit">元</span>
                    </th>
                  ))}
                  <th className="amount">执行率</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.code}>
                    <td className="code">{line.code}</td>
                    <td>{line.name}</td>
                    <Amounts line={line} />
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th colSpan={2}>合计</th>
                  <Amounts line={total} />
                </tr>
              </tfoot>
            </table>
          </div>
        )
      }
    </Loaded>
  );
}

function Amounts({ line }: { readonly line: Line }) {
  return (
    <>
      {COLUMNS.map(([field]) => (
        <td key={field} className={`amount${line[field] < 0 ? ' negative' : ''}`}>
          {field === 'left' ? showAmount(line.left) : showOrBlank(line[field])}
        </td>
      ))}
      <td className="amount">
        <Rate rate={line.rate} />
      </td>
    </>
  );
}

/** 执行率 as a number with a bar; above 100% it is over the budget and says so. */
function Rate({ rate }: { readonly rate: number | null }) {
  if (rate === null) return <span className="state bad">无预算</span>;
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
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="panel empty">{year}年还没有指标。</p>
        ) : (
          <div className="panel table-wrap">
            <table className="dense">
              <thead>
                <tr>
                  <th>指标号</th>
                  <th>日期</th>
                  <th>文号和摘要</th>
                  <th>来源</th>
                  <th>功能分类</th>
                  <th>经济分类</th>
                  <th>支出</th>
                  <th>资金</th>
                  <th className="amount">
                    金额 <span className="unit">元</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.number} ${row.line}`}>
                    <td className="code">{row.number}</td>
                    <td className="nowrap">{showDayText(row.day)}</td>
                    <td>
                      {row.summary}
                      {row.document ? <span className="faint"> {row.document}</span> : null}
                    </td>
                    <td className="nowrap">{row.sourceName}</td>
                    <td>
                      <span className="code">{row.functional}</span>{' '}
                      <span className="soft">{row.functionalName}</span>
                    </td>
                    <td>
                      <span className="code">{row.economic}</span>{' '}
                      <span className="soft">{row.economicName}</span>
                    </td>
                    <td className="nowrap">
                      {expenditureNames[row.expenditure]}
                      {row.project ? <span className="faint"> {row.project}</span> : null}
                    </td>
                    <td className="nowrap soft">{shortFundNames[row.fund]}</td>
                    <td className={`amount${row.amount < 0 ? ' negative' : ''}`}>{showAmount(row.amount)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th colSpan={8}>合计 {rows.length} 条</th>
                  <td className="amount">{showAmount(rows.reduce((sum, row) => sum + row.amount, 0))}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        )
      }
    </Loaded>
  );
}
