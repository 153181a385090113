import { describe, expect, it } from 'vitest';
import { changed, proveRelation, SOUND, viewOf } from '../testing.ts';
import relation from './three-publics-over-budget.ts';

const name = 'three-publics|total|final.reception';

describe(relation.title, () => {
  proveRelation(relation, {
    sound: changed(SOUND, { [name]: 6 }),
    wrong: ['three-publics', 'total', 'final.reception'],
    broken: ['“三公”经费支出决算表 决算数公务接待费'],
    needs: 'three-publics',
  });

  it('only warns: what was approved within the year may explain it', () => {
    const judged = relation.judge(viewOf(changed(SOUND, { [name]: 7 })));
    expect(judged.filter(({ state }) => state === 'broken').map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
  });
});
