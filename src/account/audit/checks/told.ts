import { type Judgement, type ToldCheck, toldChecks } from '../../disclosure/index.ts';
import { toldOf } from '../told/index.ts';
import type { Check, Outcome, Value } from './check.ts';

const asCheck = (check: ToldCheck): Check => ({
  ...check,
  judge: (account, last) => check.judge(toldOf(account, last)).map(toOutcome),
});

/** The rules of account/disclosure for an account's text, as checks of a document, by their id. */
export const readChecks: readonly Check[] = toldChecks.map(asCheck);

/** One of these checks. */
export function readCheck(id: string): Check {
  const found = readChecks.find((check) => check.id === id);
  if (!found) throw new RangeError(`no check ${id}`);
  return found;
}

function toOutcome({ object, state, severity, question, message, shown = [] }: Judgement): Outcome {
  if (state !== 'broken') return { object, state, values: [], ...(message ? { message } : {}) };
  const values = shown.flatMap(({ label, value, unit, place }): Value[] =>
    place ? [{ label, value, unit, place }] : [],
  );
  return {
    object,
    state,
    // a reader cannot answer a question: it is information to them
    severity: question ? 'information' : (severity ?? 'error'),
    ...(message ? { message } : {}),
    values,
  };
}
