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

describe('the digits that are printed', () => {
  const spent = (total: string, basic: string, project: string) => {
    const amounts = `${total}\t${basic}\t${project}\t\t\t`;
    return `某市某区民政局2020年度部门决算
支出决算表
公开03表
单位：元
项目\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出
功能分类科目编码\t科目名称\t\t\t\t\t\t
201\t一般公共服务支出\t${amounts}
20103\t政府办公厅（室）及相关机构事务\t${amounts}
2010301\t行政运行\t${amounts}
`;
  };

  it('tell how far a sum may be: whole yuan are rounded, 分 are not', () => {
    const one = run(spent('30,000,001', '10,000,000', '20,000,000'));
    expect(brokenOf(one)).toEqual([]);
    expect(one.filter(({ state }) => state === 'holds').map((o) => o.object)).toContain('支出决算表 2010301');
    const two = brokenOf(run(spent('30,000,002', '10,000,000', '20,000,000')));
    expect([...new Set(two.map((o) => o.severity))]).toEqual(['error']);
    const fen = brokenOf(run(spent('30,000,000.01', '10,000,000.00', '20,000,000.00')));
    expect(fen.map((o) => o.object)).toContain('支出决算表 2010301');
  });

  it('make a last digit that was cut off in another unit a doubt', () => {
    const both = (wan: string) => `${spent('634,080', '634,080', '')}
收入支出决算总表
公开01表
单位：万元
收入\t\t支出\t
项目\t决算数\t项目\t决算数
一、一般公共预算财政拨款收入\t${wan}\t一、一般公共服务支出\t${wan}
本年收入合计\t${wan}\t本年支出合计\t${wan}
总计\t${wan}\t总计\t${wan}
`;
    const total = (text: string) =>
      brokenOf(run(text)).filter(({ object }) => object === '收入支出决算总表 201 与 支出决算表 201');
    expect(total(both('63.41'))).toEqual([]);
    const [cut] = total(both('63.40'));
    expect([cut?.severity, cut?.values.map(({ value }) => value)]).toEqual([
      'warning',
      ['63.40', '634080.00'],
    ]);
    expect(total(both('63.39'))[0]?.severity).toBe('error');
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
