import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { grant, shift, withdraw } from './budget.fixture.ts';
import { budgetRowsOf } from './decide.ts';
import { executionOf, paidByQuota } from './execution.ts';
import { officialClassification } from './official.ts';

const orders = [grant(), grant({ number: 'Z2', source: 'addition' }), shift(), withdraw()];
const made = budgetRowsOf(orders, officialClassification);
const rows = made.ok ? made.value : [];
const paid = [
  { functional: '2010399', economic: '30201', quota: 'Z1', amount: fen(20_00) },
  { functional: '2010399', economic: '30201', quota: 'Z2', amount: fen(45_00) },
  { functional: '2010399', economic: '30299', quota: '', amount: fen(1) },
];

describe('budget execution', () => {
  it('puts budget and payments side by side, code by code', () => {
    const { lines, total } = executionOf(rows, paid, 'economic');
    expect(lines.map((line) => [line.code, line.total, line.paid, line.left, line.rate])).toEqual([
      ['30201', 130_00, 65_00, 65_00, 50_00],
      ['30211', 40_00, 0, 40_00, 0],
      ['30217', 100_00, 0, 100_00, 0],
      ['30299', 0, 1, -1, null],
    ]);
    expect(lines[0]).toMatchObject({ opening: 100_00, addition: 100_00, shift: -40_00, withdrawal: -30_00 });
    expect(total).toMatchObject({ total: 270_00, paid: 65_01, left: 204_99 });
  });

  it('shows each 指标 with what is left of it', () => {
    const { lines } = executionOf(rows, paid, 'quota');
    expect(lines.map((line) => [line.code, line.left])).toEqual([
      ['', -1],
      ['Z1', 100_00],
      ['Z2', 105_00],
    ]);
    expect(paidByQuota(paid).get('Z2')).toBe(45_00);
  });

  it('rounds the rate half-up', () => {
    const rate = (amount: number) =>
      executionOf(rows, [{ ...paid[0]!, amount: fen(amount) }], 'functional').total.rate;
    // 270.00 yuan of budget: half of 0.01% is 1.35 fen
    expect([rate(1), rate(2), rate(270_00), rate(400_00)]).toEqual([0, 1, 100_00, 148_15]);
  });
});
