import { describe, expect, it } from 'vitest';
import { readCheck } from '../checks/told.ts';
import { brokenOf, group, made, proveCheck, textAccount } from '../testing.ts';

const growth = readCheck('growth-ratio');
/** 与上年相比，收、支总计增加758.20万元，增长67.07% */
const CHANGE = /与上年相比，([^，]*?)(增加|减少)([\d.]+)万元，(?:增长|下降)([\d.]+)%/;
const changeIn = (line = '') => {
  const [, name = '', word = '', amount = '', rate = ''] = CHANGE.exec(line) ?? [];
  return { name, word, amount, rate };
};
const said = { 增加: '增加（增长）', 减少: '减少（下降）' } as Readonly<Record<string, string>>;

describe(growth.title, () => {
  proveCheck(growth, 'growth', ({ after: [line] }) => {
    const { name, amount, rate } = changeIn(line);
    const now = group(line, /总计([\d.]+)万元/);
    return [{ object: `${name} 增减 ${amount} ${rate}%`, values: [rate, amount, now] }];
  });

  it('judges a budget by its own amounts', () => {
    const judge = (rate: string) =>
      growth.judge(
        textAccount(`某市某中心2018年部门预算
（一）收入预算说明。
2018年收入总预算420.00万元，同比增加20.00万元，同比增长${rate}。`),
        undefined,
      );
    expect(judge('5.0%').map((o) => o.state)).toEqual(['holds']);
    expect(brokenOf(judge('5.6%')).map(({ values }) => values.map((v) => v.value))).toEqual([
      ['5.6', '20.00', '420.00'],
    ]);
  });
});

const direction = readCheck('direction-word');

describe(direction.title, () => {
  proveCheck(direction, 'direction', ({ after: [line] }) => {
    const { name, word, amount, rate } = changeIn(line);
    return [{ object: `${name} ${said[word]} ${amount}`, values: [amount, rate] }];
  });

  proveCheck(direction, 'reduced-by-nothing', ({ after: [line] }) => [
    { object: `${changeIn(line).name} 减少（下降） 0.00`, values: ['0.00', '0.00'] },
  ]);

  proveCheck(direction, 'compare-word', ({ after: [line] }) => {
    const word = group(line, /(决算数(?:大于|小于)预算数的?)/);
    const name = group(line, /（款）([^（]+)（项）/);
    const amounts = [group(line, /支出决算为([\d.]+)/), group(line, /年初预算为([\d.]+)/)];
    return [{ object: `${name} ${word}`, values: [...amounts, word] }];
  });
});

const zeroBase = readCheck('zero-base');

describe(zeroBase.title, () => {
  proveCheck(zeroBase, 'zero-base-budget', ({ after: [line] }) => [
    {
      object: `${group(line, /（款）([^（]+)（项）/)} 完成预算 95.89%`,
      values: ['95.89', group(line, /支出决算为([\d.]+)/), '0.00'],
    },
  ]);

  proveCheck(zeroBase, 'zero-base-growth', ({ after: [line] }) => {
    const amount = group(line, /增加([\d.]+)万元/);
    return [{ object: `公务接待费支出 增减 ${amount} 100.00%`, values: ['100.00', amount, amount] }];
  });
});

const lastYear = readCheck('change-on-last-year');

/** Makes two documents: this year's tells last year's amount, and last year's says `total`. */
function pair(total: string) {
  const now = `某市某区民政局2021年度部门决算
一、收入支出决算总体情况说明
2021年度收、支总计120.00万元。与上年相比，收、支总计增加20.00万元，增长20.00%。`;
  const before = `某市某区民政局2020年度部门决算
收入支出决算总表
公开01表
单位：万元
收入\t\t支出\t
项目\t决算数\t项目\t决算数
一、一般公共预算财政拨款收入\t${total}\t一、一般公共服务支出\t${total}
本年收入合计\t${total}\t本年支出合计\t${total}
总计\t${total}\t总计\t${total}`;
  return [textAccount(now), textAccount(before)] as const;
}

describe(lastYear.title, () => {
  it('holds when this year less the change is last year', () => {
    const [now, before] = pair('100.00');
    expect(lastYear.judge(now, before).map((o) => o.state)).toEqual(['holds']);
  });

  it('breaks when last year was published otherwise', () => {
    const [now, before] = pair('98.00');
    const [found] = brokenOf(lastYear.judge(now, before));
    expect(found?.object).toBe('收、支总计 增减 20.00');
    expect(found?.message).toContain('倒算上年为 100.00 万元，上年公开为 98.00 万元');
    expect(found?.values.map(({ value, place }) => [value, place.line])).toEqual([
      ['20.00', 3],
      ['120.00', 3],
      ['98.00', 9],
    ]);
  });

  it('does not apply without last year, and not with another year', () => {
    const [now] = pair('100.00');
    expect(lastYear.judge(now, undefined).map((o) => o.state)).toEqual(['not-applicable']);
    expect(lastYear.judge(now, textAccount(made('national-2022', 2))).map((o) => o.state)).toEqual([
      'not-enough-data',
    ]);
  });
});
