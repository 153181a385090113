import { describe, expect, it } from 'vitest';
import { brokenOf, made, textAccount } from '../testing.ts';
import { lastYear } from './last-year.ts';

/** This year's document says what last year's was: the other document is made to say the same, or not. */
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
    expect(found?.message).toContain('倒算上年为 100.00 万元，上年公开为 98.00 万元');
  });

  it('does not apply without last year, and not with another year', () => {
    const [now] = pair('100.00');
    expect(lastYear.judge(now, undefined).map((o) => o.state)).toEqual(['not-applicable']);
    expect(lastYear.judge(now, textAccount(made('national-2022', 2))).map((o) => o.state)).toEqual([
      'not-enough-data',
    ]);
  });
});
