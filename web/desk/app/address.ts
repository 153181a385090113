import { useNavigate, useSearch } from '@tanstack/react-router';

/** Changes parts of the filters in an address; undefined removes one. */
export type Narrow<S> = (part: { [K in keyof S]?: S[K] | undefined }, keep?: 'keep') => void;

type Route =
  | '/account'
  | '/budget'
  | '/cases'
  | '/closing'
  | '/counts'
  | '/items'
  | '/places'
  | '/registers'
  | '/trial-balance'
  | '/vouchers';

/**
 * The filters in the address of a page, and a function that changes them. A change replaces the page in the browser's history,
 * unless it is kept as a step of its own.
 */
export function useAddress<S extends object>(to: Route): readonly [S, Narrow<S>] {
  // the route's own `validateSearch` has made it an S
  const search = useSearch({ from: to as '/vouchers' }) as unknown as S;
  const navigate = useNavigate();
  const narrow: Narrow<S> = (part, keep) =>
    void navigate({ to, search: { ...search, ...part } as never, replace: keep !== 'keep' });
  return [search, narrow];
}
