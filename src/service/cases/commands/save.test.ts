import { describe, expect, it } from 'vitest';
import { drafted, papers, play } from './testing.ts';

describe('save', () => {
  it('keeps the answers and adds papers', () => {
    const { state } = play([
      ...drafted,
      ['2020-09-26', 'applicant', { do: 'save', answers: 'a2', materials: papers }],
    ]);
    expect(state).toMatchObject({ status: 'draft', answers: 'a2', materials: { 申请书: 'd1', 说明: 'd2' } });
  });

  it('takes no paper that the item does not ask for', () => {
    const materials = [{ name: '房产证', digest: 'x' }];
    expect(
      play([...drafted, ['2020-09-26', 'clerk', { do: 'save', answers: 'a2', materials }]]).refused,
    ).toEqual(['cases/unknown-material']);
  });
});
