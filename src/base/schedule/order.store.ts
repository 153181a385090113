import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineFacts, type Journal } from '#base/journal/index.ts';
import { type Clock, type Instant, ok, type Result, refused } from '#base/kernel/index.ts';
import { findJob } from './find-job.ts';
import { problems } from './problems.ts';
import { addRun } from './runs.store.ts';
import type { Job } from './types.ts';

export interface OrderContext {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly district: string;
}

/** The fact that somebody has ordered a run. The runs themselves are a record, not facts. */
const jobFacts = defineFacts({ 'job/order': z.object({ planned: z.int() }) });

/**
 * “立即运行”: orders a run for this moment, besides the planned ones. A fact says who has ordered it. Returns the moment, which
 * names the run. Refuses an unknown job (schedule/unknown-job) and one that runs or waits already (schedule/already-waiting).
 */
export async function orderRun(
  { journal, clock, district }: OrderContext,
  jobs: readonly Job[],
  {
    name,
    actor,
    requestId = randomUUID(),
  }: {
    readonly name: string;
    readonly actor: string;
    readonly requestId?: string;
  },
): Promise<Result<Instant>> {
  const found = findJob(jobs, name);
  if (!found.ok) return found;
  const { title } = found.value;
  const at = clock();
  const command = { district, requestId, actor, at, input: { job: name } };
  return journal.execute<Instant>(command, async (tx) => {
    const { rows } = await sql`
      SELECT 1 FROM job_run WHERE district = ${district} AND job = ${name}
        AND (ended_at IS NULL OR planned = ${at})`.execute(tx);
    if (rows.length > 0) return refused(problems.of('schedule/already-waiting', 'name', { title }));
    return ok({
      facts: [jobFacts.make(`job/${name}`, 'job/order', { planned: at })],
      answer: at,
      alsoWrite: async (own) => void (await addRun(own, { district, job: name, planned: at }, actor)),
    });
  });
}
