import { searchAddress } from './addresses.ts';
import type { Hit } from './search.ts';

interface FormProps {
  readonly year: number;
  readonly query: string;
}

/** The search in one year; a form without a script. */
export function YearSearchForm({ year, query }: FormProps) {
  return (
    <search>
      <form action={searchAddress(year)} method="get">
        <label htmlFor="q">在{year}年度账目里查</label>
        <span className="hint" id="q-hint">
          例如“工资”“房租”“接待”，也可以写科目编码。
        </span>
        <div className="find">
          <input
            id="q"
            name="q"
            type="search"
            aria-describedby="q-hint"
            defaultValue={query}
            maxLength={60}
            enterKeyHint="search"
          />
          <button type="submit">查找</button>
        </div>
      </form>
    </search>
  );
}

interface SearchProps extends FormProps {
  readonly found: readonly Hit[];
  readonly total: number;
}

/** What a year's account says about the words: tables, figures, sentences of its text. */
export function YearSearchPage({ year, query, found, total }: SearchProps) {
  return (
    <>
      <h1>在{year}年度账目里查</h1>
      <YearSearchForm year={year} query={query} />
      {found.length > 0 && (
        <>
          <p className="soft">
            找到 {total} 条{total > found.length && `，先列出 ${found.length} 条；多写一个词可以缩小范围`}。
          </p>
          <ul className="rows">
            {found.map((hit) => (
              <li key={`${hit.href} ${hit.name} ${hit.more}`}>
                <a className="tap" href={hit.href}>
                  {hit.name}
                </a>
                <span className="soft small">
                  {hit.kind}
                  {hit.more && `：${hit.more}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {query !== '' && found.length === 0 && (
        <p>
          {year}年度账目里没有“{query}”。可以换个说法，或者少写几个字。
        </p>
      )}
    </>
  );
}
