import places from '#packs/audit/places.json' with { type: 'json' };

const REGIONS: Readonly<Record<string, string>> = places.names;

/** "national-2022" → "全国2022年表样", "national-budget-2022" → "全国2022年预算表样"; an unknown id stays as it is. */
export function templateName(id: string): string {
  const [region = '', ...rest] = id.split('-');
  const year = rest.find((part) => /^\d{4}$/.test(part));
  const name = REGIONS[region];
  if (!name || !year) return id;
  return `${name}${year}年${rest.includes('budget') ? '预算' : ''}表样`;
}
