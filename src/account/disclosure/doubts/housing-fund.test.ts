import { describe, expect, it } from 'vitest';
import { changed, SOUND, states, viewOf } from '../testing.ts';
import relation from './housing-fund.ts';

const fund = (wan: number) => changed(SOUND, { 'basic|30113|amount': wan });

describe(relation.title, () => {
  it('holds up to twelve hundredths of the wages', () => {
    expect(states(relation, fund(6.48))).toEqual(['holds']);
  });

  it('warns above, and says nothing where no fund is paid', () => {
    const [found] = relation.judge(viewOf(fund(6.49)));
    expect(found).toMatchObject({ state: 'broken', severity: 'warning' });
    expect(found?.message).toBe('住房公积金6.49万元，超过工资54.00万元的12%');
    expect(states(relation, fund(0))).toEqual(['not-applicable']);
  });
});
