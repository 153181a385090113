import { describe, expect, it } from 'vitest';
import check from './direction.ts';
import { faults, refigured, statesOf, TOLD } from './told.fixture.ts';

const CHANGE = '收支总计比上年增减额';

describe(check.title, () => {
  it('holds for the amount and its rate', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
  });

  it('finds the wrong word', () => {
    expect(faults(check, refigured(CHANGE, { value: -16_000_000 }))).toEqual([
      `error ${CHANGE}：“${CHANGE}”是减少，文中写作“比上年增加16.00万元”`.replace(
        '比上年增加16',
        '上年增加16',
      ),
      `error ${CHANGE}：“${CHANGE}”是减少，文中写作“，增长10.67%”`,
    ]);
  });

  it('finds a change of nothing that is said as one', () => {
    expect(faults(check, refigured(CHANGE, { value: 0 }))[0]).toContain('应写作持平');
  });
});
