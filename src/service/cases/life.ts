import type { Verb } from './commands/types.ts';
import type { CaseRole, Status } from './types.ts';

/**
 * The life of a case: what each role may do in each status. The one table for the server, the pages and the tests.
 * Nobody rates but the applicant, nobody withdraws but he and whoever acts for him. Whether it may be done now (days, materials) is the command's own business.
 */
export const life = {
  draft: {
    applicant: ['save', 'submit', 'discard'],
    agent: ['save', 'submit', 'discard', 'hand-over'],
    clerk: ['save', 'receive', 'discard', 'hand-over'],
    manager: ['hand-over'],
  },
  discarded: {},
  submitted: {
    applicant: ['withdraw'],
    agent: ['withdraw'],
    clerk: ['pre-return', 'pre-pass', 'receive', 'hand-over'],
    reviewer: ['pre-return', 'pre-pass', 'receive', 'hand-over'],
    manager: ['hand-over'],
  },
  returned: {
    applicant: ['supplement', 'withdraw'],
    agent: ['supplement', 'withdraw'],
    clerk: ['supplement', 'hand-over'],
    manager: ['hand-over'],
  },
  passed: {
    applicant: ['withdraw'],
    agent: ['withdraw'],
    clerk: ['receive', 'hand-over'],
    manager: ['hand-over'],
  },
  received: {
    applicant: ['withdraw', 'correct', 'supplement'],
    agent: ['withdraw', 'correct', 'supplement'],
    clerk: ['correct', 'supplement', 'notify', 'accept', 'refuse', 'hand-over'],
    reviewer: ['notify', 'accept', 'refuse', 'hand-over'],
    manager: ['hand-over'],
  },
  notified: {
    applicant: ['supplement', 'withdraw'],
    agent: ['supplement', 'withdraw'],
    clerk: ['supplement', 'accept', 'refuse', 'hand-over'],
    reviewer: ['accept', 'refuse', 'hand-over'],
    manager: ['hand-over'],
  },
  deemed: {
    applicant: ['supply', 'withdraw'],
    agent: ['supply', 'withdraw'],
    clerk: ['accept', 'supply', 'hand-over'],
    reviewer: ['accept', 'review', 'stop', 'ask-extension', 'hand-over'],
    decider: ['decide'],
    head: ['approve-extension', 'reject-extension'],
    manager: ['hand-over'],
  },
  accepted: {
    applicant: ['supply', 'withdraw'],
    agent: ['supply', 'withdraw'],
    clerk: ['supply', 'hand-over'],
    reviewer: ['review', 'stop', 'ask-extension', 'end', 'hand-over'],
    decider: ['decide'],
    head: ['approve-extension', 'reject-extension'],
    manager: ['hand-over'],
  },
  stopped: {
    applicant: ['supply', 'withdraw'],
    agent: ['supply', 'withdraw'],
    clerk: ['supply', 'hand-over'],
    reviewer: ['resume', 'hand-over'],
    manager: ['hand-over'],
  },
  granted: {
    reviewer: ['certify', 'hand-over'],
    decider: ['certify'],
    manager: ['hand-over'],
  },
  made: {
    agent: ['deliver'],
    courier: ['deliver'],
    clerk: ['deliver', 'hand-over'],
    reviewer: ['deliver', 'hand-over'],
    manager: ['hand-over'],
  },
  rejected: {
    agent: ['deliver'],
    courier: ['deliver'],
    clerk: ['deliver', 'hand-over'],
    reviewer: ['deliver', 'hand-over'],
    manager: ['hand-over'],
  },
  closed: {
    applicant: ['rate'],

    clerk: ['archive'],
    reviewer: ['correct-result', 'archive'],
  },
  'turned-away': { applicant: ['rate'], clerk: ['archive'], reviewer: ['archive'] },
  withdrawn: { applicant: ['rate'], clerk: ['archive'], reviewer: ['archive'] },
  ended: { applicant: ['rate'], clerk: ['archive'], reviewer: ['archive'] },
  archived: {},
} as const satisfies Record<Status, Partial<Record<CaseRole, readonly Verb[]>>>;

/** What these roles together may do in this status, in the order of the table, each once. */
export function allowedNow(status: Status, roles: readonly CaseRole[]): readonly Verb[] {
  const row: Partial<Record<CaseRole, readonly Verb[]>> = life[status];
  return [...new Set(roles.flatMap((role) => row[role] ?? []))];
}

/** In which statuses anybody may do this. */
export function statusesFor(verb: Verb): readonly Status[] {
  return (Object.keys(life) as Status[]).filter((status) =>
    Object.values<readonly Verb[]>(life[status]).some((verbs) => verbs.includes(verb)),
  );
}

/** What these roles together may do in any status at all. */
export function verbsOf(roles: readonly CaseRole[]): ReadonlySet<Verb> {
  return new Set((Object.keys(life) as Status[]).flatMap((status) => allowedNow(status, roles)));
}
