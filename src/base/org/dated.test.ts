import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { nameOn, namesCover, standsOn } from './dated.ts';

const names = [
  { name: '翟家村', from: day('2019-01-01'), until: day('2023-06-30') },
  { name: '翟家桥村', from: day('2023-06-30'), until: null },
];
const always = { from: day('2019-01-01'), until: null };

describe('dated names', () => {
  it('change on the day they say', () => {
    expect(nameOn(names, day('2023-06-29'))).toBe('翟家村');
    expect(nameOn(names, day('2023-06-30'))).toBe('翟家桥村');
  });

  it('give the nearest name outside their days', () => {
    expect(nameOn(names, day('2001-01-01'))).toBe('翟家村');
    expect(
      nameOn([{ name: '旧村', from: day('2019-01-01'), until: day('2020-01-01') }], day('2024-01-01')),
    ).toBe('旧村');
  });

  it('cover their span without gap or overlap', () => {
    expect(namesCover(always, names)).toBe(true);
    expect(namesCover(always, [])).toBe(false);
    expect(namesCover(always, names.slice(0, 1))).toBe(false);
    expect(namesCover(always, [names[0]!, { ...names[1]!, from: day('2023-07-01') }])).toBe(false);
    expect(namesCover(always, [{ ...names[1]!, from: day('2019-01-01'), name: ' ' }])).toBe(false);
  });

  it('a span has its first day and not its until', () => {
    const span = { from: day('2020-01-01'), until: day('2020-02-01') };
    expect(
      ['2019-12-31', '2020-01-01', '2020-01-31', '2020-02-01'].map((on) => standsOn(span, day(on))),
    ).toEqual([false, true, true, false]);
  });
});
