import { describe, expect, it } from 'vitest';
import { brokenOf, made, textAccount } from '../testing.ts';
import { insurance } from './insurance.ts';

describe(insurance.title, () => {
  it('holds when the two tables agree, and informs when they cannot be the same payments', () => {
    const text = made('shanghai-2024', 2);
    expect(brokenOf(insurance.judge(textAccount(text), undefined))).toEqual([]);
    const spoilt = text.replace(/(30113\t住房公积金\t)[\d.]+/, '$1999.99');
    const [found] = brokenOf(insurance.judge(textAccount(spoilt), undefined));
    expect(found?.severity).toBe('information');
    expect(found?.message).toContain('经济科目 30113 为 999.99');
  });
});
