import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { lintItem, lintRules } from './index.ts';

describe('the lint', () => {
  it('finds nothing in a good item', () => {
    expect(lintItem(goodItem())).toEqual([]);
  });

  it('finds everything at once, errors first', () => {
    const found = lintItem(goodItem({ basis: [], hours: '', special: { kinds: ['公示'], days: 1 } }));
    expect(found.map((finding) => [finding.severity, finding.code])).toEqual([
      ['error', 'items/no-basis'],
      ['error', 'items/hours'],
      ['warning', 'items/special-outside-law'],
    ]);
  });

  it('runs every rule that has a file', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) =>
      /^(?!index|types).*(?<!\.test)\.ts$/.test(name),
    );
    expect(Object.keys(lintRules)).toHaveLength(files.length);
  });
});
