import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { day } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import { clockOn } from '../commands/shared.ts';
import {
  accepted,
  closed,
  drafted,
  granted,
  type Moment,
  made,
  play,
  received,
  reviewed,
  stopped,
  submitted,
  suspended,
  suspendedRunning,
} from '../commands/testing.ts';
import { statusOn } from '../life/handle.ts';
import type { CaseTerms } from '../types.ts';
import { type Happened, stepsOf, waitsFor } from './view-steps.ts';

const names = { unitName: '区林业局', siteName: '腰塘村便民服务站', wayName: '送证上门' };

/** the line and the words of a life on a day */
function seen(moments: readonly Moment[], on: string, changed: Partial<CaseTerms> = {}) {
  const { state, facts } = play(moments, changed);
  const clock = clockOn(state!, day(on), officialCalendar, permitLaw);
  const status = statusOn(state!, day(on), officialCalendar, permitLaw);
  const happened = facts.map(({ kind, payload }) => ({
    verb: kind.slice(5) as Happened['verb'],
    on: payload.on,
  }));
  const line = stepsOf(state!, status, happened, clock);
  return {
    line: line.map(({ name, state: at, on: when }) => [name, at, when].filter(Boolean).join(' ')),
    words: waitsFor(state!, status, clock, names),
  };
}

describe('the line of steps', () => {
  it('begins with the receipt at a window', () => {
    expect(seen(drafted, '2020-09-25').line).toEqual([
      '收件 now',
      '受理 next',
      '审查 next',
      '决定 next',
      '制证 next',
      '送达 next',
    ]);
    expect(seen(received, '2020-09-26').line.slice(0, 3)).toEqual([
      '收件 done 2020-09-25',
      '受理 now',
      '审查 next',
    ]);
  });

  it('begins with the submission from home, and has the window only where originals are shown', () => {
    expect(seen(submitted, '2020-09-26').line.slice(0, 3)).toEqual([
      '提交申请 done 2020-09-25',
      '预审 now',
      '受理 next',
    ]);
    const passed: Moment[] = [...submitted, ['2020-09-27', 'clerk', { do: 'pre-pass' }]];
    expect(seen(passed, '2020-09-28', { windowCheck: true }).line.slice(0, 4)).toEqual([
      '提交申请 done 2020-09-25',
      '预审 done 2020-09-27',
      '窗口核验 now',
      '受理 next',
    ]);
  });

  it('shows what is rare only where it was', () => {
    const back: Moment[] = [...received, ['2020-09-27', 'clerk', { do: 'notify', missing: ['照片'] }]];
    expect(seen(back, '2020-09-28').line.slice(0, 3)).toEqual([
      '收件 done 2020-09-25',
      '补正 now',
      '受理 next',
    ]);
    expect(seen(stopped, '2020-10-12').line.slice(1, 5)).toEqual([
      '受理 done 2020-09-28',
      '审查 done',
      '特别程序 now',
      '决定 next',
    ]);
  });

  it('shows what was mended above the pre-review that looks at it again', () => {
    const back: Moment[] = [...submitted, ['2020-09-27', 'clerk', { do: 'pre-return', missing: ['照片'] }]];
    expect(seen(back, '2020-09-28').line.slice(1, 4)).toEqual(['预审 done', '补正 now', '受理 next']);
    const materials = [{ name: '照片', digest: 'd3' }];
    const again: Moment[] = [...back, ['2020-09-28', 'applicant', { do: 'supplement', materials }]];
    expect(seen(again, '2020-09-28').line.slice(0, 4)).toEqual([
      '提交申请 done 2020-09-25',
      '补正 done 2020-09-28',
      '预审 now',
      '受理 next',
    ]);
  });

  it('ends with the delivery, or where it was cut', () => {
    expect(seen(closed, '2020-10-15').line).toEqual([
      '收件 done 2020-09-25',
      '受理 done 2020-09-28',
      '审查 done 2020-10-09',
      '决定 done 2020-10-12',
      '制证 done 2020-10-13',
      '送达 done 2020-10-14',
    ]);
    const gone: Moment[] = [...received, ['2020-09-27', 'applicant', { do: 'withdraw', reason: '不办了' }]];
    expect(seen(gone, '2020-09-28').line).toEqual([
      '收件 done 2020-09-25',
      '受理 skipped',
      '审查 skipped',
      '决定 skipped',
      '制证 skipped',
      '送达 skipped',
      '已撤回 done 2020-09-27',
    ]);
  });

  it('has the suspension as a step of its own, done when it goes on', () => {
    expect(seen(suspended, '2020-10-12').line.slice(1, 5)).toEqual([
      '受理 done 2020-09-28',
      '中止 now',
      '审查 next',
      '决定 next',
    ]);
    const on: Moment[] = [...suspended, ['2020-10-14', 'applicant', { do: 'continue', reason: '' }]];
    expect(seen(on, '2020-10-15').line.slice(2, 5)).toEqual([
      '中止 done 2020-10-14',
      '审查 now',
      '决定 next',
    ]);
    // nobody is shown a review that has not been
    const looked: Moment[] = [...reviewed, ...suspended.slice(-1)];
    expect(seen(looked, '2020-10-12').line.slice(2, 5)).toEqual([
      '审查 done 2020-10-09',
      '中止 now',
      '决定 next',
    ]);
  });

  it('has no certificate where there is none', () => {
    const none = { resultName: null };
    expect(seen(received, '2020-09-26', none).line).not.toContain('制证 next');
    const against: Moment[] = [
      ...reviewed,
      ['2020-10-12', 'decider', { do: 'decide', grant: false, reason: '不合' }],
    ];
    expect(seen(against, '2020-10-13').line.slice(-2)).toEqual(['决定 done 2020-10-12', '送达 now']);
  });
});

describe('who has it now', () => {
  it.each<[string, readonly Moment[], string, string]>([
    ['draft', drafted, '2020-09-25', '还没有提交'],
    ['submitted', submitted, '2020-09-26', '2020年10月9日前答复'],
    ['received', received, '2020-09-26', '区林业局决定是否受理，2020年10月9日前'],
    ['deemed', received, '2020-10-12', '已视为受理，由区林业局审查'],
    ['accepted', accepted, '2020-10-09', '正在审查，2020年10月19日前作出决定'],
    ['reviewed', reviewed, '2020-10-09', '已经审查'],
    ['stopped', stopped, '2020-10-12', '特别程序（鉴定），期限暂停'],
    [
      'suspended at the applicant’s wish',
      suspended,
      '2020-10-12',
      '申请人书面请求，已中止办理，期限停走，恢复后接着计算。',
    ],
    ['suspended otherwise', suspendedRunning, '2020-10-12', '期限照常计算，2020年10月19日前作出决定'],
    ['granted', granted, '2020-10-12', '制作测试许可证，2020年10月26日前送达'],
    ['made', made, '2020-10-13', '等送达（送证上门）'],
    ['closed', closed, '2020-10-14', '可以评价'],
  ])('is said in words in %s', (_status, moments, on, words) => {
    expect(seen(moments, on).words).toContain(words);
  });

  it('says of a suspension until when it is expected, and of an extension that is asked', () => {
    const [on, who, command] = suspendedRunning.at(-1)!;
    const until = day('2020-10-30');
    const asked: Moment[] = [
      ...accepted,
      [on, who, { ...command, until } as typeof command],
      ['2020-10-13', 'reviewer', { do: 'ask-extension', days: 5, reason: '断路' }],
    ];
    expect(seen(asked, '2020-10-13').words).toBe(
      '已中止办理，等中止的事由消除；预计到2020年10月30日；期限照常计算，2020年10月19日前作出决定；已报请延期，等负责人批复。',
    );
    expect(seen(asked, '2020-11-03', { promised: null, statutory: null }).words).toContain(
      '；期限照常计算；已',
    );
  });

  it('names what is to be mended and what may still follow', () => {
    const back: Moment[] = [
      ...received,
      ['2020-09-27', 'clerk', { do: 'notify', missing: ['照片', '签名'] }],
    ];
    expect(seen(back, '2020-09-28').words).toBe('等申请人补正：照片；签名。');
    const [, receipt] = received;
    const tolerate = [{ name: '说明', until: day('2020-10-15') }];
    const later: Moment[] = [
      ...drafted,
      [receipt![0], receipt![1], { do: 'receive', materials: [{ name: '申请书', digest: 'd1' }] }],
      ['2020-09-28', 'clerk', { do: 'accept', tolerate, onPromise: false }],
    ];
    expect(seen(later, '2020-09-29').words).toContain('“说明”请在2020年10月15日前补交');
  });
});
