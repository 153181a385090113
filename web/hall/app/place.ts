import type { HallClient, Region } from './client.ts';

/** Where a site is, how it is reached and when it is open; '' is not known. */
export type Contact = Awaited<ReturnType<HallClient['org']['contacts']>>['sites'][number];

/** The district, and the bureau that runs its hall. */
export interface Place {
  /** "某某区" */
  readonly district: string;
  /** "某某市某某区行政审批服务局" */
  readonly bureau: string;
  readonly towns: readonly Region[];
  /** what is known of the sites, by their unit */
  readonly contacts: ReadonlyMap<string, Contact>;
  /** the 备案号 of this site, '' where it is unknown */
  readonly record: string;
  readonly units: Awaited<ReturnType<HallClient['org']['units']>>['units'];
}

export async function loadPlace(client: HallClient): Promise<Place> {
  const [{ tree }, { units }, { sites, record }] = await Promise.all([
    client.org.regions({}),
    client.org.units({}),
    client.org.contacts({}),
  ]);
  const [district] = tree;
  return {
    district: district?.name ?? '',
    bureau: units.find((unit) => unit.kind === 'bureau')?.name ?? '',
    towns: district?.children ?? [],
    contacts: new Map(sites.map((site) => [site.unit, site])),
    record,
    units,
  };
}

/** What is known of the district's hall, else of the bureau; null: nothing. */
export function hallContact({ units, contacts }: Pick<Place, 'units' | 'contacts'>): Contact | null {
  const known = ['institution', 'bureau'].flatMap((kind) => {
    const unit = units.find((one) => one.kind === kind);
    return (unit && contacts.get(unit.id)) ?? [];
  });
  return known[0] ?? null;
}
