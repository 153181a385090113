import type { MyCase } from '../app/client.ts';
import { inFours } from '../apply/key.page.tsx';
import { missedWords, nextWords } from './words.ts';

/** The page after sending: the number, the days, what comes next, and what to do when a day is missed. */
export function SentPage({ view }: { readonly view: MyCase }) {
  return (
    <>
      <div className="told">
        <h1>申请已经提交</h1>
        <p>{view.item.name}</p>
        <p>
          办件编号 <strong className="number">{inFours(view.number)}</strong>
        </p>
      </div>
      <h2>接下来</h2>
      <ul>
        {nextWords(view).map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <h2>到了日子没有动静</h2>
      <ul>
        {missedWords(view).map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <p className="noprint">这一页可以用浏览器的“打印”印下来。查询码不印在上面，请和编号一起记好。</p>
      <p className="noprint">
        <a className="button main" href={`/cases/${view.number}`}>
          看办到哪一步
        </a>
      </p>
    </>
  );
}
