import { describe, expect, it } from 'vitest';
import { brokenOf, made, textAccount } from '../testing.ts';
import { doubtChecks, relationChecks } from './relations.ts';

const run = (text: string) => {
  const account = textAccount(text);
  return relationChecks.flatMap((check) => check.judge(account, undefined));
};

describe('the relations over figures read', () => {
  it('hold in a clean document, rounding included', () => {
    const outcomes = run(made('hunan-2020', 5));
    expect(brokenOf(outcomes)).toEqual([]);
    expect(outcomes.filter((o) => o.state === 'holds').length).toBeGreaterThan(200);
  });

  it('break when one figure is changed, and say both values and both places', () => {
    const text = made('hunan-2020', 5);
    const total = /本年支出合计\t\d+\t([\d.]+)/.exec(text)?.[1] ?? '';
    const spoilt = text.replace(`\t${total}`, '\t1.23');
    const [first] = brokenOf(run(spoilt));
    expect(first?.severity).toBe('error');
    expect(first?.values.length).toBeGreaterThan(1);
    expect(first?.values.every((v) => v.place.line !== null && v.place.quote !== '')).toBe(true);
  });

  it('call a last digit a doubt, not an error', () => {
    const text = made('shanghai-2024', 4);
    const row = /\n(八、社会保障和就业支出|[^\n]*八、社会保障和就业支出)\t([\d]+)\.(\d\d)/.exec(text);
    const cents = Number(row?.[3]);
    const changed = `${row?.[2]}.${String(cents === 99 ? 98 : cents + 1).padStart(2, '0')}`;
    const spoilt = text.replace(row?.[0] ?? '', (row?.[0] ?? '').replace(`${row?.[2]}.${row?.[3]}`, changed));
    const pair = brokenOf(run(spoilt)).filter((o) => o.values.length === 2 && /社会保障|208/.test(o.object));
    expect(pair.map((o) => o.severity)).toContain('warning');
    expect(pair.map((o) => o.severity)).not.toContain('error');
  });
});

describe('the doubts over figures read', () => {
  it('are worth a look, and a warning only where a budget was passed', () => {
    const text = made('shanghai-2024', 2).replace(/(30113\t住房公积金\t)[\d.]+/, '$1999.99');
    const account = textAccount(text);
    const outcomes = brokenOf(doubtChecks.flatMap((check) => check.judge(account, undefined)));
    const found = outcomes.find(({ object }) => object === '住房公积金');
    expect(found?.severity).toBe('information');
    expect(found?.message).toContain('经济科目 30113 为999.99万元');
    expect(outcomes.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });
});
