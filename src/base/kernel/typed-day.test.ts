import { describe, expect, it } from 'vitest';
import { readDay, readDayIfAny } from './typed-day.ts';

const read = (text: string) => {
  const day = readDay(text, 'until');
  return day.ok ? day.value : day.problems.map(({ code, at }) => `${code} ${at}`).join();
};

describe('a day that people write', () => {
  it.each([
    ['2020-07-04', '2020-07-04'],
    ['2020-7-4', '2020-07-04'],
    ['2020/7/4', '2020-07-04'],
    ['2020.7.4', '2020-07-04'],
    ['2020年7月4日', '2020-07-04'],
    ['2020年7月4号', '2020-07-04'],
    ['2020 年 7 月 4 日', '2020-07-04'],
    ['２０２０年７月４日', '2020-07-04'],
    ['20200704', '2020-07-04'],
    ['\u200e2016/5/1\u200e', '2016-05-01'],
  ])('%j is %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each(['2021-02-29', '2020年13月1日', '明年', '7月4日', '2020-07', '20-7-4', '2020-07-04至2020-08-01'])(
    '%j is refused in its place (kernel/not-a-day)',
    (text) => {
      expect(read(text)).toBe('kernel/not-a-day until');
    },
  );

  it('may be left out, but is never taken as left out', () => {
    expect(readDayIfAny('\u200b ')).toEqual({ ok: true, value: null });
    expect(readDayIfAny(undefined)).toEqual({ ok: true, value: null });
    expect(readDayIfAny('很久').ok).toBe(false);
    expect(readDayIfAny('2016/5/1')).toEqual({ ok: true, value: '2016-05-01' });
  });
});
