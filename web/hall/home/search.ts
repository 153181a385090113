import { plainNumber } from '#base/kernel/index.ts';
import type { AccountShown } from '../accounts/load.ts';
import { type Hit, hitsOf, inAccount } from '../accounts/search.ts';
import type { Place } from '../app/place.ts';

export type Found = Hit<'账目' | '决算表' | '数' | '说明' | '站点' | '窗口'>;

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

/** The sites and windows with all words of the query in their names. Pure. */
export function searchPlaces(
  query: string,
  { place, windows }: { readonly place: Place; readonly windows: readonly WindowListed[] },
): Hits {
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
  ]);
}

/** What the accounts have with all words of the query, each word itself or its meaning. Pure. */
export function searchAccounts(query: string, accounts: readonly AccountShown[]): Hits {
  return hitsOf<Found>(query, accounts.flatMap(inAccount));
}

interface Hits {
  readonly found: Found[];
  readonly total: number;
}

/** A case's number as people type it, with spaces and dashes; '' where the question is none. */
export function caseNumberIn(query: string): string {
  const digits = plainNumber(query).replace(/[-.]/g, '');
  return /^\d{22,30}$/.test(digits) ? digits : '';
}
