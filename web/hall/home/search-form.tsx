import { SearchField } from '../parts/search-field.tsx';

/** The search field of the hall. */
export function SearchForm({ query }: { readonly query: string }) {
  const hint = '用平常的话写，例如“老年卡”“砍树”；也能查站点、窗口和账目。';
  return <SearchField action="/search" label="您要办什么事？" hint={hint} query={query} main />;
}
