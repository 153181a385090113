import { describe, expect, it } from 'vitest';
import { tablesComplete } from '../checks/tables-complete.ts';
import { auditBytes, brokenOf, made, textAccount } from '../testing.ts';
import { titleOf } from './forms.ts';
import { unreadOf } from './unread.ts';

const unread = (text: string) => unreadOf(textAccount(text)).map(({ what, reason }) => `${what}：${reason}`);

describe('nothing is passed over in silence', () => {
  it('names tables without a title that we know, titles without a table, rows that we do not know', () => {
    expect(unread(made('hunan-2020', 7919))).toEqual([]);
    const text = `某市某区民政局2020年度部门决算
政府性基金转移支付分配一览表
单位：万元
项目\t数额\t甲\t乙
水利\t1.00\t2.00\t3.00
道路\t1.00\t2.00\t3.00
学校\t1.00\t2.00\t3.00
收入决算表
见附件。
支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t10.00\t4.00\t6.00
201\t一般公共服务支出\t8.00\t4.00\t4.00
\t一一般公共服务支出、\t2.00\t\t2.00`;
    expect(unread(text)).toEqual([
      '《支出决算表》「一一般公共服务支出、」一行：有金额，但没有认出是哪一行',
      '没有表名的表格：没有认出表名',
      '《收入决算表》：有表名，表格没有读出',
    ]);
  });

  it('names all nine titles of a text in which each field stands on a line of its own', () => {
    const text = made('hunan-2020', 7919).replaceAll('\t', '\n');
    expect(unread(text).filter((one) => one.endsWith('有表名，表格没有读出'))).toHaveLength(9);
    const states = tablesComplete.judge(textAccount(text), undefined).map(({ state }) => state);
    expect(states.filter((state) => state === 'could-not-be-read')).toHaveLength(9);
  });

  it('knows a table of contents however it begins, and a table of it that is not there', () => {
    const text = made('hunan-2020', 7919);
    const table = /\n支出决算表\n[\s\S]*?(?=\n财政拨款收入支出决算总表\n)/;
    for (const head of ['某市民政局部门决算目录', '目录']) {
      const spoilt = text.replace(/\n目录\n/, `\n${head}\n`).replace(table, '\n');
      expect(
        brokenOf(tablesComplete.judge(textAccount(spoilt), undefined)).map((o) => [o.severity, o.message]),
      ).toEqual([['error', '目录列有《支出决算表》，文中没有找到']]);
    }
  });

  it('takes the year of the cover and the titles, not the one that the text names most often', () => {
    const text = `${made('hunan-2020', 7919)}\n${'比2023年决算数有所增加，2023年决算为基数。'.repeat(40)}`;
    expect(textAccount(text).head.year).toBe(textAccount(made('hunan-2020', 7919)).head.year);
  });

  it('reads a row that is head and sum at once', async () => {
    const text = `上海市某区民政局2024年度部门决算
支出决算表
单位：万元
项目\t\t\t\t本年支出合计\t基本支出\t项目支出
功能分类科目编码\t\t\t科目名称\t\t\t
类\t款\t项\t合计\t12.00\t3.00\t9.00
201\t\t\t一般公共服务支出\t12.00\t3.00\t9.00`;
    const { account, judged } = await auditBytes(new TextEncoder().encode(text));
    expect(account.view.cell('expenditure', 'total', 'project')?.figure?.value).toBe(9_000_000);
    expect(judged.filter(({ check }) => check === 'expenditure-classes').map(({ state }) => state)).toEqual([
      'holds',
      'holds',
      'holds',
    ]);
  });
});

describe('a table’s title', () => {
  it.each([
    ['财政拨款支出预算表（功能科目）', 'grant-expenditure'],
    ['公开 01 表：收支预算总表', 'income-expenditure'],
    ['政府性基金预算财政拨款支出预算表', 'gov-fund'],
    ['某市民政局2024年国有资本经营预算财政拨款支出决算明细表', 'state-capital'],
    ['一般公共预算拨款基本支出预算表', 'basic'],
    ['项目支出预算表', undefined],
    ['一般公共预算支出经济分类情况表', undefined],
    ['关于支出决算表', undefined],
  ])('%s is %s', (title, key) => {
    expect(titleOf(title)?.form.key).toBe(key);
  });
});
