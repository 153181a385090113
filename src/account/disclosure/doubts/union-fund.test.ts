import { describe, expect, it } from 'vitest';
import { changed, SOUND, states, viewOf } from '../testing.ts';
import relation from './union-fund.ts';

const fund = (wan: number) => changed(SOUND, { 'basic|30228|amount': wan });

describe(relation.title, () => {
  it('holds at two hundredths of the wages', () => {
    expect(states(relation, fund(1.08))).toEqual(['holds']);
    expect(states(relation, SOUND)).toEqual(['not-applicable']);
  });

  it('warns above', () => {
    const [found] = relation.judge(viewOf(fund(1.09)));
    expect(found).toMatchObject({ state: 'broken', severity: 'warning' });
    expect(found?.message).toBe('工会经费1.09万元，超过工资54.00万元的2%');
  });
});
