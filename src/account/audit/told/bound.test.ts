import { describe, expect, it } from 'vitest';
import { readCheck } from '../checks/told.ts';
import { brokenOf, group, made, proveCheck, textAccount } from '../testing.ts';

const narrativeTable = readCheck('narrative-table');
const numbers = (text: string) => text.match(/\d+\.\d\d/g) ?? [];
/** the number of a line that the fault changed */
const changed = (before = '', after = '') => {
  const old = numbers(before);
  const at = numbers(after).findIndex((number, index) => number !== old[index]);
  return { was: old[at] ?? '', now: numbers(after)[at] ?? '' };
};

describe(narrativeTable.title, () => {
  proveCheck(narrativeTable, 'narrative-figure', ({ before, after }) => {
    const { was, now } = changed(before[0], after[0]);
    const name = group(after[0], new RegExp(`([\\u4e00-\\u9fff]+)${now}`)).slice(-4);
    return [{ object: new RegExp(`${name} ${now}$`), values: [now, was] }];
  });

  proveCheck(narrativeTable, 'item-figure', ({ before, after: [line] }) => {
    const { was, now } = changed(before[0], line);
    const name = group(line, /（款）([^（]+)（项）/);
    return [{ object: new RegExp(`${name} ${now}$`), values: [now, was] }];
  });

  const budget = (said: string, table = '12,345,678.00') => `上海市某某区民政局2025年部门预算
2025年部门预算编制说明
2025年，上海市某某区民政局收入预算${said}万元，其中：财政拨款收入1,234.57万元。
2025年部门收入预算总表
编制部门：上海市某某区民政局 单位：元
项目\t\t\t\t收入预算\t
功能分类科目编码\t\t\t功能分类科目名称\t合计\t财政拨款收入
类\t款\t项\t\t\t
201\t\t\t一般公共服务支出\t${table}\t${table}
合计\t\t\t\t${table}\t${table}`;

  it('compares 万元 in the text of a budget with 元 in its table, rounded as printed', () => {
    const outcomes = narrativeTable.judge(textAccount(budget('1,234.57')), undefined);
    expect(outcomes.map((o) => o.state)).toEqual(['holds']);
  });

  it('shows both when they differ', () => {
    const [found] = brokenOf(narrativeTable.judge(textAccount(budget('1,243.57')), undefined));
    expect(found?.object).toBe('收入 1,243.57');
    expect(found?.severity).toBe('error');
    expect(found?.values.map((v) => `${v.value}${v.unit}`)).toEqual(['1,243.57万元', '12345678.00元']);
  });

  it('doubts a last digit that was cut off instead of rounded', () => {
    const [found] = brokenOf(narrativeTable.judge(textAccount(budget('63.40', '634,080')), undefined));
    expect([found?.severity, found?.values.map((v) => v.value)]).toEqual(['warning', ['63.40', '634080.00']]);
    expect(brokenOf(narrativeTable.judge(textAccount(budget('63.41', '634,080')), undefined))).toEqual([]);
  });

  it('holds in a clean final account', () => {
    const states = narrativeTable.judge(textAccount(made('hunan-2020', 1)), undefined).map((o) => o.state);
    expect(states.filter((state) => state === 'holds').length).toBeGreaterThan(20);
    expect(states).not.toContain('broken');
  });
});

const unitMixed = readCheck('unit-mixed');

describe(unitMixed.title, () => {
  proveCheck(unitMixed, 'unit-mixed', ({ after: [line] }) => {
    const digits = group(line, /([\d.]+)元/);
    const name = group(line, /([\u4e00-\u9fff]+)[\d.]+元/).replace(/^年度/, '');
    return [{ object: `${name} ${digits}元`, values: [digits, digits] }];
  });
});
