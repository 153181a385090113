import { expect, it } from 'vitest';
import { reversalDay } from './reversal-day.ts';

const closed = (year: number, ...months: number[]) => months.map((month) => ({ year, month, closedAt: 1 }));

it('a reversal is offered the first day that the books take it', () => {
  expect(reversalDay('2026-03-15', closed(2026, 1, 2))).toBe('2026-03-15');
  expect(reversalDay('2026-03-15', closed(2026, 1, 2, 3, 4))).toBe('2026-05-01');
  expect(reversalDay('2025-03-15', closed(2025, 11, 12))).toBeNull();
  expect(reversalDay('2026-03-15', closed(2025, 12))).toBe('2026-03-15');
});
