import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../app/client.ts';
import { showAmount, showDayText } from '../view/show.ts';
import { Shares } from './figure-drawer.tsx';
import { Kbd } from './kbd.tsx';
import { Loaded } from './wait.tsx';

const PAGE = 30;
const UNITS = { fen: '万元', percent: '％', count: '' } as const;
const ROWS = { voucher: '凭证', budget: '预算指标', register: '登记簿', none: '' } as const;

type Figure = Awaited<ReturnType<typeof api.publish.draftFigure.call>>;

interface Props {
  readonly year: number;
  readonly id: string;
  readonly onFigure: (id: string) => void;
  readonly onClose: () => void;
}

/** Where a figure of the draft comes from: its words, the figures that it is made of, and its rows. */
export function DraftFigure({ year, id, onFigure, onClose }: Props) {
  const pages = useInfiniteQuery(
    api.publish.draftFigure.infiniteOptions({
      input: (after: number) => ({ year, id, after, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  return (
    <aside className="figure panel" aria-label="这个数从哪里来">
      <header className="panel-head">
        这个数从哪里来
        <button type="button" className="plain-link figure-close" onClick={onClose}>
          收起 <Kbd keys="escape" />
        </button>
      </header>
      <Loaded query={pages} rows={10}>
        {({ pages: read }) => {
          const [first] = read;
          if (!first) return null;
          return (
            <div className="panel-body">
              <Head figure={first} />
              <Parts figure={first} year={year} onFigure={onFigure} />
              <Shares title="按月份" shares={first.byMonth} />
              <Shares title="按经济分类" shares={first.byEconomic} />
              <Rows figure={first} rows={read.flatMap((page) => page.rows)} />
              {pages.hasNextPage ? (
                <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  再读 {PAGE} 条
                </Button>
              ) : null}
            </div>
          );
        }}
      </Loaded>
    </aside>
  );
}

function Head({ figure }: { readonly figure: Figure }) {
  return (
    <>
      <p className="figure-title">{figure.label}</p>
      <p className="figure-value">
        {figure.printed} <span>{UNITS[figure.unit]}</span>
      </p>
      {figure.unit === 'fen' ? <p className="soft">{showAmount(figure.value)} 元</p> : null}
      <p className="figure-words">{figure.words}</p>
      <p className="problem-basis">依据：{figure.basis}</p>
      {figure.agrees === false ? <p className="red-ink">账簿现在的数与这里不同，请重新编制。</p> : null}
    </>
  );
}

function Parts({ figure, year, onFigure }: Pick<Props, 'year' | 'onFigure'> & { readonly figure: Figure }) {
  if (figure.parts.length === 0) return null;
  return (
    <section>
      <h3 className="figure-sources">由这些数得出</h3>
      <ul className="sources">
        {figure.parts.map((part) => (
          <li key={`${part.year} ${part.id}`}>
            <div>
              {part.year === year ? (
                <button type="button" className="plain-link" onClick={() => onFigure(part.id)}>
                  {part.label}
                </button>
              ) : (
                <span>
                  {part.year}年 {part.label}
                </span>
              )}
              <b className="amount">{part.printed}</b>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows({ figure, rows }: { readonly figure: Figure; readonly rows: Figure['rows'] }) {
  if (figure.kind === 'none' || figure.total === 0) return null;
  const show = (amount: number) => (figure.unit === 'count' ? String(amount) : showAmount(amount));
  return (
    <section>
      <h3 className="figure-sources">
        {ROWS[figure.kind]} {figure.total.toLocaleString('zh-CN')} 条
        {figure.unit === 'count' ? null : <span className="faint">元</span>}
      </h3>
      <ol className="sources">
        {rows.map(({ number, day, summary, amount }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one number may stand on several rows, and rows only grow
          <li key={`${number} ${index}`}>
            <div>
              {figure.kind === 'voucher' ? (
                <Link to="/vouchers/$number" params={{ number }} className="code">
                  {number}
                </Link>
              ) : (
                <span className="code">{number}</span>
              )}
              <span className="faint"> {showDayText(day)}</span>
              <span className={`amount${amount < 0 ? ' negative' : ''}`}>{show(amount)}</span>
            </div>
            <p>{summary}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
