import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { day } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import type { CaseCommand, Verb } from '../commands/index.ts';
import { commands, verbs } from '../commands/index.ts';
import {
  accepted,
  closed,
  drafted,
  granted,
  type Moment,
  made,
  play,
  received,
  reviewed,
  stopped,
  submitted,
  suspended,
  terms,
} from '../commands/testing.ts';
import type { CaseContext } from '../commands/types.ts';
import { type CaseRole, type CaseState, caseRoles, type Status, statuses } from '../types.ts';
import { handle, statusOf } from './handle.ts';
import { allowedNow, life, statusesFor } from './life.ts';

const allStatuses = Object.keys(statuses) as Status[];
const allVerbs = Object.keys(verbs) as Verb[];

function reviewedThen(command: CaseCommand): Moment[] {
  return [...reviewed.slice(accepted.length), ['2020-10-12', 'decider', command]];
}

/** a case in each status, and the day on which it is looked at */
const samples: Readonly<Partial<Record<Status, readonly [readonly Moment[], string]>>> = {
  draft: [drafted, '2020-09-26'],
  discarded: [[...drafted, ['2020-09-26', 'applicant', { do: 'discard' }]], '2020-09-26'],
  submitted: [submitted, '2020-09-26'],
  returned: [[...submitted, ['2020-09-27', 'clerk', { do: 'pre-return', missing: ['照片'] }]], '2020-09-28'],
  received: [received, '2020-09-26'],
  notified: [[...received, ['2020-09-27', 'clerk', { do: 'notify', missing: ['照片'] }]], '2020-09-28'],
  deemed: [received, '2020-10-12'],
  accepted: [accepted, '2020-10-09'],
  stopped: [stopped, '2020-10-12'],
  suspended: [suspended, '2020-10-12'],
  granted: [granted, '2020-10-12'],
  made: [made, '2020-10-13'],
  rejected: [
    [...accepted.slice(0, 3), ...reviewedThen({ do: 'decide', grant: false, reason: '不符合' })],
    '2020-10-12',
  ],
  'turned-away': [
    [...received, ['2020-09-27', 'clerk', { do: 'refuse', ground: 'not-ours', reason: '请向他处申请' }]],
    '2020-09-28',
  ],
  withdrawn: [[...received, ['2020-09-27', 'applicant', { do: 'withdraw', reason: '不办了' }]], '2020-09-28'],
  closed: [closed, '2020-10-14'],
  archived: [[...closed, ['2020-10-15', 'clerk', { do: 'archive' }]], '2020-10-16'],
};

function contextOf(role: CaseRole, on: string): CaseContext {
  const base = {
    calendar: officialCalendar,
    law: permitLaw,
    organ: '渌',
    lastNumbers: {},
    terms,
    number: '1',
  };
  return { ...base, actor: role, roles: [role], today: day(on) };
}

/** any input at all: the table is asked before the input is */
const bare = (verb: Verb) =>
  ({
    do: verb,
    materials: [],
    missing: [],
    tolerate: [],
    reason: '',
    opinion: '',
    step: '',
    what: '',
    outcome: '',
    certificate: '',
    for: '',
    to: '',
    until: null,
    request: null,
  }) as unknown as CaseCommand;

describe('the table of what is allowed', () => {
  it('is this', () => {
    const rows = allStatuses.flatMap((status) =>
      Object.entries<readonly Verb[]>(life[status]).map(
        ([role, may]) => `${statuses[status]} · ${role}: ${may.map((verb) => verbs[verb].name).join(' ')}`,
      ),
    );
    expect(rows).toMatchSnapshot();
  });

  it('leaves no verb without a status, and none for draft, which begins', () => {
    expect(allVerbs.filter((verb) => statusesFor(verb).length === 0)).toEqual(['draft']);
    expect(Object.keys(commands).sort()).toEqual(allVerbs.filter((verb) => verb !== 'draft').sort());
  });

  it('lets an open case always go on, and an archived one nowhere', () => {
    const dead = allStatuses.filter((status) => allowedNow(status, caseRoles).length === 0);
    expect(dead).toEqual(['discarded', 'archived']);
  });

  it('joins what several roles may do', () => {
    expect(allowedNow('granted', ['reviewer', 'decider'])).toEqual(['certify', 'hand-over', 'answer-urge']);
    expect(allowedNow('draft', [])).toEqual([]);
  });
});

describe('every command by every role', () => {
  it.each(Object.entries(samples))('in %s is refused unless the table has it', (status, [moments, on]) => {
    const state = play(moments).state as CaseState;
    expect(statusOf(state, contextOf('clerk', on))).toBe(status);
    for (const role of caseRoles) {
      for (const verb of allVerbs.filter((one) => one !== 'draft')) {
        const result = handle(state, bare(verb), contextOf(role, on));
        const codes = result.ok ? [] : result.problems.map((problem) => problem.code);
        const allowed = allowedNow(status as Status, [role]).includes(verb);
        const byTable = codes.includes('cases/not-now') || codes.includes('cases/not-yours');
        expect([status, role, verb, byTable]).toEqual([status, role, verb, !allowed]);
      }
    }
  });

  it('is refused without a case', () => {
    const result = handle(null, bare('accept'), contextOf('clerk', '2020-09-25'));
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual(['cases/not-now']);
  });
});
