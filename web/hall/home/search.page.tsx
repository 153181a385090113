import type { AskAnswers } from '../app/client.ts';
import type { Place } from '../app/place.ts';
import { Call } from '../parts/contact.tsx';
import { Hits } from '../parts/hits.tsx';
import { ANSWERS } from './answers.tsx';
import { Towns } from './home.page.tsx';
import type { Found } from './search.ts';
import { SearchForm } from './search-form.tsx';

type Answer = AskAnswers['answers'][number];

interface SearchProps {
  readonly query: string;
  readonly place: Place;
  readonly asked: AskAnswers;
  /** sites and windows, and lines of the accounts */
  readonly places: { readonly found: readonly Found[]; readonly total: number };
  readonly money: { readonly found: readonly Found[]; readonly total: number };
  /** a case's number, where the question is one */
  readonly number: string;
}

/** items that a phone shows without much scrolling; the others are folded */
const FIRST = 6;

function OneAnswer({ answer, place }: { readonly answer: Answer; readonly place: Place }) {
  if (answer.kind === 'item') {
    return (
      <li>
        <a className="tap" href={`/items/${answer.code}`}>
          {answer.name}
        </a>
        <span className="soft small">事项：{answer.unitName}</span>
      </li>
    );
  }
  if (answer.kind === 'elsewhere') {
    return (
      <li>
        <strong className="block">{answer.title}：不在这里办</strong>
        <span className="block">到{answer.where}。</span>
        <span className="block small">
          {answer.how}电话：
          <Call number={answer.phone} />
        </span>
      </li>
    );
  }
  const said = ANSWERS[answer.id];
  if (!said) return null;
  return (
    <li>
      <a className="tap" href={said.href}>
        {said.title}
      </a>
      {said.body(place)}
    </li>
  );
}

const keyOf = (answer: Answer) => (answer.kind === 'item' ? answer.code : answer.id);

/** The first answers in their order; other items are folded, by department. */
function Answers({ asked: { answers, total }, place }: Pick<SearchProps, 'asked' | 'place'>) {
  const first = answers.slice(0, FIRST);
  const others = answers.slice(FIRST).flatMap((answer) => (answer.kind === 'item' ? [answer] : []));
  const shown = first.filter(({ kind }) => kind === 'item').length;
  return (
    <>
      <ul className="rows">
        {first.map((answer) => (
          <OneAnswer key={keyOf(answer)} answer={answer} place={place} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>还有 {total - shown} 个相近的事项</summary>
          {[...Map.groupBy(others, ({ unitName }) => unitName)].map(([unit, same]) => (
            <section key={unit}>
              <h3>{unit}</h3>
              <ul className="rows">
                {same.map((answer) => (
                  <OneAnswer key={answer.code} answer={answer} place={place} />
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
    </>
  );
}

function CaseNumber({ number }: { readonly number: string }) {
  return (
    <p>
      这像是办件编号：
      <a className="tap" href={`/cases?number=${number}`}>
        查这个办件
      </a>
    </p>
  );
}

/** Answers in groups: what the question means, sites and windows, and the accounts apart. */
export function SearchPage({ query, place, asked, places, money, number }: SearchProps) {
  const nothing = query !== '' && asked.answers.length + places.total + money.total === 0 && number === '';
  const answers = asked.answers.length > 0 && <Answers key="answers" asked={asked} place={place} />;
  const sites = places.total > 0 && (
    <section key="sites">
      <h2>站点和窗口</h2>
      <Hits {...places} />
    </section>
  );
  return (
    <>
      <h1>{query ? `查找“${query}”` : '查找'}</h1>
      <SearchForm query={query} />
      {number !== '' && <CaseNumber number={number} />}
      {asked.sure ? [answers, sites] : [sites, answers]}
      {money.total > 0 && (
        <details open={!asked.sure}>
          <summary>公开账目里有 {money.total} 条</summary>
          <Hits {...money} />
        </details>
      )}
      {nothing && (
        <p>
          没有找到“{query}”。可以换个说法，或者少写几个字；也可以打
          <Call number="12345" />
          问。
        </p>
      )}
      <h2>要办事？</h2>
      <p>
        要带什么、多久办好，看
        <a className="intext" href="/items">
          办事指南
        </a>
        。能在网上办的，指南里有“开始办理”；也可以到就近的便民服务站或区政务服务中心办理。
      </p>
      <Towns place={place} />
    </>
  );
}
