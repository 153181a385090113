import type { ServiceItem } from './types.ts';

/**
 * Fills a catalogue up to `count` items with made-up ones, so that the district has as many as its published account says
 * (1313). Each is a copy of a demo item with a number of its own and a name that says 合成. The same count gives the same
 * items. Their catalogue codes have the form 99TTDDNNNNNN, which no authority issues.
 */
export function fillCatalogue(items: readonly ServiceItem[], count: number): ServiceItem[] {
  // synthetic items are no models, so that a larger pack leaves the earlier numbers and models as they were
  const models = items.filter((item) => item.excluded === null && !item.catalogCode.startsWith('99'));
  const filled = [...items];
  for (let n = 1; filled.length < count && models.length > 0; n++) {
    const model = models[(n - 1) % models.length] as ServiceItem;
    const catalogCode = `99${model.type}${model.catalogCode.slice(4, 6)}${String(n).padStart(6, '0')}`;
    filled.push({
      ...model,
      id: `${catalogCode}-01`,
      catalogCode,
      matter: '01',
      name: `合成事项${String(n).padStart(4, '0')}（仿“${model.name}”）`,
      note: '合成事项，仅供演示和压力测试，不对应任何真实事项',
    });
  }
  return filled;
}
