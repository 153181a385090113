import { describe, expect, it } from 'vitest';
import { auditBytes, brokenOf, made, textAccount } from '../testing.ts';
import type { Check } from './check.ts';
import { emptyTable } from './facts.fixture.ts';
import { itemsListed } from './items-listed.ts';
import { neighbourName } from './neighbour-name.ts';
import { purpose } from './purpose.ts';
import { requiredStatements } from './required-statements.ts';
import { residue } from './residue.ts';
import { readCheck } from './told.ts';
import { toldTwice } from './told-twice.ts';
import { uniformYear } from './uniform-year.ts';
import { wording } from './wording.ts';

const HEAD = '某市某区民政局2025年度部门决算\n';
const told = (check: Check, text: string) =>
  brokenOf(check.judge(textAccount(text), undefined)).map((o) => `${o.severity} ${o.message}`);
const clean = made('hunan-2020', 7919);

describe('facts beside the sums hold in clean accounts', () => {
  it.each(['hunan-2020', 'national-2022', 'shanghai-2024'] as const)('%s', async (template) => {
    const { findings } = await auditBytes(new TextEncoder().encode(made(template, 7919)));
    expect(findings.filter((f) => f.severity !== 'information').map((f) => f.message)).toEqual([]);
  });
});

describe('words of change', () => {
  const growth = readCheck('growth-ratio');
  it('are 降幅 and 增幅, and those said of several sums at once', () => {
    const said = (words: string) => `${HEAD}一、收入支出决算总体情况说明\n收入支出总计44.00万元，${words}。`;
    expect(told(growth, said('与上年相比减少4.00万元，降幅0.91%'))).toHaveLength(1);
    expect(told(growth, said('与上年相比减少4.00万元，降幅8.33%'))).toEqual([]);
    expect(told(growth, said('与上年相比均增加4.00万元，增幅11.11%'))).toHaveLength(1);
    expect(told(growth, said('与上年相比各增加4.00万元，增长10.00%'))).toEqual([]);
  });

  it.each(['总计各减增加4.00万元', '决算数大小于预算数', '支出决算为  万元，'])(
    'leave no choice open: %s',
    (text) => {
      expect(told(residue, `${HEAD}一、收入支出情况\n收入支出${text}。`)).toHaveLength(1);
    },
  );

  it('compare with the budget that they can mean', () => {
    const text = `${HEAD}五、一般公共预算财政拨款支出决算情况说明\n1、教育支出（类）进修及培训（款）培训支出（项）。年初预算为0万元，全年预算为32.00万元，支出决算为30.00万元，完成年初预算的93.75%。决算数小于预算数。`;
    expect(told(readCheck('direction-word'), text)).toEqual([]);
    expect(told(readCheck('zero-base'), text)).toHaveLength(1);
    const more = text.replace('决算数小于预算数', '决算数等于预算数');
    expect(told(readCheck('direction-word'), more)).toHaveLength(1);
  });
});

describe(uniformYear.title, () => {
  it('looks at every place', () => {
    const year = (text: string) => told(uniformYear, `${HEAD}十三、国有资产占用情况\n${text}`);
    expect(year('截至2024年12月31日，共有车辆1辆。')).toEqual([
      'warning 截止日的年度写作 2024 年，本表为 2025 年度',
    ]);
    expect(year('截至2025年12月31日，共有车辆1辆。')).toEqual([]);
    expect(year('收入总计10.00万元，与2023年度相比，增加1.00万元。')).toEqual([
      'warning 所比较的年度写作 2023 年，本表为 2025 年度',
    ]);
    expect(year('收入总计10.00万元，与2024年度相比，增加1.00万元。')).toEqual([]);
    expect(year('第二部分 202 年度部门决算表')).toEqual(['warning 年度写作「202年度」']);
  });
});

describe(requiredStatements.title, () => {
  it('misses what must be said, more where there is an amount', () => {
    const text = clean.replace(/(来访团组)\d+个、来宾\d+人次/, '有关单位');
    expect(told(requiredStatements, text).map((one) => one.slice(-7))).toContain('内公务接待人次');
    expect(told(requiredStatements, clean)).toEqual([]);
    expect(
      told(requiredStatements, text.replace(/公务用车购置费[\d.]+万元，更新公务用车\d辆。/, '')).length,
    ).toBeGreaterThan(1);
  });
});

describe(neighbourName.title, () => {
  const table = (rows: string) =>
    `某市某区民政局2021年度部门决算\n支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t3.00\t\n${rows}`;
  it('finds a neighbour’s name and one that was given up', () => {
    expect(told(neighbourName, table('2080505\t机关事业单位职业年金缴费支出\t3.00\t3.00\t'))).toEqual([
      'warning 2080505 的名称写作「机关事业单位职业年金缴费支出」，这是 2080506 的名称',
    ]);
    expect(told(neighbourName, table('20805\t行政事业单位离退休\t3.00\t3.00\t'))).toEqual([
      'warning 20805「行政事业单位离退休」是 2019 年以前的名称',
    ]);
    expect(told(neighbourName, table('2080505\t某地自己的说法\t3.00\t3.00\t'))).toEqual([]);
    expect(told(neighbourName, clean)).toEqual([]);
  });
});

it('asks about a purpose that is another item’s', () => {
  const said = (words: string) =>
    told(
      purpose,
      `${HEAD}五、支出决算\n1、住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为3.00万元。主要用于：${words}。`,
    );
  expect(said('在职人员医疗保险缴费')).toEqual([expect.stringContaining('像是「医疗保险」的用途')]);
  expect(said('在职人员住房公积金缴费')).toEqual([]);
});

describe(itemsListed.title, () => {
  it('misses an item of the table, and tells a number that stands twice', () => {
    expect(told(itemsListed, clean)).toEqual([]);
    const [line = ''] = /\n2、[^\n]*（项）[^\n]*\n/.exec(clean) ?? [];
    expect(told(itemsListed, clean.replace(line, '\n'))).toEqual([expect.stringContaining('逐项说明中没有')]);
    expect(told(itemsListed, clean.replace(/\n3、/, '\n2、'))).toEqual(['warning 逐项说明的序号 2 用了两次']);
  });
});

describe(toldTwice.title, () => {
  const said = (text: string) => told(toldTwice, `${HEAD}七、其他情况\n${text}`);
  it('lets no part be larger than its whole', () => {
    expect(said('公务用车保有量为12辆。共有车辆9辆。')).toHaveLength(1);
    expect(said('公务用车保有量为9辆。共有车辆12辆。')).toEqual([]);
    expect(said('政府采购支出总额372.00万元。预留给中小企业的采购份额为472.00万元。')).toHaveLength(1);
    expect(said('发现问题3个，已完成整改2个，正在整改0个。')).toHaveLength(1);
    expect(said('发现问题3个，已完成整改2个，正在整改1个。')).toEqual([]);
  });

  it('does not give one of two trainings the money of both', () => {
    const both =
      '开支会议费0万元，人数0人；开支培训费1.95万元，用于开展党日活动培训，人数16人；举办镇村工作培训活动，开支';
    expect(said(`${both}1.95万元。`)).toHaveLength(1);
    expect(said(`${both}0.95万元。`)).toEqual([]);
  });
});

it('doubts measure words and reasons that contradict themselves', () => {
  const said = (text: string) => told(wording, `${HEAD}一、说明\n${text}`);
  expect(said('用于召开0会议，人数0人。')).toHaveLength(1);
  expect(said('用于召开0次会议，人数0人。')).toEqual([]);
  expect(said('年初未申请财政拨款预算，而是按规定通过申请预算解决。')).toEqual([
    expect.stringContaining('warning 原因前后矛盾'),
  ]);
});

describe('an empty table', () => {
  const check = readCheck('empty-table-statement');
  it('is explained by 预算为0, and by a file that has no text', () => {
    expect(told(check, emptyTable('政府性基金预算财政拨款支出预算为0万元。'))).toEqual([]);
    expect(told(check, emptyTable('本年收入合计10.00万元。')).length).toBeGreaterThan(0);
    expect(told(check, emptyTable(''))).toEqual([]);
  });
});

it('compares an item of a fund with the table of the fund', () => {
  const text = `${HEAD}政府性基金预算财政拨款收入支出决算表
单位：万元
科目编码\t科目名称\t年初结转和结余\t本年收入\t小计\t基本支出\t项目支出\t年末结转和结余
合计\t\t\t38.00\t38.00\t\t38.00\t
212\t城乡社区支出\t\t38.00\t38.00\t\t38.00\t
21208\t国有土地使用权出让收入安排的支出\t\t38.00\t38.00\t\t38.00\t
2120803\t城市建设支出\t\t38.00\t38.00\t\t38.00\t
八、政府性基金预算财政拨款收入支出决算情况说明
1、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）。支出决算为48.00万元。`;
  expect(told(readCheck('narrative-table'), text)).toEqual([expect.stringContaining('48.00')]);
  expect(told(readCheck('narrative-table'), text.replace('48.00', '38.00'))).toEqual([]);
});
