import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { showAmount, showDayText } from '../view/show.ts';
import { Kbd } from './kbd.tsx';
import { Loaded } from './wait.tsx';

/** number of sources of a figure on one page */
export const PAGE = 30;

interface AsideProps<F> {
  readonly query: {
    readonly data: { readonly pages: readonly F[] } | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
    readonly refetch: () => unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** the unit in which the sources are counted */
  readonly unitOf: (figure: F) => string;
  readonly onClose: () => void;
  readonly children: (
    first: F,
    read: readonly F[],
  ) => { readonly body: ReactNode; readonly foot?: ReactNode };
}

/** The panel beside a table with the source of a figure, whose rows are read page by page. */
export function FigureAside<F>({ query, unitOf, onClose, children }: AsideProps<F>) {
  return (
    <aside className="figure panel" aria-label="这个数从哪里来">
      <header className="panel-head">
        这个数从哪里来
        <button type="button" className="plain-link figure-close" onClick={onClose}>
          收起 <Kbd keys="escape" />
        </button>
      </header>
      <Loaded query={query} rows={10}>
        {({ pages }) => {
          const [first] = pages;
          if (!first) return null;
          const { body, foot } = children(first, pages);
          return (
            <div className="panel-body">
              {body}
              {query.hasNextPage ? (
                <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  再读 {PAGE} {unitOf(first)}
                </Button>
              ) : null}
              {foot}
            </div>
          );
        }}
      </Loaded>
    </aside>
  );
}

interface SharesProps {
  readonly title: string;
  readonly shares: readonly { readonly key: string; readonly name: string; readonly value: number }[];
}

/** Sums with a bar each, so that the large ones are seen at once. */
export function Shares({ title, shares }: SharesProps) {
  if (shares.length < 2) return null;
  const most = Math.max(...shares.map(({ value }) => Math.abs(value)));
  return (
    <section className="shares">
      <h3>
        {title} <span className="faint">元</span>
      </h3>
      <table>
        <tbody>
          {shares.map(({ key, name, value }) => (
            <tr key={key}>
              <th scope="row">{/^\d{3,}$/.test(key) ? `${key} ${name}` : name}</th>
              <td className="bar">
                <span
                  className={value < 0 ? 'minus' : ''}
                  style={{ width: `${most === 0 ? 0 : (100 * Math.abs(value)) / most}%` }}
                />
              </td>
              <td className={`amount${value < 0 ? ' negative' : ''}`}>{showAmount(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SourcesProps {
  readonly head: string;
  readonly unit: string | null;
  readonly rows: readonly {
    readonly number: string;
    readonly day: string;
    readonly summary: string;
    readonly amount: number;
  }[];
  /** whether the numbers are those of vouchers, which open */
  readonly opens: boolean;
  readonly show: (amount: number) => string;
}

/** The vouchers or rows behind a figure; they sum to it. */
export function SourceList({ head, unit, rows, opens, show }: SourcesProps) {
  return (
    <section>
      <h3 className="figure-sources">
        {head}
        {unit ? <span className="faint">{unit}</span> : null}
      </h3>
      <ol className="sources">
        {rows.map(({ number, day, summary, amount }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one number may stand on several rows, and rows only grow
          <li key={`${number} ${index}`}>
            <div>
              {opens ? (
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
