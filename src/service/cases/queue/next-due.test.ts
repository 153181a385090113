import { describe, expect, it } from 'vitest';
import {
  accepted,
  closed,
  drafted,
  granted,
  type Moment,
  play,
  received,
  stopped,
  suspended,
  suspendedRunning,
} from '../commands/testing.ts';
import type { CaseTerms } from '../types.ts';
import { isOpen, nextDue } from './next-due.ts';

function look(moments: readonly Moment[], terms: Partial<CaseTerms> = {}) {
  const { state, clock } = play(moments, terms);
  if (!state || !clock) throw new Error('no case');
  return [isOpen(state), nextDue(state, clock)];
}

const fromHome: readonly Moment[] = drafted.map(([on, , command]) => [on, 'applicant:p1', command]);

describe('what is due next', () => {
  it.each<[string, readonly Moment[], boolean, string]>([
    ['nothing, in a draft', drafted, true, '9999-12-31'],
    // begun at home: its handler is its applicant
    ['nothing of the bureau’s, in a draft from home', fromHome, false, '9999-12-31'],
    ['the notice', received, true, '2020-10-09'],
    ['the promise', accepted, true, '2020-10-19'],
    ['nothing while it is stopped', stopped, true, '9999-12-31'],
    ['nothing while it rests at the applicant’s wish', suspended, true, '9999-12-31'],
    ['the promise while it rests for another ground', suspendedRunning, true, '2020-10-19'],
    ['the delivery', granted, true, '2020-10-26'],
    ['nothing when it is closed', closed, false, '9999-12-31'],
  ])('is %s', (_what, moments, open, due) => {
    expect(look(moments)).toEqual([open, due]);
  });

  it('is the statutory day where nothing is promised', () => {
    expect(look(accepted, { promised: null })).toEqual([true, '2020-11-02']);
  });

  it('is the promise of a case accepted by silence', () => {
    const silent: readonly Moment[] = [...received, ['2020-10-12', 'clerk', { do: 'hand-over', to: '同事' }]];
    expect(look(silent)).toEqual([true, '2020-10-15']);
  });
});
