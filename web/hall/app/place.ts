import type { HallClient, Region } from './client.ts';

/** The district, and the bureau that runs its hall. */
export interface Place {
  /** "某某区" */
  readonly district: string;
  /** "某某市某某区行政审批服务局" */
  readonly bureau: string;
  readonly towns: readonly Region[];
  readonly units: Awaited<ReturnType<HallClient['org']['units']>>['units'];
}

export async function loadPlace(client: HallClient): Promise<Place> {
  const [{ tree }, { units }] = await Promise.all([client.org.regions({}), client.org.units({})]);
  const [district] = tree;
  return {
    district: district?.name ?? '',
    bureau: units.find((unit) => unit.kind === 'bureau')?.name ?? '',
    towns: district?.children ?? [],
    units,
  };
}
