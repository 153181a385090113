import { describe, expect, it } from 'vitest';
import type { PrintedTable } from '#testing/accounts/printed.ts';
import { brokenOf, made, madeWith, textAccount } from '../testing.ts';
import { codeRows } from './code-rows.ts';
import { tableStructure } from './table-structure.ts';

const told = (text: string) =>
  brokenOf(tableStructure.judge(textAccount(text), undefined)).map((o) => `${o.severity} ${o.message}`);
const without = (label: string) => (table: PrintedTable) => {
  table.rows = table.rows.filter((row) => !row.some(({ text }) => text === label));
};
const renamed = (from: string, to: string) => (table: PrintedTable) => {
  for (const cell of table.rows.flat()) if (cell.text === from) cell.text = to;
};

describe(tableStructure.title, () => {
  it.each(['hunan-2020', 'national-2022', 'shanghai-2024'] as const)('holds in a clean %s', (template) => {
    expect(told(made(template, 7919))).toEqual([]);
  });

  it('tells an ordinal that stands twice', () => {
    const text = madeWith('hunan-2020', 7919, 'income-expenditure', renamed('二、外交支出', '三、外交支出'));
    expect(told(text)).toEqual([
      'warning 《收入支出决算总表》序号重复或倒退：「三、外交支出」之后是「三、国防支出」',
    ]);
  });

  it('tells a row of nothing that is gone, by 行次 or by the ordinals', () => {
    const gone = without('五、教育支出');
    expect(told(madeWith('hunan-2020', 7919, 'income-expenditure', gone))).toEqual([
      'warning 《收入支出决算总表》行次不连续：4 之后是 6，34 之后是 36，可能缺行或重行',
    ]);
    expect(told(madeWith('shanghai-2024', 7919, 'grant', gone))).toEqual([
      'information 《财政拨款收入支出决算总表》序号不连续，可能缺行：「四、公共安全支出」之后是「六、科学技术支出」',
    ]);
  });

  it('tells a row of sums that is gone, and a 类 over its 款', () => {
    expect(told(madeWith('hunan-2020', 7919, 'expenditure', without('合计')))).toEqual([
      'warning 《支出决算表》没有「合计」一行',
    ]);
    const title = '《一般公共预算财政拨款基本支出决算表》';
    expect(told(madeWith('shanghai-2024', 7919, 'basic', without('301')))).toEqual([
      expect.stringContaining('没有「301」一行'),
      expect.stringContaining('没有「302」一行'),
    ]);
    expect(told(madeWith('hunan-2020', 7919, 'basic', without('30106')))).toEqual([
      `information ${title}没有列出：30106 伙食补助费、30204 手续费`,
    ]);
  });

  it('tells a carried-over amount whose row is gone', () => {
    const text = madeWith('shanghai-2024', 63_352, 'grant', without('年初财政拨款结转和结余'));
    expect(told(text)).toContainEqual('warning 《财政拨款收入支出决算总表》没有「年末结转和结余」一行');
  });

  it('tells a row that stands twice', () => {
    const twice = (table: PrintedTable) => {
      const at = table.rows.findIndex((row) => row[0]?.text === '208');
      table.rows.splice(
        at,
        0,
        (table.rows[at] ?? []).map((cell) => ({ ...cell })),
      );
    };
    expect(told(madeWith('hunan-2020', 7919, 'expenditure', twice))).toEqual([
      'warning 《支出决算表》「208 社会保障和就业支出」出现两次，金额相同',
    ]);
    const other = (table: PrintedTable) => {
      twice(table);
      const cell = table.rows
        .findLast((row) => row[0]?.text === '208')
        ?.find(({ text }) => /\.\d\d$/.test(text));
      if (cell) cell.text = '1.23';
    };
    expect(told(madeWith('hunan-2020', 7919, 'expenditure', other))).toEqual([
      'warning 《支出决算表》「208 社会保障和就业支出」出现两次，金额不同',
    ]);
  });

  it('tells a “三公” table of nine columns, and a second row of figures', () => {
    const nine = `某市某区民政局2020年度部门决算
一般公共预算财政拨款“三公”经费支出决算表
公开07表
单位：万元
预算数\t\t\t\t决算数\t\t\t\t
合计\t因公出国（境）费\t公务用车购置及运行费\t\t公务接待费\t合计\t公务用车购置及运行费\t\t公务接待费
\t\t小计\t公务用车购置费\t\t\t小计\t公务用车购置费\t
0.53\t\t\t\t0.53\t0.19\t\t\t0.19`;
    expect(told(nine)).toEqual([expect.stringContaining('表样有 12 栏，表中只有 9 栏')]);
    const second = (table: PrintedTable) => {
      const row = table.rows.at(-1) ?? [];
      table.rows.push(row.map((cell) => ({ ...cell, text: cell.text === '' ? '' : '9.99' })));
    };
    expect(told(madeWith('hunan-2020', 7919, 'three-publics', second))).toContainEqual(
      expect.stringContaining('应当只有一行数字，却有两行'),
    );
    const gone = (table: PrintedTable) => {
      table.rows = table.rows.slice(0, table.heads);
    };
    expect(told(madeWith('hunan-2020', 7919, 'three-publics', gone))).toEqual([
      expect.stringContaining('没有数据行'),
    ]);
  });
});

it('misses the 项 of a 款 that another table has, also where a table has none', () => {
  const text = madeWith('hunan-2020', 7919, 'gov-fund', without('2120803'));
  expect(brokenOf(codeRows.judge(textAccount(text), undefined)).map((o) => o.object)).toEqual([
    '政府性基金预算财政拨款收入支出决算表 21208',
  ]);
});
