import { describe, expect, it } from 'vitest';
import type { CaseRole } from '../types.ts';
import type { CommandInput } from './index.ts';
import { accepted, type Moment, play, received, suspended, suspendedRunning } from './testing.ts';

const flood: CommandInput<'suspend'> = {
  for: 'force-majeure',
  reason: '山洪断路，无法核查',
  until: '2020-10-30' as never,
  request: null,
};
const suspend = (
  change: Partial<CommandInput<'suspend'>>,
  who: CaseRole = 'decider',
  before: readonly Moment[] = accepted,
) => play([...before, ['2020-10-12', who, { do: 'suspend', ...flood, ...change }]]);

describe('suspend', () => {
  it('at the applicant’s written request stops the days of both limits, and says on what it stands', () => {
    const { state, facts, clock } = play(suspended);
    expect(state).toMatchObject({ status: 'suspended', suspension: { request: 'r1', back: 'accepted' } });
    expect(state?.documents.at(-1)?.kind).toBe('suspension');
    expect(facts.at(-1)?.payload).toMatchObject({ event: { do: 'stop', for: '申请人书面请求中止' } });
    expect(clock).toMatchObject({ promisedDue: null, statutoryDue: null, light: 'paused' });
    // neither the article nor the item's list is lent to it
    expect(clock?.basis).toContain('申请人的书面请求');
    expect(clock?.basis.filter((one) => /特别程序|第四十五条/.test(one))).toEqual([]);
  });

  it('for any other ground lets the days go on: the clock hears nothing of it', () => {
    const before = play(accepted);
    for (const ground of ['force-majeure', 'no-successor', 'other-case']) {
      const { state, facts, clock } = suspend({ for: ground });
      expect(state).toMatchObject({ status: 'suspended', suspension: { ground: { id: ground } } });
      expect(state?.clock).toEqual(before.state?.clock);
      expect(facts.at(-1)?.payload).toMatchObject({ event: null });
      expect(clock).toMatchObject({ promisedDue: '2020-10-19', statutoryDue: '2020-11-02', light: 'green' });
    }
    // the promised day passes while it rests, and the light says so
    const later = play([
      ...suspendedRunning,
      ['2020-10-20', 'reviewer', { do: 'hand-over', to: 'colleague' }],
    ]);
    expect(later.clock?.light).toBe('orange');
  });

  it('is for what the pack lists', () => {
    expect(suspend({ for: '鉴定' }).refused).toEqual(['cases/suspend-not-listed']);
    expect(suspend({ for: '' }).refused).toEqual(['cases/suspend-not-listed']);
  });

  it('says why, unless the applicant’s own paper does, and until when at the earliest today', () => {
    expect(suspend({ reason: ' ' }).refused).toEqual(['cases/words-missing']);
    expect(suspend({ until: '2020-10-11' as never }).refused).toEqual(['cases/until-past']);
    expect(suspend({ until: '2020-10-12' as never }).refused).toEqual([]);
    expect(suspend({ until: null }).refused).toEqual([]);
  });

  it('has the written request of who asks for it, and asks for none otherwise', () => {
    expect(suspend({ for: 'request', reason: '' }).refused).toEqual(['cases/no-request']);
    expect(suspend({ for: 'request', reason: '外出务工', request: 'r1' }).state?.suspension?.reason).toBe(
      '外出务工',
    );
    expect(suspend({ request: 'r1' }).refused).toEqual(['cases/request-not-needed']);
  });

  it('is the decider’s, of what is accepted, by words or by silence', () => {
    for (const role of ['applicant', 'agent', 'clerk', 'reviewer', 'director'] as const)
      expect([role, suspend({}, role).refused]).toEqual([role, ['cases/not-yours']]);
    const silent = suspend({}, 'decider', received);
    expect(silent.state).toMatchObject({ status: 'suspended', suspension: { back: 'received' } });
    expect(play([...received, ['2020-09-27', 'decider', { do: 'suspend', ...flood }]]).refused).toEqual([
      'cases/not-now',
    ]);
  });

  it('leaves nothing to review, decide or stop until it goes on; materials and a withdrawal are taken', () => {
    const then = (who: CaseRole, command: Moment[2]) =>
      play([...suspended, ['2020-10-13', who, command]]).refused;
    expect(then('decider', { do: 'decide', grant: false, reason: '不合' })).toEqual(['cases/not-now']);
    expect(then('reviewer', { do: 'stop', for: '鉴定', days: 1 })).toEqual(['cases/not-now']);
    expect(then('decider', { do: 'suspend', ...flood })).toEqual(['cases/not-now']);
    expect(then('applicant', { do: 'supply', materials: [{ name: '照片', digest: 'd3' }] })).toEqual([]);
    expect(then('applicant', { do: 'withdraw', reason: '不办了' })).toEqual([]);
  });

  it('keeps extensions for days that run', () => {
    const ask: Moment[2] = { do: 'ask-extension', days: 5, reason: '断路' };
    const asked: Moment[] = [...suspendedRunning, ['2020-10-13', 'reviewer', ask]];
    const approved = play([...asked, ['2020-10-14', 'director', { do: 'approve-extension' }]]);
    expect(approved).toMatchObject({
      state: { status: 'suspended', extensionAsked: null },
      clock: { promisedDue: '2020-10-26', statutoryDue: '2020-11-09' },
    });
    expect(
      play([...asked, ['2020-10-14', 'director', { do: 'reject-extension', reason: '不必' }]]).refused,
    ).toEqual([]);
    const stands = (who: CaseRole, command: Moment[2]) => {
      const before: Moment[] = [
        ...accepted,
        ['2020-10-10', 'reviewer', ask],
        ...suspended.slice(accepted.length),
      ];
      return play([...before, ['2020-10-13', who, command]]).refused;
    };
    expect(stands('reviewer', ask)).toEqual(['cases/days-stand', 'cases/extension-asked']);
    expect(stands('director', { do: 'approve-extension' })).toEqual(['cases/days-stand']);
    expect(stands('director', { do: 'reject-extension', reason: '不必' })).toEqual(['cases/days-stand']);
  });
});
