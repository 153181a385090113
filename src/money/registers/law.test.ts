import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import pack from '#packs/law/registers.json' with { type: 'json' };
import { equipmentClasses, methodOn } from './law.ts';

describe('the dated rules', () => {
  it('count equipment of 50万 and 100万 by kind up to the accounts of 2022, of 100万 in one from 2023', () => {
    const of = (year: number) =>
      equipmentClasses(year).map(({ key, kinds, atLeast }) => [key, kinds.join('+'), atLeast]);
    const apart = [
      ['general', 'general', 50_000_000],
      ['special', 'special', 100_000_000],
    ];
    expect(of(2020)).toEqual(apart);
    expect(of(2022)).toEqual(apart);
    expect(of(2023)).toEqual([['large', 'general+special', 100_000_000]]);
  });

  it('know framework agreements from 2022-03-01 (财政部令第110号)', () => {
    expect(methodOn('framework', day('2022-02-28'))).toBeUndefined();
    expect(methodOn('framework', day('2022-03-01'))?.name).toBe('框架协议采购');
  });

  it('have a basis each, and say where a value is borrowed', () => {
    for (const rule of [...pack.methods, ...pack.limits, ...pack.equipment])
      expect(rule.basis).toMatch(/\p{Script=Han}/u);
    const borrowed = pack.limits.filter((limit) => 'yuan' in limit);
    expect(borrowed.length).toBeGreaterThan(0);
    for (const limit of borrowed) expect(limit.assumed, limit.id).toBe(true);
  });
});
