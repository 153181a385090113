import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { yearOf } from '#base/kernel/index.ts';
import { isSum } from '#service/counts/whats.ts';
import { api } from '../../app/client.ts';
import { today } from '../../app/today.ts';
import { Loaded } from '../../parts/wait.tsx';
import type { CountedSearch } from '../../view/addresses.ts';
import { numberText } from '../../view/counts.ts';
import { groupNumber } from '../../view/lights.ts';
import { showDayText } from '../../view/show.ts';

type Page = Awaited<ReturnType<typeof api.counts.cases.call>>;

const PAGE = 50;

/** The cases behind a number of the counts. Nobody's name stands here: opening a case is logged, a list is not. */
export function CountedPage() {
  const { what = 'received', offset = 0, ...filter } = useSearch({ from: '/counts/cases' });
  const asked = { ...filter, year: filter.year ?? yearOf(today()), what, offset, limit: PAGE };
  const query = useQuery(api.counts.cases.queryOptions({ input: asked, placeholderData: keepPreviousData }));
  const search: CountedSearch = { ...filter, what };
  return (
    <Loaded query={query} rows={14}>
      {(page) => (
        <>
          <header className="page-head">
            <h1>
              {page.name} {numberText(page.value)}
            </h1>
            <span className="about">
              {[page.span, page.whose, ...page.narrowed].join('，')}
              {isSum(what) ? `；由 ${numberText(page.events)} 件合计` : ''}
            </span>
            <div className="actions">
              <Link to="/counts" search={filter}>
                回到统计
              </Link>
            </div>
          </header>
          {page.rows.length === 0 ? (
            <p className="panel empty">{page.span}没有这样的办件。</p>
          ) : (
            <Cases page={page} adds={isSum(what) ? page.name : null} />
          )}
          <Pager page={page} offset={offset} search={search} />
        </>
      )}
    </Loaded>
  );
}

function Cases({ page, adds }: { readonly page: Page; readonly adds: string | null }) {
  const days = page.rows.some(({ daysUsed }) => daysUsed !== null);
  return (
    <div className="panel table-wrap">
      <table className="dense">
        <thead>
          <tr>
            <th>办件编号</th>
            <th>日期</th>
            <th>事项</th>
            <th>收件站点</th>
            <th>办理单位</th>
            <th>来源</th>
            {days ? (
              <>
                <th className="amount">用时</th>
                <th className="amount">承诺</th>
                <th className="amount">法定</th>
              </>
            ) : null}
            {adds && !days ? <th className="amount">{adds}</th> : null}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={`${row.number} ${row.on} ${row.adds}`}>
              <td className="code">
                <Link to="/cases/$number" params={{ number: row.number }}>
                  {groupNumber(row.number)}
                </Link>
              </td>
              <td className="nowrap">{showDayText(row.on)}</td>
              <td>{row.itemName}</td>
              <td>{row.siteName}</td>
              <td>{row.unitName}</td>
              <td className="nowrap">{row.wayName}</td>
              {days ? <Days row={row} /> : null}
              {adds && !days ? <td className="amount">{row.adds}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Working days used, promised and allowed; red where more was used. */
function Days({ row }: { readonly row: Page['rows'][number] }) {
  const { daysUsed, daysPromised, daysOfLaw } = row;
  const over = daysUsed !== null && daysPromised !== null && daysUsed > daysPromised;
  return (
    <>
      <td className="amount">{over ? <b className="bad">{daysUsed}</b> : daysUsed}</td>
      <td className="amount">{daysPromised ?? '—'}</td>
      <td className="amount">{daysOfLaw ?? '—'}</td>
    </>
  );
}

interface PagerProps {
  readonly page: Page;
  readonly offset: number;
  readonly search: CountedSearch;
}

function Pager({ page, offset, search }: PagerProps) {
  if (page.events <= PAGE) return null;
  const back = Math.max(0, offset - PAGE);
  return (
    <nav className="counts-pager" aria-label="翻页">
      {offset > 0 ? (
        <Link to="/counts/cases" search={back > 0 ? { ...search, offset: back } : search}>
          上一页
        </Link>
      ) : (
        <span className="faint">上一页</span>
      )}
      <span>
        第 {numberText(offset + 1)}—{numberText(offset + page.rows.length)} 件，共 {numberText(page.events)}{' '}
        件
      </span>
      {page.next === null ? (
        <span className="faint">下一页</span>
      ) : (
        <Link to="/counts/cases" search={{ ...search, offset: page.next }}>
          下一页
        </Link>
      )}
    </nav>
  );
}
