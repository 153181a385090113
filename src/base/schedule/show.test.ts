import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { lastedInWords, showJobs } from './show.ts';
import { at, writing } from './testing.store.ts';
import type { JobRun } from './types.ts';

const planned = at('2026-11-29T02:30');
const run: JobRun = {
  job: 'a',
  planned,
  orderedBy: '',
  attempts: 1,
  startedAt: at('2026-11-29T02:31'),
  endedAt: at('2026-11-29T02:33'),
  said: '记了一笔',
  failure: null,
  failedAt: null,
};
const shown = (...runs: JobRun[]) =>
  showJobs([writing('a'), writing('b')], runs, at('2026-11-29T12:00'), officialCalendar);

describe('the list of jobs', () => {
  it('says when each runs, when next, and how its last runs went', () => {
    const [a, b] = shown(run);
    expect(a).toMatchObject({ when: '每天 02:30', next: at('2026-11-30T02:30') });
    expect(a?.runs).toMatchObject([
      { state: 'done', stateName: '完成', milliseconds: 120_000, said: '记了一笔', reason: null },
    ]);
    expect(b?.runs).toEqual([]);
  });

  it.each([
    [{ startedAt: null, endedAt: null, said: null }, 'waiting'],
    [{ endedAt: null, said: null }, 'running'],
    [{ endedAt: null, said: null, failure: 'disk', failedAt: at('2026-11-29T02:32') }, 'again'],
    // the second attempt is running
    [{ endedAt: null, said: null, failure: 'disk', failedAt: at('2026-11-29T02:30') }, 'running'],
    [{ said: null, failure: 'disk', failedAt: at('2026-11-29T02:32') }, 'failed'],
  ] as const)('of %j says %s', (part, state) => {
    expect(shown({ ...run, ...part })[0]?.runs[0]?.state).toBe(state);
  });

  it('tells of a failure why and what to do', () => {
    const failed = { ...run, said: null, failure: 'disk', failedAt: at('2026-11-29T02:32') };
    expect(shown(failed)[0]?.runs[0]).toMatchObject({
      reason: '磁盘没有空间了',
      todo: expect.stringContaining('立即运行'),
    });
  });
});

it('how long a run took, in words', () => {
  expect([400, 600, 42_000, 180_000, 185_000].map(lastedInWords)).toEqual([
    '不到1秒',
    '1秒',
    '42秒',
    '3分钟',
    '3分5秒',
  ]);
});
