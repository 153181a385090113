import type { AccountShown } from '../accounts/load.ts';
import { type Hit, hitsOf, inAccount } from '../accounts/search.ts';
import type { Place } from '../app/place.ts';

export type Found = Hit<'事项' | '账目' | '决算表' | '数' | '说明' | '站点' | '窗口'>;

function inPlace(place: Place): Found[] {
  const towns = place.towns.flatMap((town): Found[] => {
    const nameOf = (code: string, name: string) =>
      place.units.find((unit) => unit.region === code)?.name ?? name;
    return [
      { kind: '站点', name: nameOf(town.code, town.name), more: '', href: `/sites/${town.code}` },
      ...town.children.map(
        (village): Found => ({
          kind: '站点',
          name: nameOf(village.code, village.name),
          more: town.name,
          href: `/sites/${town.code}#v${village.code}`,
        }),
      ),
    ];
  });
  const centre = place.units.find((unit) => unit.kind === 'institution');
  return centre ? [{ kind: '站点', name: centre.name, more: '', href: '/sites#centre' }, ...towns] : towns;
}

/** A window of the district's hall, for the search. */
export interface WindowListed {
  readonly number: number;
  readonly label: string;
}

export interface SearchIn {
  readonly accounts: readonly AccountShown[];
  readonly place: Place;
  readonly windows: readonly WindowListed[];
}

/** Finds everything with all words of the query, each word itself or its meaning. [] for an empty query. Pure. */
export function search(
  query: string,
  { accounts, place, windows }: SearchIn,
): { found: Found[]; total: number } {
  return hitsOf<Found>(query, [
    ...inPlace(place),
    ...windows.map(
      ({ number, label }): Found => ({
        kind: '窗口',
        name: `${label}窗口`,
        more: `${number} 号`,
        href: '/sites#centre',
      }),
    ),
    ...accounts.flatMap(inAccount),
  ]);
}
