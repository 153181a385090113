import type { Json } from '#base/journal/index.ts';
import { type Instant, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { type Answers, findAnswers, keepAnswers, nameAnswers } from '#service/persons/index.ts';
import type { Db } from '#shell/db/database.ts';
import { checkAnswers, formOf } from '../begin/forms.ts';
import { wordsProblems } from '../commands/shared.ts';
import type { CaseCommand } from '../commands/types.ts';
import type { SpokenCommand } from '../contract-commands.ts';
import type { CaseState } from '../types.ts';

/** A command as the journal may have it, and what is kept beside once the step is taken. */
export interface Apart {
  readonly command: CaseCommand;
  /** what guards the request id: as it was said, whatever has become of the case since */
  readonly asked: Json;
  keep(tx: Db): Promise<void>;
}

/** the name of a file's or of somebody's words' digest in a command */
export const DIGEST = /^[0-9a-f]{64}$/;

/**
 * Takes out of a command what is an applicant's own: the answers that he corrects, why he withdraws, what he mended, how
 * a receiver confirmed. The journal is for ever and gets digests; the words are kept with his answers and go with them
 * (个人信息保护法第十九条、第四十七条). Refuses words that are missing and a form that would not be complete.
 */
export async function setApart(
  db: Db,
  district: string,
  state: CaseState,
  spoken: SpokenCommand,
  at: Instant,
): Promise<Result<Apart>> {
  const kept: { digest: string; answers: Answers }[] = [];
  const name = async (answers: Answers) => {
    const digest = await nameAnswers(db, district, state.applicant, answers);
    kept.push({ digest, answers });
    return digest;
  };
  const found: Problem[] = [];
  let command = spoken as CaseCommand;
  let said: object = {};
  if (spoken.do === 'withdraw') {
    found.push(...wordsProblems(spoken.reason, 'reason', '撤回的理由'));
    command = { ...spoken, reason: await name({ reason: spoken.reason.trim() }) };
  }
  if (spoken.do === 'deliver' && spoken.confirmation?.trim() && !DIGEST.test(spoken.confirmation))
    command = { ...spoken, confirmation: await name({ confirmation: spoken.confirmation }) };
  if (spoken.do === 'correct' || spoken.do === 'supplement') {
    const { answers: given, ...rest } = spoken;
    const corrected = await correctedAnswers(db, district, state, given);
    if (!corrected.ok) found.push(...corrected.problems);
    const answers = corrected.ok && corrected.value ? { answers: await name(corrected.value) } : {};
    if (given) said = { answers: await nameAnswers(db, district, state.applicant, given) };
    if (rest.do === 'correct') {
      found.push(...wordsProblems(rest.what, 'what', '更正了什么'));
      command = { ...rest, ...answers, what: await name({ what: rest.what.trim() }) };
    } else command = { ...rest, ...answers };
  }
  if (found.length > 0) return refused(...found);
  const keep = async (tx: Db) => {
    for (const one of kept) await keepAnswers(tx, district, state.applicant, one, at);
  };
  return ok({ command, asked: { ...command, ...said } as unknown as Json, keep });
}

/** The whole form with what is corrected in it; null where nothing is. What is handed in is complete. */
async function correctedAnswers(
  db: Db,
  district: string,
  state: CaseState,
  given: Answers | undefined,
): Promise<Result<Answers | null>> {
  if (!given) return ok(null);
  const before = (await findAnswers(db, district, [state.answers])).get(state.answers) ?? {};
  const changed = Object.entries(given).filter(([key, text]) => text.trim() !== (before[key] ?? '').trim());
  if (changed.length === 0) return ok(null);
  return checkAnswers(formOf(state.terms.item), { ...before, ...Object.fromEntries(changed) });
}
