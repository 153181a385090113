import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../app/client.ts';
import { type JudgementLike, STATES } from '../view/relations.ts';
import { showAmount } from '../view/show.ts';
import { FigureAside, PAGE, Shares, SourceList } from './figure-parts.tsx';
import { State } from './state.tsx';

type Figure = Awaited<ReturnType<typeof api.account.figure.call>>;

interface Props {
  readonly year: number;
  readonly id: string;
  /** relations that this figure takes part in */
  readonly relations: readonly JudgementLike[];
  readonly onClose: () => void;
}

/** The source of a figure: the query in words, its sums, and its vouchers. */
export function FigureDrawer({ year, id, relations, onClose }: Props) {
  const pages = useInfiniteQuery(
    api.account.figure.infiniteOptions({
      input: (after: number) => ({ year, id, after, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  return (
    <FigureAside query={pages} unitOf={({ kind }) => (kind === 'budget' ? '条' : '张')} onClose={onClose}>
      {(first, read) => ({
        body: (
          <>
            <FigureHead figure={first} />
            <Shares title="按月份" shares={first.byMonth} />
            <Shares title="按经济分类" shares={first.byEconomic} />
            <Sources figure={first} sources={read.flatMap((page) => page.sources)} />
          </>
        ),
        foot: <Relations relations={relations} />,
      })}
    </FigureAside>
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

function Sources({ figure, sources }: { readonly figure: Figure; readonly sources: Figure['sources'] }) {
  const budget = figure.kind === 'budget';
  const word = budget ? '预算指标' : '凭证';
  if (figure.total === 0)
    return <p className="figure-none">没有{word}：这个数是零，本年没有发生这类业务。</p>;
  return (
    <SourceList
      head={`${word} ${figure.total.toLocaleString('zh-CN')} ${budget ? '条' : '张'}`}
      unit="元"
      rows={sources}
      opens={!budget}
      show={showAmount}
    />
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
            <State of={STATES[judgement.state]} /> {judgement.title}
          </li>
        ))}
      </ul>
    </section>
  );
}
