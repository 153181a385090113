const REGIONS: Readonly<Record<string, string>> = {
  shanghai: '上海市',
  hunan: '湖南省',
  jiangsu: '江苏省',
  national: '全国',
};

/** "hunan-2020" → "湖南省2020年表样", "shanghai-budget-2025" → "上海市2025年预算表样"; an unknown id stays as it is. */
export function templateName(id: string): string {
  const [region = '', ...rest] = id.split('-');
  const year = rest.find((part) => /^\d{4}$/.test(part));
  const name = REGIONS[region];
  if (!name || !year) return id;
  return `${name}${year}年${rest.includes('budget') ? '预算' : ''}表样`;
}
