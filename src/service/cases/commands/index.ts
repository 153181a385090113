import { z } from 'zod';
import { recently } from '#base/kernel/index.ts';
import type { CaseState } from '../types.ts';
import { accept } from './accept.ts';
import { approveExtension } from './approve-extension.ts';
import { archive } from './archive.ts';
import { askExtension } from './ask-extension.ts';
import { certify } from './certify.ts';
import { continueCase } from './continue.ts';
import { correct } from './correct.ts';
import { correctResult } from './correct-result.ts';
import { decide } from './decide.ts';
import type { Note, Seeing } from './define-verb.ts';
import { deliver } from './deliver.ts';
import { discard } from './discard.ts';
import { draft } from './draft.ts';
import { end } from './end.ts';
import { handOver } from './hand-over.ts';
import { notify, preReturn } from './notify.ts';
import { prePass } from './pre-pass.ts';
import { rate } from './rate.ts';
import { receive } from './receive.ts';
import { refuse } from './refuse.ts';
import { rejectExtension } from './reject-extension.ts';
import { renewCode } from './renew-code.ts';
import { resume } from './resume.ts';
import { review } from './review.ts';
import { save } from './save.ts';
import { stop } from './stop.ts';
import { submit } from './submit.ts';
import { supplement } from './supplement.ts';
import { supply } from './supply.ts';
import { suspend } from './suspend.ts';
import { answerUrge, urge } from './urge.ts';
import { withdraw } from './withdraw.ts';

/** Holds by its types that each verb is listed under its own name. */
const named = <const T extends { readonly [V in keyof T]: { readonly verb: V } }>(verbs: T) => verbs;

/** Every verb on an existing case. A new one is its file, a line here, and its cells in life/life.ts. */
export const commands = named({
  save,
  discard,
  submit,
  'pre-return': preReturn,
  'pre-pass': prePass,
  receive,
  correct,
  notify,
  supplement,
  accept,
  refuse,
  review,
  stop,
  resume,
  suspend,
  continue: continueCase,
  'ask-extension': askExtension,
  'approve-extension': approveExtension,
  'reject-extension': rejectExtension,
  supply,
  withdraw,
  end,
  decide,
  certify,
  deliver,
  rate,
  'correct-result': correctResult,
  archive,
  'renew-code': renewCode,
  'hand-over': handOver,
  urge,
  'answer-urge': answerUrge,
});

/** All verbs, with `draft`, which has no earlier case. */
export const verbs = { draft, ...commands };
export type Verb = keyof typeof verbs;
type AnyVerb = (typeof verbs)[Verb];

export const allVerbs: readonly AnyVerb[] = Object.values(verbs);

/** A command on a case, in the form for the journal. */
export type CaseCommand = { [V in Verb]: ReturnType<(typeof verbs)[V]['ofCommand']> }[Verb];
/** The input of one verb, without its name. */
export type CommandInput<V extends Verb> = Omit<ReturnType<(typeof verbs)[V]['ofCommand']>, 'do'>;
/** A fact of a case, as the journal keeps it. */
export type CaseFact = { [V in Verb]: ReturnType<(typeof verbs)[V]['ofFact']> }[Verb];

/** The words for all lasting effects on a case, in the order of the verbs. */
export function notesOn(state: CaseState, seeing: Seeing): Note[] {
  return allVerbs.flatMap((verb) => verb.notesOn(state, seeing));
}

const verbOf = new Map<string, Verb>(allVerbs.map(({ kind, verb }) => [kind, verb]));

/** The verb of a fact. */
export function factVerb({ kind }: Pick<CaseFact, 'kind'>): Verb {
  const verb = verbOf.get(kind);
  if (!verb) throw new RangeError(`${kind} is no fact of a case`);
  return verb;
}

/** Gives a list the type of a non-empty one, which a union needs. */
function atLeastOne<T>(list: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = list;
  if (!first) throw new RangeError('no verb');
  return [first, ...rest];
}

/** The commands of the desk, without verbs that have an address of their own. The table says who may do them and when (life.ts). */
export const commandSchema = z.discriminatedUnion(
  'do',
  atLeastOne(allVerbs.filter(({ saidAtDesk }) => saidAtDesk).map(({ said }) => said)),
);

/** The commands of an applicant from home. */
export const publicCommandSchema = z.discriminatedUnion(
  'do',
  atLeastOne(allVerbs.flatMap(({ saidFromHome }) => saidFromHome ?? [])),
);

/** A command as it comes in, with the applicant's own words. */
export type SpokenCommand = z.infer<typeof commandSchema>;

const caseCommandSchema = z.discriminatedUnion('do', atLeastOne(allVerbs.map(({ command }) => command)));

/** Reads a command for the journal, in which digests have replaced own words. */
export function readCommand(command: object): CaseCommand {
  return caseCommandSchema.parse(command);
}

/**
 * Reads a spoken command before its own words are replaced: for a preview, and for refusing somebody without a part in the
 * case. It leaves corrected answers out, because decisions do not depend on them.
 */
export function lookAtCommand(spoken: SpokenCommand): CaseCommand {
  const { answers: _answers, ...rest } = { answers: null, ...spoken };
  return readCommand(verbs[spoken.do].correctsAnswers ? rest : spoken);
}

const factSchema = z.discriminatedUnion('kind', atLeastOne(allVerbs.map(({ fact }) => fact)));

/** the last facts that this program has made or read, by their payload, so that none is read twice */
const facts = recently<object, CaseFact>(64);

/** Remembers that a fact was made here and fits its verb's schema. */
export function madeFact<F extends CaseFact>(fact: F): F {
  facts.set(fact.payload, fact);
  return fact;
}

/**
 * Reads a fact of the journal by its verb's schema. Facts that this program has made are known and not read again. A fact that
 * does not fit is a defect and throws with its place; nothing is guessed.
 */
export function readFact(fact: {
  readonly kind: string;
  readonly payload: unknown;
  readonly stream?: string;
  readonly position?: number;
}): CaseFact {
  const { kind, payload, stream = '', position } = fact;
  const known = typeof payload === 'object' && payload !== null ? facts.get(payload) : undefined;
  if (known?.kind === kind) return known;
  const read = factSchema.safeParse({ kind, payload });
  if (read.success) {
    if (typeof payload === 'object' && payload !== null) facts.set(payload, read.data);
    return read.data;
  }
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new RangeError(`fact ${position ?? '?'} (${kind} of ${stream}) is not as its verb says: ${wrong}`);
}
