import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { readDayText, showWithWeekday } from './day-text.ts';

describe('readDayText', () => {
  it.each([
    '2020-12-01',
    '2020-12-1',
    '2020.12.1',
    '2020年12月1日',
    '20201201',
    '12-1',
    '12.1',
    '1201',
    ' 12月1日 ',
    '2020年12月1号',
    '２０２０－１２－１',
    '2020 年 12 月 1 日',
    '１２．１',
  ])('reads %s', (text) => expect(readDayText(text, 2020)).toBe('2020-12-01'));

  it.each(['', '明天', '2020-13-01', '2020-02-30', '1', '31-12'])('does not take %s for a day', (text) =>
    expect(readDayText(text, 2020)).toBeNull(),
  );
});

describe('showWithWeekday', () => {
  it('says the weekday', () => {
    expect(showWithWeekday(day('2020-12-01'))).toBe('2020年12月1日 星期二');
    expect(showWithWeekday(day('2020-07-05'))).toBe('2020年7月5日 星期日');
  });
});
