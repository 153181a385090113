import { describe, expect, it } from 'vitest';
import type { Journal } from '#base/journal/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { transact } from '#shell/db/transact.ts';
import { erasing } from './erase.jobs.ts';
import { findPersons, savePerson } from './persons.store.ts';
import { testApplicant } from './testing.ts';

const { db } = await testDatabase();
const then = instant(Date.parse('2026-01-01T10:00:00+08:00'));
const id = unwrap(await savePerson(db, 'a', null, testApplicant(1), then));
const kept = async () => (await findPersons(db, 'a', [id])).size;

/** The job's run on a day; `fail` breaks it off afterwards. */
function runOn(text: string, fail = false) {
  return transact(db, async (tx) => {
    const at = instant(Date.parse(`${text}T02:30:00+08:00`));
    const said = await erasing.run({
      ...{ tx, district: 'a', day: day(text), at, files: '' },
      journal: {} as Journal,
    });
    if (fail) throw new Error('power cut');
    return said;
  });
}

describe('the nightly erasing', () => {
  it('leaves whoever’s time is not over, up to the last day (a draft: 90 days)', async () => {
    expect(await runOn('2026-04-01')).toBe('没有到期的（2016年4月1日前办结、2026年1月1日前没有提交的）');
    expect(await kept()).toBe(1);
  });

  it('erases the day after, and nothing of it is left behind when it is broken off', async () => {
    await expect(runOn('2026-04-02', true)).rejects.toThrow('power cut');
    expect(await kept()).toBe(1);
    expect(await runOn('2026-04-02')).toBe(
      '删除了 1 名申请人的信息、0 份填写内容、0 条材料登记，涉及 0 个办件（2016年4月2日前办结、2026年1月2日前没有提交的）',
    );
    expect(await kept()).toBe(0);
  });
});
