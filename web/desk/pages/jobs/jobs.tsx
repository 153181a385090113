import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../../app/client.ts';
import { Facts, Loaded, Page, Panel, Refusal, State, useSubmission } from '../../frame/index.ts';
import { showMoment } from '../../view/show.ts';

type List = Awaited<ReturnType<typeof api.schedule.list.call>>;
type Job = List['jobs'][number];
type Run = Job['runs'][number];

const TONES = { done: 'good', failed: 'bad', again: 'warn', running: 'warn', waiting: 'quiet' } as const;
/** while something runs the page looks more often */
const SOON_MS = 2_000;
const CALM_MS = 30_000;

/** What the program does by itself: when, how it went, when next, and what to do where it failed. */
export function JobsPage() {
  const list = useQuery(
    api.schedule.list.queryOptions({
      staleTime: 0,
      refetchInterval: ({ state: { data } }) => (data?.jobs.some(isUnderWay) ? SOON_MS : CALM_MS),
    }),
  );
  return (
    <Page title="定时任务" about="程序到点自己做的事；停机错过的，开机后补做一次。时间都是北京时间。">
      <Loaded query={list} rows={8}>
        {({ jobs, mayRun }) => (
          <div className="jobs">
            {jobs.map((job) => (
              <JobPanel key={job.name} job={job} mayRun={mayRun} />
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function isUnderWay({ runs }: Job): boolean {
  return runs.some(({ state }) => state === 'running' || state === 'waiting');
}

function JobPanel({ job, mayRun }: { readonly job: Job; readonly mayRun: boolean }) {
  const { title, does, when, next, runs } = job;
  return (
    <Panel title={title} className="job" beside={mayRun ? <RunNow job={job} /> : null} padded>
      <p>{does}</p>
      <Facts
        of={[
          ['时间', when],
          ['下次', showMoment(next)],
        ]}
      />
      {runs.length === 0 ? (
        <p className="soft">还没有运行过。</p>
      ) : (
        <ol className="job-runs" aria-label={`${title}最近的运行`}>
          {runs.map((run) => (
            <RunLine key={run.planned} run={run} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function RunLine({ run }: { readonly run: Run }) {
  const { planned, startedAt, orderedBy, state, stateName, lasted, said, reason, todo, attempts } = run;
  const by = orderedBy ? `由 ${orderedBy} 立即运行` : '按时间运行';
  const tries = attempts > 1 ? `，试了 ${attempts} 次` : '';
  return (
    <li>
      <State tone={TONES[state]}>{stateName}</State> {showMoment(startedAt ?? planned)}
      <span className="soft">
        {' '}
        {by}
        {lasted ? `，用时${lasted}` : ''}
        {tries}
      </span>
      {said ? <p>{said}</p> : null}
      {reason ? <p>原因：{reason}。</p> : null}
      {todo ? <p>怎么办：{todo}</p> : null}
    </li>
  );
}

function RunNow({ job }: { readonly job: Job }) {
  const { name, title } = job;
  const run = useSubmission({
    refused: '没有运行',
    send: (_: null, requestId) => api.schedule.run.call({ name, requestId }),
    reads: [api.schedule.key()],
    said: () => `已经开始运行“${title}”`,
  });
  return (
    <span className="job-now">
      <Refusal of={run} />
      <Button
        size="small"
        loading={run.busy}
        disabled={isUnderWay(job)}
        aria-label={`立即运行：${title}`}
        onClick={() => run.send(null)}
      >
        立即运行
      </Button>
    </span>
  );
}
