import { describe, expect, it } from 'vitest';
import type { CommandInput } from './index.ts';
import { accepted, play, received, reviewed } from './testing.ts';

const given = { step: '勘查', action: '通过', opinion: '属实', onSite: true, second: '同事' } as const;
const review = (changes: Partial<CommandInput<'review'>>) =>
  play([...accepted, ['2020-10-09', 'reviewer', { do: 'review', ...given, ...changes }]]);

describe('review', () => {
  it('records who gave an opinion on which step', () => {
    expect(play(reviewed).state?.reviews).toEqual([{ step: '审核', action: '通过', by: ['reviewer'] }]);
    expect(review({}).state?.reviews[0]?.by).toEqual(['reviewer', '同事']);
  });

  it('on the spot takes two', () => {
    expect(review({ second: null }).refused).toEqual(['cases/one-inspector']);
    expect(review({ second: 'reviewer' }).refused).toEqual(['cases/one-inspector']);
  });

  it('says its step and its opinion', () => {
    expect(review({ step: '', opinion: '' }).refused).toEqual(['cases/words-missing', 'cases/words-missing']);
  });

  it('goes on after acceptance by silence', () => {
    const late = [...received, ['2020-10-12', 'reviewer', { do: 'review', ...given }]] as const;
    expect(play(late)).toMatchObject({ refused: [], clock: { deemed: true } });
  });
});
