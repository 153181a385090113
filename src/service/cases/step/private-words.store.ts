import type { Json } from '#base/journal/index.ts';
import { type Instant, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { type Answers, findAnswers, keepAnswers, nameAnswers } from '#service/persons/index.ts';
import type { Db } from '#shell/db/database.ts';
import { needsOf } from '../begin/conditions.ts';
import { checkAnswers, formOf, readAnswers } from '../begin/forms.ts';
import { type CaseCommand, readCommand, type SpokenCommand, verbs } from '../commands/index.ts';
import { wordsProblems } from '../commands/shared.ts';
import { DIGEST } from '../contract-shapes.ts';
import type { CaseState } from '../types.ts';

/** A command for the journal, and the private words that are kept with the step. */
export interface WithoutPrivateWords {
  readonly command: CaseCommand;
  /** the input that guards the request id: the original one, whatever the present state of the case */
  readonly asked: Json;
  /** writes the words into the personal tables, in the step's transaction */
  keepWords(tx: Db): Promise<void>;
}

/**
 * Takes the applicant's own data out of a command: corrected answers, and the words that the verb names as theirs (`ownWords`).
 * The journal is kept for ever and gets digests. The words are kept with the applicant's answers and are erased with them
 * (个人信息保护法第十九条、第四十七条). Refuses missing words and a form that would be incomplete.
 */
export async function replacePrivateWords(
  db: Db,
  district: string,
  state: CaseState,
  spoken: SpokenCommand,
  at: Instant,
): Promise<Result<WithoutPrivateWords>> {
  const verb = verbs[spoken.do];
  const kept: { digest: string; answers: Answers }[] = [];
  const digestOf = async (answers: Answers) => {
    const digest = await nameAnswers(db, district, state.applicant, answers);
    kept.push({ digest, answers });
    return digest;
  };
  const found: Problem[] = [];
  const said: Readonly<Record<string, unknown>> = spoken;
  const replaced: Record<string, string | readonly string[] | undefined> = {};
  let asked: { readonly answers?: string } = {};
  if (verb.correctsAnswers) {
    const given = answersIn(spoken);
    const corrected = await correctedAnswers(db, district, state, given);
    if (!corrected.ok) found.push(...corrected.problems);
    if (corrected.ok && corrected.value) {
      replaced.answers = await digestOf(corrected.value);
      replaced.needs = needsOf(state.terms.materials, corrected.value);
    } else replaced.answers = undefined;
    if (given) asked = { answers: await nameAnswers(db, district, state.applicant, given) };
  }
  for (const { name, what } of verb.ownWords) {
    const words = said[name];
    const text = typeof words === 'string' ? words : '';
    if (what !== null) found.push(...wordsProblems(text, name, what));
    // where words may be missing, a digest is that of a file in their place
    const isFile = what === null && DIGEST.test(text);
    if (text.trim() !== '' && !isFile) replaced[name] = await digestOf({ [name]: text.trim() });
  }
  if (found.length > 0) return refused(...found);
  const command = readCommand({ ...spoken, ...replaced });
  const keepWords = async (tx: Db) => {
    for (const one of kept) await keepAnswers(tx, district, state.applicant, one, at);
  };
  // what the answers require follows from the present form, so it is no part of the request's input
  const { needs: _needs, ...input }: CaseCommand & { needs?: unknown } = command;
  return ok({ command, asked: { ...input, ...asked } as Json, keepWords });
}

function answersIn(spoken: SpokenCommand): Answers | undefined {
  return 'answers' in spoken && typeof spoken.answers === 'object' ? spoken.answers : undefined;
}

/** The whole form with the corrections; null where there are none. A submitted form stays complete. */
async function correctedAnswers(
  db: Db,
  district: string,
  state: CaseState,
  given: Answers | undefined,
): Promise<Result<Answers | null>> {
  if (!given) return ok(null);
  const before = (await findAnswers(db, district, [state.answers])).get(state.answers) ?? {};
  const form = formOf(state.terms.item);
  const changed = Object.entries(readAnswers(form, given)).filter(
    ([key, text]) => text.trim() !== (before[key] ?? '').trim(),
  );
  if (changed.length === 0) return ok(null);
  return checkAnswers(form, { ...before, ...Object.fromEntries(changed) });
}
