import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { createJournal } from '#base/journal/index.ts';
import { instant } from '#base/kernel/index.ts';
import { createRunner, type Job, type RunnerSetting } from '#base/schedule/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { jobs } from '../jobs.ts';
import { jobsCommand, list, runNow } from './jobs.ts';

const { db, pool } = await testDatabase();

function heard() {
  const lines: string[] = [];
  return { lines, io: { out: (line: string) => lines.push(line), say: (line: string) => lines.push(line) } };
}

describe('yimen jobs', () => {
  it.each([
    [['run'], '没有写要运行哪一项'],
    [['stop', 'erase'], '不认识“stop”'],
    [['run', 'erase', 'sweep'], 'yimen jobs [run 名字]'],
    [['--all'], 'yimen jobs [run 名字]'],
    [['run', 'cleanup'], '没有叫“cleanup”的定时任务；现有：erase、sweep、remind'],
  ])('refuses %j in words and needs no database for it', async (args, words) => {
    const { io, lines } = heard();
    expect(await jobsCommand(args, io as never)).toBe(2);
    expect(lines.join('\n')).toContain(words);
  });

  let now = instant(Date.parse('2026-11-30T12:00:00+08:00'));
  let broken = true;
  const job: Job = {
    name: 'try',
    title: '试验',
    does: '什么也不做。',
    when: { on: 'every-day', at: '02:30' },
    missed: 'once',
    run: async () => {
      if (broken) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return '做完了';
    },
  };
  const setting: RunnerSetting = {
    ...{ database: { db, pool }, journal: createJournal(db, []), clock: () => now, district: 'a', files: '' },
    ...{ calendar: officialCalendar, jobs: [job], log: () => undefined },
    patience: { retryLimit: 0, retryDelaySeconds: 0, heartbeatSeconds: 10 },
  };

  it('runs one now, and says what came of it, also when that is nothing good', async () => {
    await createRunner(setting).plan();
    const bad = heard();
    expect(await runNow(setting, job, bad.io as never)).toBe(1);
    expect(bad.lines.slice(1)).toEqual(['✗ 磁盘没有空间了', expect.stringContaining('请腾出数据目录')]);
    await createRunner(setting).work();
    broken = false;
    now = instant(now + 60_000);
    const good = heard();
    expect(await runNow(setting, job, good.io as never)).toBe(0);
    expect(good.lines).toEqual(['› 正在运行“试验”……', '✓ 做完了']);
  });

  it('lists what there is, how it went and when it comes next', async () => {
    const { io, lines } = heard();
    expect(await list(setting, io as never)).toBe(0);
    expect(lines.slice(0, 4)).toEqual([
      'try  试验（每天 02:30）',
      '  什么也不做。',
      '  上次：2026-11-30 12:01 完成，用时不到1秒。做完了',
      '  下次：2026-12-01 02:30',
    ]);
  });
});

it('the program’s jobs have names to type, titles and sentences in Chinese, and hours of the day', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  for (const { name, title, does, when } of jobs) {
    expect(name).toMatch(/^[a-z-]{3,20}$/);
    expect(title).toMatch(/^[\u4e00-\u9fff]{4,30}$/);
    expect(does).toMatch(/。$/);
    expect(when.at).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
  }
});
