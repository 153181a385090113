import { z } from 'zod';
import { house, requestIdSchema, text } from '#base/kernel/contract.ts';
import { runStates } from './run-states.ts';

/** milliseconds since 1970 */
const instantSchema = z.int();

const runSchema = z.object({
  planned: instantSchema,
  /** who ordered the run; null: the schedule */
  orderedBy: z.string().nullable(),
  state: z.enum(runStates),
  stateName: z.string(),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** how long the run took; null: not ended */
  lasted: z.string().nullable(),
  attempts: z.int(),
  /** what it did */
  said: z.string().nullable(),
  /** why it failed, and what to do */
  reason: z.string().nullable(),
  todo: z.string().nullable(),
});

export const scheduleContract = {
  list: house.route({ method: 'GET', path: '/desk/jobs', summary: '定时任务和最近的运行情况' }).output(
    z.object({
      /** whether the one who asks may order a run */
      mayRun: z.boolean(),
      jobs: z.array(
        z.object({
          name: z.string(),
          title: z.string(),
          does: z.string(),
          when: z.string(),
          next: instantSchema,
          runs: z.array(runSchema),
        }),
      ),
    }),
  ),
  run: house
    .route({ method: 'POST', path: '/desk/jobs/{name}/run', summary: '立即运行一项定时任务' })
    .input(z.object({ name: text(64).min(1), requestId: requestIdSchema }))
    .output(z.object({ planned: instantSchema })),
};
