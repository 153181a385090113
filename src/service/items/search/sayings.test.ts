import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import answers from '#packs/search/answers.json' with { type: 'json' };
import elsewhere from '#packs/search/elsewhere.json' with { type: 'json' };
import sayings from '#packs/search/sayings.json' with { type: 'json' };
import { bareName, sayingsOf, weightOf } from './sayings.ts';
import { hearText } from './sounds.ts';

const weight = (char: string) => weightOf(hearText(char)[0]!);

describe('the sayings', () => {
  it('lead each to one item of the demo, and each item has some', () => {
    for (const { name } of sayings.items) {
      const found = demoItems.filter(({ item }) => bareName(item.name).includes(bareName(name)));
      expect(
        found.map(({ item }) => item.name),
        name,
      ).toHaveLength(1);
    }
    for (const { item } of demoItems) expect(sayingsOf(item.name).length, item.name).toBeGreaterThan(3);
  });

  it('use classes that there are, and no saying leads to two targets', () => {
    const classes = Object.keys(sayings.classes);
    const all = [...sayings.items, ...elsewhere.places, ...answers.answers].flatMap(({ say }) => [
      ...new Set(say),
    ]);
    for (const say of all) {
      for (const [, name = ''] of say.matchAll(/<(.+?)>/g)) expect(classes).toContain(name);
      expect(say.trim()).toBe(say);
    }
    const twice = all.filter((say, at) => all.indexOf(say) !== at);
    expect(twice).toEqual([]);
  });

  it('say for each other place where it is, how it goes and whom to call', () => {
    const ids = [...elsewhere.places, ...answers.answers].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { where, how, phone } of elsewhere.places) {
      expect(where.length).toBeGreaterThan(1);
      expect(how).toMatch(/。$/);
      expect(phone).toMatch(/^\d{3,5}$/);
    }
  });

  it('make rare characters tell more than common ones', () => {
    expect(weight('葬')).toBeGreaterThan(weight('证'));
    expect(weight('证')).toBeGreaterThanOrEqual(0.35);
    expect(weight('鼋')).toBe(0.5);
  });
});
