import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import { lintItem } from './lint/index.ts';
import { fillCatalogue } from './synthetic.ts';

const items = demoItems.map(({ item }) => item);

describe('filling the catalogue', () => {
  const filled = fillCatalogue(items, 1313);

  it('reaches the document’s number with items that say what they are', () => {
    expect(filled).toHaveLength(1313);
    expect(new Set(filled.map((item) => item.id)).size).toBe(1313);
    for (const item of filled.slice(items.length)) {
      expect(item.name).toContain('合成事项');
      expect(item.catalogCode).toMatch(/^99.{10}$/);
      expect(lintItem(item).filter((finding) => finding.severity === 'error')).toEqual([]);
    }
  });

  it('keeps the real ones first and gives the same every time', () => {
    expect(filled.slice(0, items.length)).toEqual(items);
    expect(fillCatalogue(items, 1313)).toEqual(filled);
    expect(fillCatalogue(items, 10)).toEqual(items);
  });
});
