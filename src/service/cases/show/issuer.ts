import type { SiteFacts } from '#base/org/index.ts';
import type { ItemVersion } from '#service/items/index.ts';
import type { PaperCommon } from '#service/papers/index.ts';

/** What the district has said of its places, and who hears a review there. */
export interface Issuing {
  readonly sites: readonly Pick<SiteFacts, 'unit' | 'address' | 'telephone' | 'hours'>[];
  /** the government above the bureau, by the founding; null in the demo district */
  readonly government: string | null;
}

type Reach = Pick<PaperCommon['organ'], 'phone' | 'complain' | 'address' | 'hours'>;

/**
 * Place, telephones and hours of the unit that issues a paper: its own site says them. Of a department without a site the item
 * says them, as far as they are confirmed. Nobody else's are printed: not the district's window on a town's paper, and
 * nothing made up. '' and null: not known.
 */
export function reachOf(
  unit: string,
  item: ItemVersion['item'] | null,
  assumed: readonly string[],
  { sites }: Issuing,
): Reach {
  const site = sites.find((one) => one.unit === unit);
  const confirmed = <T>(field: 'phones' | 'place' | 'hours', value: T | undefined): T | null =>
    assumed.includes(field) ? null : (value ?? null);
  const own = item?.unit === unit;
  const said = (text: string | undefined, field: 'phones' | 'place' | 'hours', value?: string) =>
    text || (own && confirmed(field, value)) || '';
  return {
    phone: said(site?.telephone, 'phones', item?.phones.ask),
    complain: confirmed('phones', item?.phones.complain) || null,
    address: said(site?.address, 'place', item?.place),
    hours: said(site?.hours, 'hours', item?.hours) || null,
  };
}

/** The government that hears a review (行政复议法第二十四条): a district bears its city's name, a county and a city do not. */
export function governmentOf({ city, place }: { readonly city: string; readonly place: string }): string {
  return `${place.endsWith('区') && !place.startsWith(city) ? city : ''}${place}人民政府`;
}
