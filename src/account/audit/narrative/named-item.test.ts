import { describe, expect, it } from 'vitest';
import { readCheck } from '../checks/told.ts';
import { brokenOf, textAccount } from '../testing.ts';

const narrativeTable = readCheck('narrative-table');
const TABLE = `某市某区统战部2020年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
科目编码\t科目名称\t小计\t基本支出\t项目支出
合计\t\t11.00\t11.00\t
201\t一般公共服务支出\t11.00\t11.00\t
20126\t档案事务\t3.00\t3.00\t
2012604\t档案馆\t3.00\t3.00\t
20128\t民主党派及工商联事务\t8.00\t8.00\t
2012802\t一般行政管理事务\t8.00\t8.00\t
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
`;
const items = (text: string) =>
  textAccount(TABLE + text).statements.map((s) => [s.item?.names[2], s.digits].join(' ').trim());
const broken = (text: string) =>
  brokenOf(narrativeTable.judge(textAccount(TABLE + text), undefined)).map((o) => o.message);

describe('an item’s name', () => {
  const ARCHIVE = '“一般公共服务支出（类）档案事务（款）档案馆（项）”3.00万元，主要用于档案保管。';

  it('does not outlive its item where the next head is torn over two lines', () => {
    const text = `${ARCHIVE}\n“一般公共服务支出（类）民主党派及工商联事务（款）一般\n行政管理事务（项）”8.00万元，主要用于日常工作。`;
    expect(items(text)).toEqual(['档案馆 3.00', '一般行政管理事务 8.00']);
    expect(broken(text)).toEqual([]);
    expect(broken(text.replace('8.00万元', '8.50万元'))).toEqual([expect.stringContaining('8.50')]);
  });

  it('is no one’s where only a piece of a head stands', () => {
    expect(items(`${ARCHIVE}\n行政管理事务（项）8.00万元，主要用于日常工作。`)).toEqual([
      '档案馆 3.00',
      '8.00',
    ]);
    expect(broken(`${ARCHIVE}\n行政管理事务（项）8.00万元，主要用于日常工作。`)).toEqual([]);
  });

  it('is told apart from the next one in the same sentence', () => {
    const text =
      '主要用于：一般公共服务支出（类）档案事务（款）档案馆（项）3.00万元，一般公共服务支出（类）民主党派及工商联事务（款）一般行政管理事务（项）8.00万元。';
    expect(items(text)).toEqual(['档案馆 3.00', '一般行政管理事务 8.00']);
    expect(broken(text)).toEqual([]);
  });

  it('holds for the paragraph behind a head of its own, and for no further one', () => {
    const head = '1、一般公共服务支出（类）档案事务（款）档案馆（项）。';
    const said = '年初预算为2.00万元，支出决算为3.00万元，完成年初预算的150.00%。';
    expect(items(`${head}\n${said}\n会议费支出1.00万元。`)).toEqual(['档案馆 2.00', '档案馆 3.00', '1.00']);
    expect(items(`${head}\n2、机关事务。年初预算为9.00万元，支出决算为9.00万元。`)).toEqual(['9.00', '9.00']);
  });
});
