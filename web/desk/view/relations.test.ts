import { describe, expect, it } from 'vitest';
import { countStates, type JudgementLike, judgementsOf, openOf, valuesOf } from './relations.ts';

const judged = (
  state: JudgementLike['state'],
  figures: string[],
  more: Partial<JudgementLike> = {},
): JudgementLike => ({
  relation: 'income-columns',
  title: '收入各栏之和',
  object: figures.join(),
  state,
  basis: '依据',
  hint: '',
  figures,
  ...more,
});

describe('the judgements of a table', () => {
  const all = [
    judged('not-applicable', ['02/total/4']),
    judged('holds', ['02/total/1', '01/total/1']),
    judged('broken', ['02/201/1']),
    judged('holds', ['03/total/1']),
  ];

  it('are those that touch it, the broken first', () => {
    expect(judgementsOf(all, '02').map(({ state }) => state)).toEqual(['broken', 'holds', 'not-applicable']);
    expect(judgementsOf(all, '01')).toHaveLength(1);
  });

  it('are counted by state', () => {
    expect(countStates(all)).toEqual({ holds: 2, broken: 1, open: 0 });
  });
});

describe('openOf', () => {
  it('lists what is broken, errors before warnings', () => {
    const all = [
      judged('broken', ['a'], { severity: 'warning' }),
      judged('holds', ['b']),
      judged('broken', ['c'], { severity: 'error' }),
    ];
    expect(openOf(all).map(({ object }) => object)).toEqual(['c', 'a']);
  });
});

describe('valuesOf', () => {
  it('gives the printed value of a figure, and 0.00 for one that prints blank', () => {
    const values = valuesOf([
      {
        body: [
          [{ text: '合计' }, { text: '693.15', figure: '02/total/1' }, { text: '', figure: '02/total/3' }],
        ],
      },
    ]);
    expect([...values]).toEqual([
      ['02/total/1', '693.15'],
      ['02/total/3', '0.00'],
    ]);
  });
});
