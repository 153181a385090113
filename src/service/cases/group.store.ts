import type { Journal } from '#base/journal/index.ts';
import type { Result } from '#base/kernel/index.ts';
import { type CaseAnswer, type CaseRequest, runCases } from './cases.store.ts';

/** so that a step does not wait for a commit of thousands before it */
const MOST = 256;

interface Waiting {
  readonly request: CaseRequest;
  readonly resolve: (answer: Result<CaseAnswer>) => void;
  readonly reject: (error: unknown) => void;
}

interface Desk {
  waiting: Waiting[];
  busy: boolean;
}

/** what waits, by journal, then by organ and district; a journal that is gone takes its desks along */
const desks = new WeakMap<Journal, Map<string, Desk>>();

/**
 * Takes one step of a case, together with the steps that others ask for meanwhile: while a commit is under way they
 * gather, and go into the next one. Nobody waits for a timer; a clerk alone has a commit of his own at once. Each has
 * his own answer: a refusal of one is nothing to the others, and where a group fails, each is tried alone, so that
 * only who is at fault hears of it (the request id makes a second try of what had been stored harmless).
 */
export function stepCase(journal: Journal, organ: string, request: CaseRequest): Promise<Result<CaseAnswer>> {
  return new Promise((resolve, reject) => {
    const desk = deskOf(journal, `${organ} ${request.district}`);
    desk.waiting.push({ request, resolve, reject });
    if (!desk.busy) void work(journal, organ, desk);
  });
}

function deskOf(journal: Journal, key: string): Desk {
  const own = desks.get(journal) ?? new Map<string, Desk>();
  desks.set(journal, own);
  const desk = own.get(key) ?? { waiting: [], busy: false };
  own.set(key, desk);
  return desk;
}

async function work(journal: Journal, organ: string, desk: Desk): Promise<void> {
  desk.busy = true;
  // what came in with the same turn of the event loop goes together
  await new Promise(setImmediate);
  while (desk.waiting.length > 0) await commit(journal, organ, take(desk));
  desk.busy = false;
}

/** The next group: a request asked twice at once is not twice in it; the second is answered from what the first left. */
function take(desk: Desk): Waiting[] {
  const group: Waiting[] = [];
  const later: Waiting[] = [];
  const ids = new Set<string>();
  for (const one of desk.waiting) {
    const { requestId } = one.request;
    const fits = group.length < MOST && !ids.has(requestId);
    ids.add(requestId);
    (fits ? group : later).push(one);
  }
  desk.waiting = later;
  return group;
}

async function commit(journal: Journal, organ: string, group: readonly Waiting[]): Promise<void> {
  try {
    const requests = group.map(({ request }) => request);
    const answers = await runCases(journal, organ, requests);
    for (const [index, { resolve }] of group.entries()) resolve(answers[index] as Result<CaseAnswer>);
  } catch (error) {
    if (group.length === 1) return group[0]?.reject(error);
    for (const one of group) await commit(journal, organ, [one]);
  }
}
