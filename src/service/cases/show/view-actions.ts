import type { Problem } from '#base/kernel/index.ts';
import { lawOn } from '#service/clock/index.ts';
import { verbs } from '../commands/index.ts';
import type { CaseCommand, CaseContext, Verb } from '../commands/types.ts';
import { handle } from '../life/handle.ts';
import { life } from '../life/life.ts';
import { suspensionGrounds } from '../life/suspension.ts';
import type { CaseRole, CaseState, Status } from '../types.ts';

/** One thing that may be done now, or why it may not. */
export interface ActionShown {
  readonly verb: Verb;
  readonly name: string;
  readonly allowed: boolean;
  readonly problems: readonly Problem[];
}

const WORDS = '理由';

/**
 * A command of each verb with an input that is right in itself, so that what is refused is the case's or the law's
 * doing and not that of words not yet written.
 */
function rightInput(verb: Exclude<Verb, 'draft'>, state: CaseState, context: CaseContext): CaseCommand {
  const later = state.terms.materials.filter(
    ({ name, tolerable }) => tolerable && !(name in state.materials),
  );
  const inputs: { [V in Exclude<Verb, 'draft'>]: Extract<CaseCommand, { do: V }> } = {
    save: { do: 'save', answers: state.answers, materials: [] },
    discard: { do: 'discard' },
    submit: { do: 'submit' },
    'pre-return': { do: 'pre-return', missing: [WORDS] },
    'pre-pass': { do: 'pre-pass' },
    receive: { do: 'receive', materials: [] },
    correct: { do: 'correct', what: WORDS },
    notify: { do: 'notify', missing: [WORDS] },
    supplement: { do: 'supplement', materials: [] },
    accept: {
      do: 'accept',
      tolerate: later.map(({ name }) => ({ name, until: context.today })),
      onPromise: false,
    },
    refuse: { do: 'refuse', ground: 'not-needed', reason: WORDS },
    review: { do: 'review', step: WORDS, action: '通过', opinion: WORDS, onSite: false, second: null },
    stop: { do: 'stop', for: lawOn(context.law, context.today).stop.grounds[0] ?? '', days: 1 },
    resume: { do: 'resume', outcome: WORDS },
    suspend: { do: 'suspend', for: groundFor(context), reason: WORDS, until: null, request: null },
    continue: { do: 'continue', reason: WORDS },
    'ask-extension': { do: 'ask-extension', days: 1, reason: WORDS },
    'approve-extension': { do: 'approve-extension', approval: WORDS },
    'reject-extension': { do: 'reject-extension', reason: WORDS },
    supply: { do: 'supply', materials: [] },
    withdraw: { do: 'withdraw', reason: WORDS },
    end: { do: 'end', reason: WORDS },
    decide: { do: 'decide', grant: false, reason: WORDS },
    certify: { do: 'certify', certificate: '' },
    deliver: { do: 'deliver', way: 'electronic', consignment: null, confirmation: null },
    rate: { do: 'rate', grade: 1 },
    'correct-result': { do: 'correct-result', what: WORDS },
    archive: { do: 'archive' },
    'renew-code': { do: 'renew-code' },
    'hand-over': { do: 'hand-over', to: '*' },
  };
  return inputs[verb];
}

/** one that needs no file, so that what is asked is only whether the case may be suspended now */
function groundFor({ today }: CaseContext): string {
  return suspensionGrounds(today).find(({ needsRequest }) => !needsRequest)?.id ?? '';
}

/**
 * What may be done now by these roles, each with what stands against it. The desk also sees what is others' to do
 * (`all`), with the refusal that says so. `own` adds the problems that lie outside the case, such as an unfinished form.
 */
export function actionsOf(
  state: CaseState,
  status: Status,
  context: CaseContext,
  all: boolean,
  own: (verb: Verb) => readonly Problem[] = () => [],
): ActionShown[] {
  const row: Partial<Record<CaseRole, readonly Verb[]>> = life[status];
  const roles = all ? (Object.keys(row) as CaseRole[]) : context.roles;
  const listed = new Set(roles.flatMap((role) => row[role] ?? []));
  return [...listed].map((verb) => {
    const result = handle(state, rightInput(verb as Exclude<Verb, 'draft'>, state, context), context);
    const problems = [...(result.ok ? [] : result.problems), ...own(verb)];
    return { verb, name: verbs[verb], allowed: problems.length === 0, problems };
  });
}
