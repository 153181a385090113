import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { composeReminder } from './reminder-texts.ts';

const of = { number: '43021220200925106201000017', item: '测试许可', seen: 3 };

describe('what an applicant is reminded of', () => {
  it('a material that may follow: which, until when, how', () => {
    expect(
      composeReminder({ ...of, rule: 'supply', names: ['说明', '照片'], until: day('2020-10-14') }),
    ).toBe(
      '提醒您：您申请的“测试许可”（办件编号 43021220200925106201000017），还有可以后补的材料没有交：说明、照片，最迟2020年10月14日交来。凭办件编号和查询码可以在网上补交，也可以送到窗口。',
    );
  });

  it('a notice that waits: all that is missing, and no day that the law does not know', () => {
    const noticed = { ...of, rule: 'supplement' as const, noticed: day('2020-09-28') };
    expect(composeReminder({ ...noticed, missing: ['说明未盖章', '申请书第2页缺页 '] })).toBe(
      '提醒您：您申请的“测试许可”（办件编号 43021220200925106201000017），2020年9月28日告知补正，还在等您补齐：1. 说明未盖章；2. 申请书第2页缺页。补齐后交来即可；不想再办的，可以撤回申请。',
    );
    expect(composeReminder({ ...noticed, missing: ['说明未盖章'] })).toContain('还在等您补齐：说明未盖章。');
  });
});
