import { expect, it } from 'vitest';
import { bookYears, formFor, usualBureau } from './founding.ts';

it('offers this year and five before as the beginning of the books', () => {
  expect(bookYears('2026-12-01').map(([day]) => day)).toEqual([
    ...['2026-01-01', '2025-01-01', '2024-01-01'],
    ...['2023-01-01', '2022-01-01', '2021-01-01'],
  ]);
});

it('proposes the form of the province, or the nation’s', () => {
  const forms = [
    { id: 'own', title: '', province: '某省' },
    { id: 'national', title: '', province: null },
  ];
  expect([formFor(forms, '某省'), formFor(forms, '别省'), formFor([], '某省')]).toEqual([
    'own',
    'national',
    '',
  ]);
});

it('proposes the bureau’s usual name', () => {
  expect(usualBureau('某某市', '东湖区')).toBe('某某市东湖区行政审批服务局');
  expect(usualBureau('某某市', '东湖县')).toBe('东湖县行政审批服务局');
  expect(usualBureau('市辖区', '东湖区')).toBe('东湖区行政审批服务局');
  expect(usualBureau('某某市', '')).toBe('');
});
