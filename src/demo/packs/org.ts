import { day, type RegionLevel } from '#base/kernel/index.ts';
import type { DatedName, Span } from '#base/org/dated.ts';
import type { OrgPack } from '#base/org/index.ts';
import type { Region } from '#base/org/regions.ts';
import { sitesOf, type Unit, type UnitKind } from '#base/org/units.ts';
import type { ServiceWindow } from '#base/org/windows.ts';
import regionsPack from '#packs/lukou/regions.json' with { type: 'json' };
import staffPack from '#packs/lukou/staff.json' with { type: 'json' };
import unitsPack from '#packs/lukou/units.json' with { type: 'json' };
import windowsPack from '#packs/lukou/windows.json' with { type: 'json' };

interface RawSpan {
  readonly from: string;
  readonly until: string | null;
}

function span(raw: RawSpan): Span {
  return { from: day(raw.from), until: raw.until === null ? null : day(raw.until) };
}

function names(raw: readonly (RawSpan & { readonly name: string })[]): DatedName[] {
  return raw.map((dated) => ({ name: dated.name, ...span(dated) }));
}

/** The organisation of the demo district, from its pack. */
export function demoOrg(): OrgPack {
  const regions = regionsPack.regions.map(
    (raw): Region => ({
      code: raw.code,
      parent: raw.parent,
      level: raw.level as RegionLevel,
      ...('kind' in raw ? { kind: raw.kind as 'village' | 'community' } : {}),
      ...span(raw),
      names: names(raw.names),
    }),
  );
  const units = unitsPack.units.map(
    (raw): Unit => ({ ...raw, kind: raw.kind as UnitKind, ...span(raw), names: names(raw.names) }),
  );
  const windows = windowsPack.windows.map(
    (raw): ServiceWindow => ({ ...raw, kind: raw.kind as ServiceWindow['kind'], ...span(raw) }),
  );
  return {
    regions,
    units: [...units, ...sitesOf(regions)],
    windows,
    staff: staffPack.staff.map((raw) => ({ ...raw, title: raw.title ?? '' })),
    password: staffPack.password,
  };
}
