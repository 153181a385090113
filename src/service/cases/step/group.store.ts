import type { Journal } from '#base/journal/index.ts';
import type { Result } from '#base/kernel/index.ts';
import { gathering } from '#shell/db/gather.ts';
import { type CaseAnswer, type CaseRequest, runCases } from './run-cases.store.ts';

/** the outcome of each step, so that in a group only the faulty step fails */
type Outcome = () => Result<CaseAnswer>;
type Gatherer = (request: CaseRequest) => Promise<Outcome>;

/** gatherers by journal, then by organ and district; they go with their journal */
const gatherers = new WeakMap<Journal, Map<string, Gatherer>>();

/**
 * Takes one step of a case together with other steps of the moment: during a commit they gather and go into the next one. Each
 * has its own answer: a refusal of one does not affect the others, and where a group fails, each step is tried alone (the
 * request ids make a second try harmless). A group has a request id only once; a repetition is answered later, from the
 * result of the first.
 */
export async function stepCase(
  journal: Journal,
  organ: string,
  request: CaseRequest,
): Promise<Result<CaseAnswer>> {
  const outcome = await deskOf(journal, organ, request.district)(request);
  return outcome();
}

function deskOf(journal: Journal, organ: string, district: string): Gatherer {
  const key = `${organ} ${district}`;
  const own = gatherers.get(journal) ?? new Map<string, Gatherer>();
  gatherers.set(journal, own);
  const gatherer = own.get(key) ?? gathering(commitOf(journal, organ), ({ requestId }) => requestId);
  own.set(key, gatherer);
  return gatherer;
}

function commitOf(journal: Journal, organ: string) {
  return async function commit(group: readonly CaseRequest[]): Promise<Outcome[]> {
    try {
      const answers = await runCases(journal, organ, group);
      return answers.map((answer) => () => answer);
    } catch (error) {
      if (group.length === 1) return [fails(error)];
      const alone: Outcome[] = [];
      for (const one of group) alone.push(...(await commit([one])));
      return alone;
    }
  };
}

function fails(error: unknown): Outcome {
  return () => {
    throw error;
  };
}
