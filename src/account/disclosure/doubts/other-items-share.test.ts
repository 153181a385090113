import { describe, expect, it } from 'vitest';
import { changed, SOUND, states, viewOf } from '../testing.ts';
import relation from './other-items-share.ts';

const others = { 'public-budget|2010399|total': 13, 'basic|30299|amount': 11 };

describe(relation.title, () => {
  it('holds up to a tenth, of 项 and of 款', () => {
    expect(states(relation, changed(SOUND, others))).toEqual(['holds', 'holds']);
  });

  it('warns above a tenth', () => {
    const more = changed(SOUND, {
      ...others,
      'public-budget|2010399|total': 13.01,
      'basic|30199|amount': 0.01,
    });
    const judged = relation.judge(viewOf(more));
    expect(judged.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(judged[0]?.message).toBe('“其他”项合计13.01万元，超过支出合计130.00万元的一成');
    expect(judged[1]?.message).toBe('“其他”款合计11.01万元，超过基本支出110.00万元的一成');
  });

  it('has nothing to judge where nothing stands under 其他', () => {
    expect(states(relation, SOUND)).toEqual(['not-applicable', 'not-applicable']);
  });
});
