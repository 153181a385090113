import { describe, expect, it } from 'vitest';
import { textAccount } from '../testing.ts';
import { parse, readCell } from './amount.ts';
import { titleOf } from './forms.ts';
import { className, nameHolds } from './names.ts';
import { cellKey } from './read-table.ts';

describe('cells', () => {
  it('tells number, blank, zero, dash and unread apart', () => {
    const state = (text: string) => readCell(text, 'wan').state;
    expect(
      ['693.15', '-1,234.5', '', '0.00', '—', '——', '见附表', '12.3\n4.5', '１２．３'].map(state),
    ).toEqual(['number', 'number', 'blank', 'zero', 'dash', 'dash', 'unread', 'unread', 'number']);
  });

  it('reads amounts in fen without floating point', () => {
    expect(parse('693.15', 'wan')).toBe(693_150_000);
    expect(parse('371,514,655.00', 'yuan')).toBe(37_151_465_500);
    expect(parse('0.07', 'yuan')).toBe(7);
    expect(parse('1,23.4', 'wan')).toBeUndefined();
    expect(parse('99999999999999999999', 'wan')).toBeUndefined();
  });
});

describe('titles match as a whole', () => {
  it('tells one table from another that ends the same', () => {
    expect(titleOf('支出决算表')?.form.key).toBe('expenditure');
    expect(titleOf('一般公共预算财政拨款支出决算表')?.form.key).toBe('public-budget');
    expect(titleOf('2025年部门收入预算总表')?.form.key).toBe('income');
    expect(titleOf('某某区民政局2020年度收入支出决算总表')?.form.key).toBe('income-expenditure');
    expect(titleOf('六、一般公共预算财政拨款基本支出决算表')?.form.key).toBe('basic');
  });

  it('knows the titles of other provinces, with the marks that they print about them', () => {
    const told = (title: string) => titleOf(title)?.form.key;
    expect(told('Z01-1收入支出决算总表')).toBe('income-expenditure');
    expect(told('一、收入支出决算总表（表1）')).toBe('income-expenditure');
    expect(told('《一般公共预算“三公”经费支出表》')).toBe('three-publics');
    expect(told('表1-2. 部门支出总表')).toBe('expenditure');
    expect(told('某县机关事务中心2025年一般公共预算基本支出明细表(按经济分类)')).toBe('basic');
    expect(told('财政拨款收支总体情况表')).toBe('grant');
    // the table of receipts, payments and carry-over is another than that of payments
    expect(told('一般公共预算财政拨款收入支出决算表')).toBeUndefined();
  });

  it('leaves open what is no title', () => {
    expect(titleOf('其他专项支出决算表')).toBeUndefined();
    expect(titleOf('收入决算情况说明')).toBeUndefined();
    expect(titleOf('注：本表反映部门本年度各项支出情况。')).toBeUndefined();
  });
});

describe('class names by year', () => {
  it('knows until when a name held', () => {
    expect(nameHolds('医疗卫生与计划生育支出', 2018)).toBe(true);
    expect(nameHolds('医疗卫生与计划生育支出', 2020)).toBe(false);
    expect(nameHolds('没有这一类支出', 2020)).toBeUndefined();
    expect(className('215', 2019)).toBe('资源勘探信息等支出');
    expect(className('215', 2020)).toBe('资源勘探工业信息等支出');
  });
});

const COLUMNS_LOST = `某区民政局2020年度部门决算
一般公共预算财政拨款“三公”经费支出决算表
公开07表
单位：万元
预算数\t\t\t\t决算数\t\t\t
合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费\t合计\t公务接待费
0.53\t\t\t\t\t0.53\t0.19\t\t`;

describe('doubt', () => {
  it('leaves a table unread when its columns were lost, with the reason', () => {
    const [table] = textAccount(COLUMNS_LOST).tables;
    expect(table?.unread).toMatch(/没有认出|错位/);
  });

  it('reads both halves of a side-by-side table, carry-over kinds apart from income kinds', () => {
    const account = textAccount(`某区民政局2020年度部门决算
财政拨款收入支出决算总表
单位：万元
收入\t\t支出\t\t\t
项目\t金额\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款
一、一般公共预算财政拨款\t10.00\t一、一般公共服务支出\t12.00\t12.00\t
本年收入合计\t10.00\t本年支出合计\t12.00\t12.00\t
年初财政拨款结转和结余\t2.00\t年末财政拨款结转和结余\t\t\t
一般公共预算财政拨款\t2.00\t\t\t\t
总计\t12.00\t总计\t12.00\t12.00\t`);
    const value = (row: string, column: string) => account.tables[0]?.cells.get(cellKey(row, column))?.value;
    expect(value('income.public-budget', 'income')).toBe(10_000_000);
    expect(value('opening.public-budget', 'income')).toBe(2_000_000);
    expect(value('201', 'public-budget')).toBe(12_000_000);
    expect(account.view.cell('grant', 'closing', 'total')?.state).toBe('blank');
  });

  it('keeps an empty column when the next page prints the heads once more', () => {
    const head = '科目编码\t科目名称\t本年收入合计\t财政拨款收入\t事业收入\t其他收入';
    const account = textAccount(`某区民政局2022年度部门决算
收入决算表
单位：万元
${head}
\t合计\t130.00\t130.00\t\t
208\t社会保障和就业支出\t100.00\t100.00\t\t

${head}
221\t住房保障支出\t30.00\t30.00\t\t`);
    const [table] = account.tables;
    expect(table?.columns.map((c) => c.key)).toEqual(['total', 'grant', 'institutional', 'other']);
    expect(table?.cells.get(cellKey('221', 'other'))?.state).toBe('blank');
    expect(table?.strangers).toEqual([]);
  });

  it('joins codes in three columns and a table over two pages', () => {
    const account = textAccount(`某区民政局2025年部门预算
2025年部门支出预算总表
单位：元
功能分类科目编码\t\t\t功能分类科目名称\t合计\t基本支出\t项目支出
类\t款\t项\t\t\t\t
208\t\t\t社会保障和就业支出\t100.00\t100.00\t

208\t05\t01\t行政单位离退休\t100.00\t100.00\t
合计\t\t\t\t100.00\t100.00\t`);
    expect(account.tables[0]?.rows.map((r) => r.key)).toEqual(['208', '2080501', 'total']);
  });
});

describe('a table that prints its title on every page', () => {
  const page = (rows: string) => `支出决算表
公开03表
单位：万元
功能分类科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
${rows}`;

  it('is one table', () => {
    const account = textAccount(
      `某区民政局2020年度部门决算\n${page('合计\t\t3.00\t3.00\t\n208\t社会保障和就业支出\t1.00\t1.00\t')}\n${page('221\t住房保障支出\t2.00\t2.00\t')}`,
    );
    expect(account.tables.map((t) => [t.unread, t.rows.map((r) => r.key)])).toEqual([
      [undefined, ['total', '208', '221']],
    ]);
  });

  it('but two tables with a sum each are two, and only the first is judged', () => {
    const one = page('合计\t\t1.00\t1.00\t\n208\t社会保障和就业支出\t1.00\t1.00\t');
    const account = textAccount(`某区民政局2020年度部门决算\n${one}\n${one}`);
    expect(account.tables.map((t) => t.unread)).toEqual([undefined, '同名的表出现两次，只核对第一张']);
  });
});

describe('the head', () => {
  const head = (text: string) => textAccount(text).head;
  it('tells final accounts from a budget by what the document calls itself, where its tables do not say', () => {
    const kind = (text: string) => textAccount(text).head.kind;
    expect(
      kind('某市某委2018年度部门决算\n三公经费支出年初预算为5.50万元，与2018年度预算相比，增加1.00万元。'),
    ).toBe('final');
    expect(kind('某社区2018年度部门决算\n部门收支总体情况表\n项目\t金额\n财政拨款\t5.00')).toBe('final');
    expect(kind('某校2024年单位预算\n部门收支总体情况表\n项目\t金额\n财政拨款\t5.00')).toBe('budget');
  });

  it('finds the unit before 三公经费决算 and 单位决算, whatever kind of body it is', () => {
    expect(textAccount('某县第二幼儿园2017年度单位决算公开').head.unit).toBe('某县第二幼儿园');
    expect(textAccount('某县农业农村局2022年度“三公”经费决算情况说明').head.unit).toBe('某县农业农村局');
  });

  it('finds the unit in a title over two lines, or behind the year', () => {
    expect(head('2022年度\n某县演示管理局部门决算\n公开时间：2023年9月20日')).toMatchObject({
      unit: '某县演示管理局',
      year: 2022,
    });
    expect(head('2021年某市行政服务中心部门决算').unit).toBe('某市行政服务中心');
  });
});

describe('the form', () => {
  const text = (place: string) => `${place}某区管理局2024年度部门决算
十、其他重要事项的情况说明
（四）预算绩效管理情况
政府采购金额以合同签订为准。`;
  it('of a province is not another province’s', () => {
    expect(textAccount(text('上海市')).form?.id).toBe('shanghai-2024');
    expect(textAccount(text('四川省')).form).toBeUndefined();
  });
});
