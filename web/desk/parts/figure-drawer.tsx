import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../app/client.ts';
import { type JudgementLike, STATES } from '../view/relations.ts';
import { showAmount, showDayText } from '../view/show.ts';
import { Kbd } from './kbd.tsx';
import { Loaded } from './wait.tsx';

const PAGE = 30;

type Figure = Awaited<ReturnType<typeof api.account.figure.call>>;

interface Props {
  readonly year: number;
  readonly id: string;
  /** relations that this figure takes part in */
  readonly relations: readonly JudgementLike[];
  readonly onClose: () => void;
}

/** Where a figure comes from: the query in words, its sums, and its vouchers. */
export function FigureDrawer({ year, id, relations, onClose }: Props) {
  const pages = useInfiniteQuery(
    api.account.figure.infiniteOptions({
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
              <FigureHead figure={first} />
              <Shares title="按月份" shares={first.byMonth} />
              <Shares title="按经济分类" shares={first.byEconomic} />
              <Sources figure={first} sources={read.flatMap((page) => page.sources)} />
              {pages.hasNextPage ? (
                <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  再读 {PAGE} {first.kind === 'budget' ? '条' : '张'}
                </Button>
              ) : null}
              <Relations relations={relations} />
            </div>
          );
        }}
      </Loaded>
    </aside>
  );
}

function FigureHead({ figure }: { readonly figure: Figure }) {
  return (
    <>
      <p className="figure-title">{figure.title}</p>
      <p className="figure-value">
        {figure.printed} <span>万元</span>
      </p>
      <p className="soft">{showAmount(figure.value)} 元</p>
      <p className="figure-words">{figure.words}</p>
      <p className="problem-basis">依据：{figure.basis}</p>
    </>
  );
}

interface SharesProps {
  readonly title: string;
  readonly shares: Figure['byMonth'];
}

/** Sums with a bar each: the eye finds the big ones before it reads. */
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

function Sources({ figure, sources }: { readonly figure: Figure; readonly sources: Figure['sources'] }) {
  const word = figure.kind === 'budget' ? '预算指标' : '凭证';
  if (figure.total === 0)
    return <p className="figure-none">没有{word}：这个数是零，本年没有发生这类业务。</p>;
  return (
    <section>
      <h3 className="figure-sources">
        {word} {figure.total.toLocaleString('zh-CN')} {figure.kind === 'budget' ? '条' : '张'}
        <span className="faint">元</span>
      </h3>
      <ol className="sources">
        {sources.map(({ number, day, summary, amount }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one budget number may stand on several rows, and rows only grow
          <li key={`${number} ${index}`}>
            <div>
              {figure.kind === 'budget' ? (
                <span className="code">{number}</span>
              ) : (
                <Link to="/vouchers/$number" params={{ number }} className="code">
                  {number}
                </Link>
              )}
              <span className="faint"> {showDayText(day)}</span>
              <span className={`amount${amount < 0 ? ' negative' : ''}`}>{showAmount(amount)}</span>
            </div>
            <p>{summary}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Relations({ relations }: { readonly relations: readonly JudgementLike[] }) {
  const told = relations.filter(({ state }) => state !== 'not-applicable');
  if (told.length === 0) return null;
  return (
    <section className="figure-relations">
      <h3>有关的勾稽关系</h3>
      <ul>
        {told.map((judgement) => (
          <li key={judgement.relation + judgement.object}>
            <span className={`state ${STATES[judgement.state].tone}`}>{STATES[judgement.state].word}</span>{' '}
            {judgement.title}
          </li>
        ))}
      </ul>
    </section>
  );
}
