import type { AccountData } from '../app/client.ts';
import { Bars } from '../parts/bars.tsx';
import { documentAddress, figureAddress, relationsAddress, tableAddress } from './addresses.ts';
import { BesideLastYear } from './compare.view.tsx';
import { Contents } from './contents.tsx';
import type { AccountShown } from './load.ts';
import { Downloads, VersionNote, Versions } from './release.tsx';
import { YearSearchForm } from './search.page.tsx';
import {
  type Bar,
  hundredths,
  largestItems,
  type Phrase,
  percent,
  type Sentence,
  sentencesOf,
  sourcesOfMoney,
  Values,
} from './sentences.ts';
import { countStates, StateMark } from './state.tsx';

function Said({ year, phrase }: { readonly year: number; readonly phrase: Phrase }) {
  if (typeof phrase === 'string') return phrase;
  return (
    <a className="amount" href={figureAddress(year, phrase.figure)}>
      {phrase.text}
    </a>
  );
}

function Answer({ year, sentence }: { readonly year: number; readonly sentence: Sentence }) {
  return (
    <li>
      <small className="soft">{sentence.asks}</small>
      {sentence.says.map((phrase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of a sentence never change their order
        <Said key={index} year={year} phrase={phrase} />
      ))}
    </li>
  );
}

function FigureBars({ year, items }: { readonly year: number; readonly items: readonly Bar[] }) {
  return (
    <Bars
      rows={items.map((item) => ({
        key: item.figure,
        name: item.name,
        amount: (
          <a className="tap" href={figureAddress(year, item.figure)}>
            {item.text}
          </a>
        ),
        width: item.width,
      }))}
    />
  );
}

interface Chart {
  readonly account: AccountData;
  readonly items: readonly Bar[];
  /** the whole of the shares, in hundredths of 万元 */
  readonly whole: number;
}

/** The numbers of a chart as a table with shares, for reading and copying. */
function ChartTable({ account, items, whole }: Chart) {
  return (
    <details>
      <summary>这张图的数</summary>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">金额（万元）</th>
            <th scope="col">占比</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.figure}>
              <th scope="row">{item.name}</th>
              <td className="number">
                <a href={figureAddress(account.year, item.figure)}>{item.text}</a>
              </td>
              <td className="number">{percent(hundredths(item.text), whole) ?? '0.00'}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function FromWhere({ account }: { readonly account: AccountData }) {
  const items = sourcesOfMoney(account);
  const [first] = items;
  if (!first) return <p>这一年没有收入，所以没有“钱从哪里来”的图。</p>;
  const whole = new Values(account).of('income-expenditure', '本年收入合计', '1');
  return (
    <>
      <h2>
        {items.length === 1 ? '收入全部来自' : '收入最多的来源是'}
        {first.name}，{first.text}万元
      </h2>
      <p className="soft small">本年收入按来源，单位：万元。</p>
      <FigureBars year={account.year} items={items} />
      <ChartTable account={account} items={items} whole={whole} />
    </>
  );
}

function LargestItems({ account }: { readonly account: AccountData }) {
  const items = largestItems(account);
  const [first] = items;
  const basic = account.tables.find(({ key }) => key === 'basic');
  if (!first || !basic) return null;
  const whole = new Values(account).of('public-budget', '合计', '2');
  return (
    <>
      <h2>
        基本支出里最大的一项是{first.name}，{first.text}万元
      </h2>
      <p className="soft small">基本支出按经济分类最大的{items.length}项，单位：万元。</p>
      <FigureBars year={account.year} items={items} />
      <ChartTable account={account} items={items} whole={whole} />
      <p>
        <a className="tap" href={tableAddress(account.year, basic.id)}>
          全部各项见{basic.number}
        </a>
      </p>
    </>
  );
}

/** The published document of the year. */
function Standing({ account: { published, year } }: { readonly account: AccountShown }) {
  return (
    <>
      <VersionNote year={year} version={published} />
      <p>
        <a className="button main" href={documentAddress(year)}>
          看决算公开文本
        </a>
      </p>
    </>
  );
}

interface YearProps {
  readonly account: AccountShown;
  readonly last: AccountShown | null;
}

/** A year: the answers first, then the document with its contents at the side. */
export function YearPage({ account, last }: YearProps) {
  return (
    <>
      <h1>{account.year}年度部门决算</h1>
      <div className="aside">
        <div className="text">
          <Standing account={account} />
          <ul className="say">
            {sentencesOf(account, last).map((sentence) => (
              <Answer key={sentence.asks} year={account.year} sentence={sentence} />
            ))}
          </ul>
          <p className="soft">点任何一个数，都能看到它从哪里来：怎样算的，由哪些凭证组成。</p>
          <YearSearchForm year={account.year} query="" />
          <FromWhere account={account} />
          <LargestItems account={account} />
          {last && <BesideLastYear account={account} last={last} />}
          <h2>表里的数对得上吗</h2>
          <p>
            表内、表间的关系共核对 {account.judgements.length} 处：
            {countStates(account.judgements).map(({ state, count }, index) => (
              <span key={state}>
                {index > 0 ? '，' : ''}
                <StateMark state={state} count={count} />
              </span>
            ))}
            。
            <a className="intext" href={relationsAddress(account.year)}>
              逐条看
            </a>
          </p>
          <Downloads year={account.year} version={account.published.version} />
          <Versions year={account.year} published={account.published} />
        </div>
        <Contents account={account} />
      </div>
      <p className="soft small">表式：{account.template.title}。</p>
    </>
  );
}
