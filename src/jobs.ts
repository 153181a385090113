import { sweepAuditFolders } from '#account/audit-desk/index.ts';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Journal } from '#base/journal/index.ts';
import type { Clock } from '#base/kernel/index.ts';
import { sweepSessions } from '#base/org/index.ts';
import { type Job, type JobWork, type RunnerSetting, sweepAll } from '#base/schedule/index.ts';
import { erasing, sweepLonePersons, sweepPublicUse } from '#service/persons/index.ts';
import { reminding } from '#service/reminders/index.ts';
import { sweepUploads } from '#service/uploads/index.ts';
import { terminal } from '#shell/cli/io.ts';
import type { Store } from '#shell/db/open.ts';
import { failure } from '#shell/http/failure.ts';

const sweeping: JobWork = {
  title: '清理临时文件和过期记录',
  does: '清理本系统自己留下、已经没有用的东西：没有登记的上传文件（满一天）、审查会话留下的文件夹、过期的登录、过期的次数记录、提交时中断而没有办件的申请人（满一天）。正在用的不动。',
  run: (context) =>
    sweepAll([sweepUploads, sweepAuditFolders, sweepSessions, sweepPublicUse, sweepLonePersons], context),
};

/** The planned jobs of the program: name, days and hour (Asia/Shanghai). */
export const jobs: readonly Job[] = [
  { name: 'erase', when: { on: 'every-day', at: '02:30' }, missed: 'once', ...erasing },
  // after the erasing, because it deletes the bytes whose lines are gone
  { name: 'sweep', when: { on: 'every-day', at: '03:30' }, missed: 'once', ...sweeping },
  { name: 'remind', when: { on: 'working-days', at: '08:00' }, missed: 'once', ...reminding },
];

/** The jobs over one store, for the server and for `yimen jobs`. */
export function wireJobs(
  { db, pool, files }: Pick<Store, 'db' | 'pool' | 'files'>,
  journal: Journal,
  { clock, district }: { readonly clock: Clock; readonly district: string },
): RunnerSetting {
  const log = (message: string, error: unknown) => {
    const { what, code = '', stack } = failure(error);
    terminal.say(`✗ ${message}（${what} ${code}）${stack}`);
  };
  const calendar = officialCalendar;
  return { database: { db, pool }, journal, clock, calendar, district, files, jobs, log };
}
