import { describe, expect, it } from 'vitest';
import type { PrintedTable } from '#testing/accounts/printed.ts';
import { auditBytes, madeWith, textAccount } from './testing.ts';

const audited = (text: string) => auditBytes(new TextEncoder().encode(text));
const errorsIn = async (text: string) =>
  (await audited(text)).findings.filter((f) => f.severity === 'error').map((f) => f.message);
const at = (label: string, text: string) => (table: PrintedTable) => {
  for (const row of table.rows) {
    const index = row.findIndex((cell) => cell.text === label);
    const cell = row[index + 1];
    if (index >= 0 && cell) cell.text = text;
  }
};

describe('what is not there, and what cannot be read', () => {
  it.each(['243.58元', '243.58*', '#DIV/0!', '见附表'])('%s is unread, and never zero', async (text) => {
    const { account, findings } = await audited(
      madeWith('hunan-2020', 7919, 'basic', at('公用经费合计', text)),
    );
    expect(account.view.cell('basic', 'public-total', 'amount')?.state).toBe('unread');
    expect(findings.filter((f) => f.severity === 'error').map((f) => f.message)).toEqual([]);
  });

  it('a table without its sum is no table whose sum is zero', async () => {
    const text = madeWith('hunan-2020', 7919, 'expenditure', (table) => {
      table.rows = table.rows.filter((row) => row[0]?.text !== '合计');
    });
    expect(await errorsIn(text)).toEqual([]);
  });

  it('a class that a whole table leaves out is nothing, and the other table’s amount contradicts it', () => {
    const text = `某市某区民政局2020年度部门决算
支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t10.00\t4.00\t6.00
201\t一般公共服务支出\t10.00\t4.00\t6.00
一般公共预算财政拨款支出决算表
单位：万元
科目编码\t科目名称\t小计\t基本支出\t项目支出
合计\t\t10.00\t4.00\t6.00
201\t一般公共服务支出\t8.00\t4.00\t4.00
208\t社会保障和就业支出\t2.00\t\t2.00`;
    const { view } = textAccount(text);
    expect(view.cell('expenditure', '208', 'total')).toBeUndefined();
    return expect(errorsIn(text)).resolves.toContainEqual(
      expect.stringContaining('208 合计 2.00万元，应当不大于 0.00万元'),
    );
  });
});
