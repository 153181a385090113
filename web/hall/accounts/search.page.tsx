import { Hits } from '../parts/hits.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { searchAddress } from './addresses.ts';
import type { Hit } from './search.ts';

interface FormProps {
  readonly year: number;
  readonly query: string;
}

/** The search in one year. */
export function YearSearchForm({ year, query }: FormProps) {
  const hint = '例如“工资”“房租”“接待”，也可以写科目编码。';
  return (
    <SearchField action={searchAddress(year)} label={`在${year}年度账目里查`} hint={hint} query={query} />
  );
}

interface SearchProps extends FormProps {
  readonly found: readonly Hit[];
  readonly total: number;
}

/** The results of a search in a year's account: tables, figures, sentences of its text. */
export function YearSearchPage({ year, query, found, total }: SearchProps) {
  return (
    <>
      <h1>在{year}年度账目里查</h1>
      <YearSearchForm year={year} query={query} />
      <Hits found={found} total={total} />
      {query !== '' && found.length === 0 && (
        <p>
          {year}年度账目里没有“{query}”。可以换个说法，或者少写几个字。
        </p>
      )}
    </>
  );
}
