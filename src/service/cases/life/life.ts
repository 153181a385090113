import type { Verb } from '../commands/index.ts';
import type { CaseRole, Status } from '../types.ts';

/**
 * The life of a case: what each role may do in each status. It is the one table for the server, the pages and the tests. Only
 * the applicant rates; only they and their agent withdraw. Those who wait for an answer may urge, and the handler answers, also
 * when the case waits for its applicant, because the urge came first. The command itself checks days and materials.
 */
export const life = {
  draft: {
    applicant: ['save', 'submit', 'discard'],
    agent: ['save', 'submit', 'discard', 'hand-over', 'renew-code'],
    clerk: ['save', 'receive', 'discard', 'hand-over', 'renew-code'],
    manager: ['hand-over'],
  },
  discarded: {},
  submitted: {
    applicant: ['withdraw', 'urge'],
    agent: ['withdraw', 'renew-code', 'urge'],
    clerk: ['pre-return', 'pre-pass', 'receive', 'hand-over', 'renew-code', 'urge', 'answer-urge'],
    reviewer: ['pre-return', 'pre-pass', 'receive', 'hand-over', 'answer-urge'],
    director: ['urge', 'answer-urge'],
    overseer: ['urge'],
    manager: ['hand-over'],
  },
  returned: {
    applicant: ['supplement', 'withdraw'],
    agent: ['supplement', 'withdraw', 'renew-code'],
    clerk: ['supplement', 'hand-over', 'renew-code', 'answer-urge'],
    reviewer: ['answer-urge'],
    director: ['answer-urge'],
    manager: ['hand-over'],
  },
  passed: {
    applicant: ['withdraw'],
    agent: ['withdraw', 'renew-code'],
    clerk: ['receive', 'hand-over', 'renew-code', 'answer-urge'],
    reviewer: ['answer-urge'],
    director: ['answer-urge'],
    manager: ['hand-over'],
  },
  received: {
    applicant: ['withdraw', 'correct', 'supplement', 'urge'],
    agent: ['withdraw', 'correct', 'supplement', 'renew-code', 'urge'],
    clerk: [
      'correct',
      'supplement',
      'notify',
      'accept',
      'refuse',
      'hand-over',
      'renew-code',
      'urge',
      'answer-urge',
    ],
    reviewer: ['notify', 'accept', 'refuse', 'hand-over', 'answer-urge'],
    director: ['urge', 'answer-urge'],
    overseer: ['urge'],
    manager: ['hand-over'],
  },
  notified: {
    applicant: ['supplement', 'withdraw'],
    agent: ['supplement', 'withdraw', 'renew-code'],
    clerk: ['supplement', 'accept', 'refuse', 'hand-over', 'renew-code', 'answer-urge'],
    reviewer: ['accept', 'refuse', 'hand-over', 'answer-urge'],
    director: ['answer-urge'],
    manager: ['hand-over'],
  },
  deemed: {
    applicant: ['supply', 'withdraw', 'urge'],
    agent: ['supply', 'withdraw', 'renew-code', 'urge'],
    clerk: ['accept', 'supply', 'hand-over', 'renew-code', 'urge'],
    reviewer: ['accept', 'review', 'stop', 'ask-extension', 'hand-over', 'answer-urge'],
    decider: ['decide', 'suspend', 'answer-urge'],
    director: ['approve-extension', 'reject-extension', 'urge', 'answer-urge'],
    overseer: ['urge'],
    manager: ['hand-over'],
  },
  accepted: {
    applicant: ['supply', 'withdraw', 'urge'],
    agent: ['supply', 'withdraw', 'renew-code', 'urge'],
    clerk: ['supply', 'hand-over', 'renew-code', 'urge'],
    reviewer: ['review', 'stop', 'ask-extension', 'end', 'hand-over', 'answer-urge'],
    decider: ['decide', 'suspend', 'answer-urge'],
    director: ['approve-extension', 'reject-extension', 'urge', 'answer-urge'],
    overseer: ['urge'],
    manager: ['hand-over'],
  },
  stopped: {
    applicant: ['supply', 'withdraw', 'urge'],
    agent: ['supply', 'withdraw', 'renew-code', 'urge'],
    clerk: ['supply', 'hand-over', 'renew-code', 'urge'],
    reviewer: ['resume', 'hand-over', 'answer-urge'],
    director: ['urge', 'answer-urge'],
    overseer: ['urge'],
    manager: ['hand-over'],
  },
  // the applicant continues a suspension of their own wish; running days may be extended (commands/)
  suspended: {
    applicant: ['continue', 'supply', 'withdraw', 'urge'],
    agent: ['continue', 'supply', 'withdraw', 'renew-code', 'urge'],
    clerk: ['continue', 'supply', 'hand-over', 'renew-code', 'urge'],
    reviewer: ['continue', 'ask-extension', 'hand-over', 'answer-urge'],
    decider: ['continue', 'answer-urge'],
    director: ['approve-extension', 'reject-extension', 'urge', 'answer-urge'],
    overseer: ['urge'],
    manager: ['hand-over'],
  },
  granted: {
    reviewer: ['certify', 'hand-over', 'answer-urge'],
    decider: ['certify', 'answer-urge'],
    applicant: ['urge'],
    director: ['urge', 'answer-urge'],
    overseer: ['urge'],
    manager: ['hand-over'],
    clerk: ['renew-code', 'urge'],
    agent: ['renew-code', 'urge'],
  },
  made: {
    agent: ['deliver', 'renew-code', 'urge'],
    courier: ['deliver'],
    clerk: ['deliver', 'hand-over', 'renew-code', 'urge', 'answer-urge'],
    reviewer: ['deliver', 'hand-over', 'answer-urge'],
    applicant: ['urge'],
    director: ['urge', 'answer-urge'],
    overseer: ['urge'],
    manager: ['hand-over'],
  },
  rejected: {
    agent: ['deliver', 'renew-code', 'urge'],
    courier: ['deliver'],
    clerk: ['deliver', 'hand-over', 'renew-code', 'urge', 'answer-urge'],
    reviewer: ['deliver', 'hand-over', 'answer-urge'],
    applicant: ['urge'],
    director: ['urge', 'answer-urge'],
    overseer: ['urge'],
    manager: ['hand-over'],
  },
  closed: {
    applicant: ['rate'],
    agent: ['renew-code'],
    clerk: ['archive', 'renew-code'],
    reviewer: ['correct-result', 'archive'],
  },
  'turned-away': {
    applicant: ['rate'],
    agent: ['renew-code'],
    clerk: ['archive', 'renew-code'],
    reviewer: ['archive'],
  },
  withdrawn: {
    applicant: ['rate'],
    agent: ['renew-code'],
    clerk: ['archive', 'renew-code'],
    reviewer: ['archive'],
  },
  ended: {
    applicant: ['rate'],
    agent: ['renew-code'],
    clerk: ['archive', 'renew-code'],
    reviewer: ['archive'],
  },
  archived: {},
} as const satisfies Record<Status, Partial<Record<CaseRole, readonly Verb[]>>>;

/** The verbs of these roles together in this status, in the order of the table, each once. */
export function allowedNow(status: Status, roles: readonly CaseRole[]): readonly Verb[] {
  const row: Partial<Record<CaseRole, readonly Verb[]>> = life[status];
  return [...new Set(roles.flatMap((role) => row[role] ?? []))];
}

/** The table by verb, which every step needs. */
const byVerb = new Map<Verb, Status[]>();
for (const status of Object.keys(life) as Status[])
  for (const verb of new Set(Object.values<readonly Verb[]>(life[status]).flat()))
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), status]);

/** The statuses in which any role may do this. */
export function statusesFor(verb: Verb): readonly Status[] {
  return byVerb.get(verb) ?? [];
}

/** The verbs of these roles together in any status. */
export function verbsOf(roles: readonly CaseRole[]): ReadonlySet<Verb> {
  return new Set((Object.keys(life) as Status[]).flatMap((status) => allowedNow(status, roles)));
}
