import { describe, expect, it } from 'vitest';
import { fixedRowsOf, tableIn } from '#account/disclosure/index.ts';
import { officialClassification } from '#money/budget/index.ts';
import { codeNames } from './names.ts';
import { templateFor } from './templates.ts';

/** the rows with an economic code that a year's form prints */
const codesIn = (year: number) =>
  templateFor(year)
    .tables.filter(({ layout }) => layout === 'lanes')
    .flatMap((table) => fixedRowsOf(tableIn(table, year)))
    .flatMap(({ code, label }) => (code ? [{ code, label }] : []));

describe('the form of a year', () => {
  it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    'of %i prints economic codes of that year alone, by their names: else its account could not be frozen',
    (year) => {
      const codes = codesIn(year);
      expect(codes.length).toBeGreaterThan(60);
      expect(codes.filter(({ code }) => !officialClassification(year).has('economic', code))).toEqual([]);
      expect(codes.filter(({ code, label }) => codeNames(year).economic(code) !== label)).toEqual([]);
    },
  );

  it('changes with the list: 赠与 became two in 2021', () => {
    const gifts = (year: number) =>
      codesIn(year).flatMap(({ code, label }) => (label.includes('赠与') ? [code] : []));
    expect(gifts(2020)).toEqual(['39906']);
    expect(gifts(2021)).toEqual(['39909', '39910']);
  });
});
