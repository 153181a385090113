import { implement } from '@orpc/server';
import { officialCalendar } from '#base/calendar/index.ts';
import { allow, findStaff } from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { scheduleContract } from './contract.ts';
import { findJob } from './find-job.ts';
import { orderRun } from './order.store.ts';
import { lastRuns } from './runs.store.ts';
import { wake } from './scheduler.store.ts';
import { lastedInWords, showJobs } from './show.ts';
import type { Job } from './types.ts';

const os = implement(scheduleContract).$context<HttpContext>();

/** runs of each job on the page */
const SHOWN = 5;

/** The routes for the program's jobs, which are handed in, because this room does not know them. */
export function scheduleRoutes(jobs: readonly Job[]) {
  return {
    list: os.list.handler(async ({ context, errors }) => {
      const { db, district, clock, session } = context;
      const { permissions } = allow(errors, session, 'jobs.read');
      const [runs, staff] = await Promise.all([lastRuns(db, district, SHOWN), findStaff(db, district)]);
      const names = new Map(staff.map(({ id, name }) => [id, name]));
      return {
        mayRun: permissions.includes('jobs.run'),
        jobs: showJobs(jobs, runs, clock(), officialCalendar).map((job) => ({
          ...job,
          runs: job.runs.map(({ orderedBy, milliseconds, ...run }) => ({
            ...run,
            orderedBy: orderedBy === '' ? null : (names.get(orderedBy) ?? orderedBy),
            lasted: milliseconds === null ? null : lastedInWords(milliseconds),
          })),
        })),
      };
    }),

    run: os.run.handler(async ({ input, context, errors }) => {
      const { staffId: actor } = allow(errors, context.session, 'jobs.run');
      const known = findJob(jobs, input.name);
      if (!known.ok) throw errors.NOT_FOUND({ data: { problems: [...known.problems] } });
      const ordered = await orderRun(context, jobs, { ...input, actor });
      if (!ordered.ok) throw errors.REFUSED({ data: { problems: [...ordered.problems] } });
      wake(context.db);
      return { planned: ordered.value };
    }),
  };
}
