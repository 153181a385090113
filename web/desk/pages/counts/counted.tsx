import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { yearOf } from '#base/kernel/index.ts';
import { isSum } from '#service/counts/whats.ts';
import { api } from '../../app/index.ts';
import { today } from '../../app/today.ts';
import { type Column, DataTable, Loaded, Page } from '../../frame/index.ts';
import { CaseLink } from '../../parts/links.tsx';
import type { CountedSearch } from '../../view/addresses.ts';
import { numberText } from '../../view/counts.ts';
import { showDayText } from '../../view/show.ts';

type Answer = Awaited<ReturnType<typeof api.counts.cases.call>>;
type Row = Answer['rows'][number];

const PAGE = 50;

/** The cases behind a number of the counts. Nobody's name stands here: opening a case is logged, a list is not. */
export function CountedPage() {
  const { what = 'received', offset = 0, ...filter } = useSearch({ from: '/counts/cases' });
  const asked = { ...filter, year: filter.year ?? yearOf(today()), what, offset, limit: PAGE };
  const query = useQuery(api.counts.cases.queryOptions({ input: asked, placeholderData: keepPreviousData }));
  return (
    <Loaded query={query} rows={14}>
      {(page) => (
        <Page
          title={`${page.name} ${numberText(page.value)}`}
          about={`${[page.span, page.whose, ...page.narrowed].join('，')}${
            isSum(what) ? `；由 ${numberText(page.events)} 件合计` : ''
          }`}
          actions={
            <Link to="/counts" search={filter}>
              回到统计
            </Link>
          }
        >
          <DataTable
            columns={columnsOf(page, isSum(what) ? page.name : null)}
            rows={page.rows}
            keyOf={(row) => `${row.number} ${row.on} ${row.adds}`}
            empty={`${page.span}没有这样的办件。`}
          />
          <Pager page={page} offset={offset} search={{ ...filter, what }} />
        </Page>
      )}
    </Loaded>
  );
}

const CASE: readonly Column<Row>[] = [
  {
    head: '办件编号',
    kind: 'code',
    cell: ({ number }) => <CaseLink number={number} />,
  },
  { head: '日期', kind: 'short', cell: ({ on }) => showDayText(on) },
  { head: '事项', cell: ({ itemName }) => itemName },
  { head: '收件站点', cell: ({ siteName }) => siteName },
  { head: '办理单位', cell: ({ unitName }) => unitName },
  { head: '来源', kind: 'short', cell: ({ wayName }) => wayName },
];

/** More was used than `limit`. */
const isOver = (used: number | null, limit: number | null) => used !== null && limit !== null && used > limit;

/** Working days used, promised and allowed; red where more was used. */
const DAYS: readonly Column<Row>[] = [
  {
    head: '用时',
    unit: '工作日',
    kind: 'amount',
    cell: ({ daysUsed, daysPromised, daysOfLaw }) =>
      isOver(daysUsed, daysPromised) || isOver(daysUsed, daysOfLaw) ? (
        <b className="bad">{daysUsed}</b>
      ) : (
        daysUsed
      ),
  },
  { head: '承诺', kind: 'amount', cell: ({ daysPromised }) => daysPromised ?? '—' },
  { head: '法定', kind: 'amount', cell: ({ daysOfLaw }) => daysOfLaw ?? '—' },
];

/** `adds`: the name of what each case adds to a sum. */
function columnsOf({ rows }: Answer, adds: string | null): readonly Column<Row>[] {
  if (rows.some(({ daysUsed }) => daysUsed !== null)) return [...CASE, ...DAYS];
  return adds === null ? CASE : [...CASE, { head: adds, kind: 'amount', cell: (row) => row.adds }];
}

interface PagerProps {
  readonly page: Answer;
  readonly offset: number;
  readonly search: CountedSearch;
}

function Pager({ page, offset, search }: PagerProps) {
  if (page.events <= PAGE) return null;
  const lead = (to: number | null, name: ReactNode) =>
    to === null ? (
      <span className="faint">{name}</span>
    ) : (
      <Link to="/counts/cases" search={to > 0 ? { ...search, offset: to } : search}>
        {name}
      </Link>
    );
  const last = offset + page.rows.length;
  return (
    <nav className="counts-pager" aria-label="翻页">
      {lead(offset > 0 ? Math.max(0, offset - PAGE) : null, '上一页')}
      <span>
        第 {numberText(offset + 1)}—{numberText(last)} 件，共 {numberText(page.events)} 件
      </span>
      {lead(page.next, '下一页')}
    </nav>
  );
}
