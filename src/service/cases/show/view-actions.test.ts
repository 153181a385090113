import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { day } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
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
  suspendedRunning,
} from '../commands/testing.ts';
import type { CaseContext } from '../commands/types.ts';
import { statusOn } from '../life/handle.ts';
import { type CaseRole, caseRoles } from '../types.ts';
import { actionsOf } from './view-actions.ts';

function actions(
  moments: readonly Moment[],
  on: string,
  roles: readonly CaseRole[],
  all = false,
  actor = 'x',
) {
  const { state } = play(moments);
  const today = day(on);
  const around = { today, calendar: officialCalendar, law: permitLaw, organ: '渌', lastNumbers: {} };
  const context: CaseContext = { ...around, actor, roles, terms: null, number: null };
  return actionsOf(state!, statusOn(state!, today, officialCalendar, permitLaw), context, all);
}
const shown = (list: ReturnType<typeof actions>) =>
  list.map(({ verb, problems }) => [verb, ...problems.map(({ code }) => code)].join(' '));

/** refusals of an input: none of them may come up before there is one */
const OF_INPUT = [
  'cases/words-missing',
  'cases/nothing-missing',
  'cases/bad-grade',
  'cases/no-days',
  'cases/special-not-listed',
  'cases/nobody',
  'cases/suspend-not-listed',
  'cases/no-request',
  'cases/request-not-needed',
  'cases/until-past',
  'cases/no-consignment',
  'cases/no-confirmation',
  'cases/one-inspector',
  'cases/unknown-material',
  'cases/not-tolerable',
  'cases/no-promise-item',
];

describe('what may be done now', () => {
  it('is what the table gives the role, and why not where the law or the case is against it', () => {
    expect(shown(actions(drafted, '2020-09-25', ['applicant']))).toEqual(['save', 'submit', 'discard']);
    expect(shown(actions(reviewed, '2020-10-09', ['decider'], false, 'reviewer'))).toEqual([
      'decide cases/same-person',
      'suspend',
      // nobody has urged it
      'answer-urge cases/not-urged',
    ]);
    expect(shown(actions(accepted, '2020-10-09', ['decider']))).toEqual([
      'decide cases/no-review',
      'suspend',
      'answer-urge cases/not-urged',
    ]);
    expect(shown(actions(accepted, '2020-10-09', ['director']))).toEqual([
      'approve-extension cases/extension-not-asked',
      'reject-extension cases/extension-not-asked',
      'urge',
      'answer-urge cases/not-urged',
    ]);
    const late = shown(actions(received, '2020-10-12', ['clerk']));
    expect(late).toEqual(['accept', 'supply', 'hand-over', 'renew-code', 'urge']);
    expect(shown(actions(closed, '2020-10-15', ['applicant']))).toEqual(['rate']);
    const rests = (moments: readonly Moment[]) => shown(actions(moments, '2020-10-13', ['applicant']));
    expect(rests(suspended)).toEqual(['continue', 'supply', 'withdraw', 'urge']);
    expect(rests(suspendedRunning)).toEqual([
      'continue cases/continue-not-yours',
      'supply',
      'withdraw',
      'urge',
    ]);
  });

  it('shows the desk what is others’ to do, and says so', () => {
    const all = shown(actions(granted, '2020-10-12', ['reviewer'], true));
    expect(all).toEqual([
      'certify',
      'hand-over',
      'answer-urge cases/not-urged',
      'urge cases/not-yours',
      'renew-code cases/not-yours',
    ]);
    expect(shown(actions(made, '2020-10-13', ['director'], true))).toEqual([
      'deliver cases/not-yours',
      'renew-code cases/not-yours',
      'urge',
      'hand-over cases/not-yours',
      'answer-urge cases/not-urged',
    ]);
  });

  const LIVES = [
    ...[drafted, submitted, received, accepted, stopped, suspended, suspendedRunning],
    ...[reviewed, granted, made, closed],
  ];

  it('never blames words that are not written yet', () => {
    for (const moments of LIVES)
      for (const { problems } of actions(moments, '2020-10-14', caseRoles))
        for (const { code } of problems) expect(OF_INPUT).not.toContain(code);
  });
});
