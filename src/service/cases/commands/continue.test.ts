import { describe, expect, it } from 'vitest';
import type { CaseRole } from '../types.ts';
import { type Moment, play, received, suspended, suspendedRunning } from './testing.ts';

const goOn = (before: readonly Moment[], who: CaseRole, reason = '') =>
  play([...before, ['2020-10-14', who, { do: 'continue', reason }]]);

describe('continue', () => {
  it('lets the days count again that had stood', () => {
    // 13 and 14 October are out: as after a stop of the same days
    const { state, clock, facts } = goOn(suspended, 'reviewer', '申请人返乡');
    expect(state?.status).toBe('accepted');
    expect(state).not.toHaveProperty('suspension');
    expect(clock).toMatchObject({ promisedDue: '2020-10-21', statutoryDue: '2020-11-04', light: 'green' });
    expect(facts.at(-1)?.payload).toMatchObject({
      byApplicant: false,
      ended: { since: '2020-10-12', ground: { id: 'request' } },
    });
    expect(state?.documents.at(-1)?.kind).toBe('continuation');
  });

  it('changes no day where they went on', () => {
    const { state, clock, facts } = goOn(suspendedRunning, 'decider', '道路抢通');
    expect(facts.at(-1)?.payload).toMatchObject({ event: null });
    expect(state?.clock.map((event) => event.do)).toEqual(['receive', 'accept']);
    expect(clock).toMatchObject({ promisedDue: '2020-10-19', statutoryDue: '2020-11-02' });
  });

  it('is said by the applicant or at the window where it was their own wish, and needs no reason then', () => {
    for (const role of ['applicant', 'agent', 'clerk'] as const) {
      const own = goOn(suspended, role);
      expect([role, own.refused, own.state?.status]).toEqual([role, [], 'accepted']);
      expect(own.facts.at(-1)?.payload).toMatchObject({ byApplicant: true });
      expect(goOn(suspendedRunning, role, '路通了').refused).toEqual(['cases/continue-not-yours']);
    }
    expect(goOn(suspended, 'director', '可以办了').refused).toEqual(['cases/not-yours']);
  });

  it('of the department says why', () => {
    expect(goOn(suspended, 'reviewer', ' ').refused).toEqual(['cases/words-missing']);
    expect(goOn(suspendedRunning, 'decider').refused).toEqual(['cases/words-missing']);
  });

  it('goes back to where it stood: what silence accepted may still get its voucher', () => {
    const silent: Moment[] = [...received, ...suspended.slice(-1)];
    const { state, clock } = goOn(silent, 'reviewer', '申请人返乡');
    expect([state?.status, clock?.deemed]).toEqual(['received', true]);
    const voucher = play([
      ...silent,
      ['2020-10-14', 'reviewer', { do: 'continue', reason: '申请人返乡' }],
      ['2020-10-15', 'clerk', { do: 'accept', tolerate: [], onPromise: false }],
    ]);
    expect([voucher.refused, voucher.state?.status]).toEqual([[], 'accepted']);
  });

  it('may be followed by another suspension, and by a special procedure', () => {
    const again = play([
      ...suspended,
      ['2020-10-14', 'applicant', { do: 'continue', reason: '' }],
      ['2020-10-15', 'reviewer', { do: 'stop', for: '鉴定', days: 1 }],
      ['2020-10-16', 'reviewer', { do: 'resume', outcome: '合格' }],
      ['2020-10-19', 'decider', { do: 'suspend', for: 'request', reason: '', until: null, request: 'r2' }],
      ['2020-10-20', 'reviewer', { do: 'continue', reason: '申请人返乡' }],
    ]);
    // four days are out: 13 and 14, 16, 20 October
    expect(again.clock).toMatchObject({ promisedDue: '2020-10-23', statutoryDue: '2020-11-06' });
  });
});
