import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../app/client.ts';
import { showAmount } from '../view/show.ts';
import { FigureAside, PAGE, Shares, SourceList } from './figure-parts.tsx';
import { TextButton } from './text-button.tsx';

const UNITS = { fen: '万元', percent: '％', count: '' } as const;
const ROWS = { voucher: '凭证', budget: '预算指标', register: '登记簿', none: '' } as const;

type Figure = Awaited<ReturnType<typeof api.publish.draftFigure.call>>;

interface Props {
  readonly year: number;
  readonly id: string;
  readonly onFigure: (id: string) => void;
  readonly onClose: () => void;
}

/** The source of a figure of the draft: its words, the figures behind it, and its rows. */
export function DraftFigure({ year, id, onFigure, onClose }: Props) {
  const pages = useInfiniteQuery(
    api.publish.draftFigure.infiniteOptions({
      input: (after: number) => ({ year, id, after, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  return (
    <FigureAside query={pages} unitOf={() => '条'} onClose={onClose}>
      {(first, read) => ({
        body: (
          <>
            <Head figure={first} />
            <Parts figure={first} year={year} onFigure={onFigure} />
            <Shares title="按月份" shares={first.byMonth} />
            <Shares title="按经济分类" shares={first.byEconomic} />
            <Rows figure={first} rows={read.flatMap((page) => page.rows)} />
          </>
        ),
      })}
    </FigureAside>
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
                <TextButton onClick={() => onFigure(part.id)}>{part.label}</TextButton>
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
  const counted = figure.unit === 'count';
  return (
    <SourceList
      head={`${ROWS[figure.kind]} ${figure.total.toLocaleString('zh-CN')} 条`}
      unit={counted ? null : '元'}
      rows={rows}
      opens={figure.kind === 'voucher'}
      show={counted ? String : showAmount}
    />
  );
}
