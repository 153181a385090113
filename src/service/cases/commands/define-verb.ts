import { z } from 'zod';
import { ok, type Problem, type Result, yearOf } from '#base/kernel/index.ts';
import { documentNumber, seriesOf } from '../numbers/document-number.ts';
import type { CaseState, DocumentRef, GivenMaterial } from '../types.ts';
import type { DeskForm } from './desk-form.ts';
import { passesTo } from './hands.ts';
import type { HomePage } from './home-page.ts';
import type { Told } from './message-words.ts';
import { stamp } from './payload.ts';
import type { CaseContext, Outcome, Stamp } from './types.ts';

/** the parts of a case that the stamp of a fact follows from */
type Stamped = Pick<CaseState, 'handler' | 'applicant' | 'terms'>;

type Shape = z.ZodRawShape;
/** the type of a shape; an empty object for an empty one */
type Of<S extends Shape> = keyof S extends never ? object : z.infer<z.ZodObject<S>>;

/** A command as the journal may have it. */
export type CommandOf<V extends string, K extends Shape> = { readonly do: V } & Of<K>;

/** One fact of a case, as the journal keeps it. */
export interface FactOf<V extends string, P extends Shape> {
  readonly kind: `case/${V}`;
  readonly payload: Of<P> & Stamp;
}

/** Helpers for the words of the record. */
export interface Saying {
  /** name of a member of staff */
  nameOf(id: string): string;
  /** an applicant's own words by their digest; older facts have the words themselves */
  own(name: string, digest: string): string;
}

/** Words for a verb's lasting effect on a case, which pages print unchanged. */
export interface Note {
  readonly text: string;
  readonly late?: boolean;
  /** a few words for the line of a queue, where something waits for the handler */
  readonly mark?: string;
}

/** The day of a look at the case, and its reader. */
export interface Seeing extends Pick<CaseContext, 'today' | 'law'> {
  /** the applicant's own page */
  readonly forApplicant: boolean;
}

/** Words that an applicant typed: the journal keeps their digest, and the words are kept with the applicant's answers. */
export interface OwnWords {
  /** the key of the input */
  readonly name: string;
  /** their name, for the refusal where they are missing; null: they may be missing, or a file may replace them */
  readonly what: string | null;
}

/**
 * Everything about one verb of a case. `input` is its input over HTTP; `keeps` is the input in the journal, where that differs
 * (a digest instead of words, a parsed day). `payload` is that of its fact; a field that was added later is optional and says
 * since when. `sample` is a valid command, so that a refusal of it comes from the case or the law.
 */
export interface VerbParts<V extends string, I extends Shape, P extends Shape, K extends Shape> {
  readonly verb: V;
  /** 动作名称 */
  readonly name: string;
  readonly input: I;
  readonly keeps?: K;
  readonly payload: P;
  /** the verb has an address of its own (contract.ts) and is not among the steps */
  readonly ownAddress?: true;
  /** the applicant may do it from home, with number and code; `says`: a narrower input from there */
  readonly fromHome?: { readonly says?: Partial<NoInfer<I>>; readonly page?: HomePage };
  readonly desk?: DeskForm;
  readonly ownWords?: readonly OwnWords[];
  /** `answers` corrects some of the form's answers */
  readonly correctsAnswers?: true;
  /** it submits a draft, so the form has to be complete */
  readonly handsIn?: true;
  /** problems of input that fits the contract and still cannot be read, such as a day that does not exist */
  unreadable?(said: Of<NoInfer<I>>): readonly Problem[];
  /** the files that it names */
  files?(command: CommandOf<V, NoInfer<K>>): readonly GivenMaterial[];
  /** colleagues that it names: each has to have a part in the case */
  colleagues?(command: CommandOf<V, NoInfer<K>>): readonly { readonly id: string; readonly at: string }[];
  sample(state: CaseState, context: CaseContext): Of<NoInfer<K>>;
  /** words for the record, without a name or number of a person */
  words?(payload: Of<NoInfer<P>> & Stamp, saying: Saying): string;
  /** words for its lasting effect on the case */
  stands?(state: CaseState, seeing: Seeing): readonly Note[];
  /** digest of a file besides the materials, which the record opens */
  attachment?(payload: Of<NoInfer<P>>): string | null;
  /** the message to the applicant; null: none */
  message?(told: Told, payload: Of<NoInfer<P>> & Stamp): string | null;
}

export interface RuleParts<V extends string, P extends Shape, K extends Shape> {
  decide(
    state: CaseState,
    command: CommandOf<V, NoInfer<K>>,
    context: CaseContext,
  ): Result<Outcome<Of<NoInfer<P>>>>;
  evolve(state: CaseState, payload: Of<NoInfer<P>> & Stamp): CaseState;
}

interface Does {
  readonly do: string;
}
interface OfKind {
  readonly kind: string;
}

/** Gives a command or fact the type of its own verb; throws for that of another verb. */
function own<G, T extends G>(given: G, isOwn: boolean, wrong: string): T {
  const is = (one: G): one is T => one === given && isOwn;
  if (!is(given)) throw new RangeError(wrong);
  return given;
}

/** The parts of a verb under the types of all verbs. They first check that a command or fact is the verb's own. */
export function describeVerb<const V extends string, I extends Shape, P extends Shape, K extends Shape = I>(
  parts: VerbParts<V, I, P, K>,
) {
  type Command = CommandOf<V, K>;
  type Fact = FactOf<V, P>;
  const { verb, name, input, payload, desk = null, ownWords = [] } = parts;
  // without `keeps`, K is I
  const keeps = (parts.keeps ?? input) as K;
  const fromHome: I = { ...input, ...parts.fromHome?.says };
  const kind = `case/${verb}` as const;
  const isNot = (given: string) => `${given} is not ${verb}`;
  const ofCommand = (command: Does): Command => own(command, command.do === verb, isNot(command.do));
  const ofSaid = (said: Does): { readonly do: V } & Of<I> => own(said, said.do === verb, isNot(said.do));
  const ofFact = (fact: OfKind): Fact => own(fact, fact.kind === kind, isNot(fact.kind));
  return {
    ...{ verb, name, kind, desk, ownWords },
    home: parts.fromHome?.page ?? null,
    correctsAnswers: parts.correctsAnswers ?? false,
    handsIn: parts.handsIn ?? false,
    /** the input at the desk, and from home */
    said: z.object({ do: z.literal(verb), ...input }),
    saidAtDesk: !parts.ownAddress,
    saidFromHome: parts.fromHome ? z.object({ do: z.literal(verb), ...fromHome }) : null,
    /** the command for the journal */
    command: z.object({ do: z.literal(verb), ...keeps }),
    fact: z.object({ kind: z.literal(kind), payload: z.object({ ...payload, ...stamp }) }),
    unreadableIn: (said: Does) => parts.unreadable?.(ofSaid(said)) ?? [],
    filesOf: (command: Does) => parts.files?.(ofCommand(command)) ?? [],
    colleaguesOf: (command: Does) => parts.colleagues?.(ofCommand(command)) ?? [],
    sample: (state: CaseState, context: CaseContext): Command => ({
      do: verb,
      ...parts.sample(state, context),
    }),
    inWords: (fact: OfKind, saying: Saying) => parts.words?.(ofFact(fact).payload, saying) ?? '',
    attachmentOf: (fact: OfKind) => parts.attachment?.(ofFact(fact).payload) ?? null,
    notesOn: (state: CaseState, seeing: Seeing) => parts.stands?.(state, seeing) ?? [],
    tells: parts.message !== undefined,
    tell: (fact: OfKind, told: Told) => parts.message?.(told, ofFact(fact).payload) ?? null,
    ofCommand,
    ofFact,
    /** the fact of an outcome, with its stamp and the number of its paper */
    stamped: (outcome: Outcome<Of<P>>, context: CaseContext, state: Stamped): Fact => {
      const { document } = outcome;
      const paper = document && { document: numbered(document, context, state.terms.type) };
      const hands = passesTo(verb, state, context);
      return {
        kind,
        payload: {
          ...{ ...outcome.payload, ...paper, ...(hands !== null && { hands }) },
          ...{ on: context.today, by: context.actor },
        },
      };
    },
  };
}

/** Defines a verb on an existing case: its parts, its decision, and its change of the case. */
export function defineVerb<const V extends string, I extends Shape, P extends Shape, K extends Shape = I>(
  parts: VerbParts<V, I, P, K> & RuleParts<V, P, K>,
) {
  const described = describeVerb(parts);
  return {
    ...described,
    /** decides it on a case: gives its fact, or all problems */
    step(state: CaseState, command: Does, context: CaseContext): Result<FactOf<V, P>> {
      const outcome = parts.decide(state, described.ofCommand(command), context);
      return outcome.ok ? ok(described.stamped(outcome.value, context, state)) : outcome;
    },
    /** the case after its fact */
    fold: (state: CaseState, fact: OfKind): CaseState => parts.evolve(state, described.ofFact(fact).payload),
  };
}

function numbered(
  kind: DocumentRef['kind'],
  { organ, today, lastNumbers }: CaseContext,
  type: string | undefined,
): DocumentRef {
  const series = seriesOf(kind, type);
  const sequence = (lastNumbers[series] ?? 0) + 1;
  const number = documentNumber(organ, kind, yearOf(today), sequence, type);
  return { kind, ...(series !== kind && { series }), number, sequence, on: today };
}
