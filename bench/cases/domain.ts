import { randomUUID } from 'node:crypto';
import type { Journal } from '../../src/base/journal/index.ts';
import { type Instant, unwrap } from '../../src/base/kernel/index.ts';
import { type CaseAnswer, type CaseRequest, stepCase } from '../../src/service/cases/index.ts';
import { actorOf, DISTRICT, draftOf, lifeAfterDraft, materialsOf, ORGAN, terms } from './lives.ts';
import { type Measured, measure, type Tally } from './measure.ts';

const materials = materialsOf();

/** Runs the lives `from`…`to` by many clerks at once, each step as one request to the domain, until all are archived. */
export function runDomain(
  journal: Journal,
  at: () => Instant,
  { cases, clerks, district = DISTRICT }: { cases: number; clerks: number; district?: string },
): Promise<Measured> {
  let next = 0;
  return measure(clerks, async (window, tally) => {
    for (let index = next++; index < cases; index = next++) await live(index, window, tally);
  });

  async function live(index: number, window: number, tally: Tally) {
    const applicant = `person-${index}`;
    const ask = (
      part: Parameters<typeof actorOf>[0],
      rest: Pick<CaseRequest, 'command' | 'number' | 'seen'>,
    ) =>
      tally(async () => {
        const who = actorOf(part, window, applicant);
        const request = { district, requestId: randomUUID(), at: at(), who, ...rest };
        return unwrap(await stepCase(journal, ORGAN, { ...request, terms: rest.number ? null : terms }));
      });
    const first = { command: draftOf(applicant, []), number: null, seen: null };
    let last: CaseAnswer = await ask('clerk', first);
    for (const { part, command } of lifeAfterDraft(index, materials))
      last = await ask(part, { command, number: last.number, seen: last.version });
    if (last.status !== 'archived') throw new Error(`case ${last.number} ended as ${last.status}`);
  }
}
