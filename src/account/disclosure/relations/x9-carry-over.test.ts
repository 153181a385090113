import { describe, expect, it } from 'vitest';
import { changed, proveRelation, SOUND, states, viewOf } from '../testing.ts';
import relation from './x9-carry-over.ts';

/** last year's end, where this year begins */
const LAST = {
  'income-expenditure|closing|expenditure': 11,
  'grant|closing|total': 9,
  'grant|closing|public-budget': 6,
  'grant|closing|gov-fund': 3,
  'grant|closing|state-capital': 0,
  'gov-fund|total|closing': 3,
};

describe(relation.title, () => {
  proveRelation(relation, {
    last: LAST,
    wrong: ['grant', 'opening.gov-fund', 'income'],
    broken: ['财政拨款总表 年初政府性基金预算财政拨款结转和结余'],
    needs: 'gov-fund',
  });

  it('needs last year', () => {
    expect(states(relation, SOUND)).toEqual(['not-enough-data']);
  });

  it('only warns: an adjustment of the opening balance may explain it', () => {
    const last = viewOf(changed(LAST, { 'gov-fund|total|closing': 2 }));
    const broken = relation.judge(viewOf(SOUND), last).filter((judgement) => judgement.state === 'broken');
    expect(broken.map(({ object, severity }) => [object, severity])).toEqual([
      ['政府性基金决算表 年初结转和结余', 'warning'],
    ]);
  });
});
