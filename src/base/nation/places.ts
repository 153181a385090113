import pack from '#packs/nation/counties.json' with { type: 'json' };

/** A place of the country by its GB/T 2260 code: 2 digits a province, 4 a city, 6 a county. */
export interface NationPlace {
  readonly code: string;
  readonly name: string;
}

const all: readonly NationPlace[] = pack.places.flatMap(([code, name]) =>
  code !== undefined && name !== undefined ? [{ code, name }] : [],
);
const byCode = new Map(all.map((place) => [place.code, place]));

/** What lies directly below a place, in the order of codes: provinces below '', then cities, then counties. */
export function placesWithin(code: string): readonly NationPlace[] {
  const digits = code.length + 2;
  return all.filter((place) => place.code.length === digits && place.code.startsWith(code));
}

/** The names of a county and of what is above it; null for a code that the list of 2023 does not know. */
export function countyOf(code: string): { province: string; city: string; county: string } | null {
  const [province, city, county] = [code.slice(0, 2), code.slice(0, 4), code].map((part) => byCode.get(part));
  if (code.length !== 6 || !province || !city || !county) return null;
  return { province: province.name, city: city.name, county: county.name };
}
