import { describe, expect, it } from 'vitest';
import { auditBytes, made, madeWith } from '../testing.ts';
import { toHtml } from './html.ts';
import { readingHtml, readingText } from './reading.ts';

const audited = (text: string) => auditBytes(new TextEncoder().encode(text));

describe('the reading', () => {
  it('shows each table as it was read, with places, units, columns and what was made of each field', async () => {
    const text = readingText(await audited(made('hunan-2020', 7919)));
    expect(text).toMatch(
      /《支出决算表》 第\d+行 单位：万元\n位置 \| 编码 \| 名称 \| 本年支出合计（total） \| 基本支出（basic）/,
    );
    expect(text).toMatch(/第\d+行 \| 2010302 \| 一般行政管理事务 \| 31\.17 \| 31\.17 \| {2}\|/);
    expect(text).toContain('没有未读出的内容。');
  });

  it('shows what was not read, and why', async () => {
    const spoilt = madeWith('hunan-2020', 7919, 'expenditure', (table) => {
      for (const cell of table.rows.flat()) {
        if (cell.text === '31.17') cell.text = '31.17*';
        if (cell.text === '基本支出') cell.text = '其他栏目';
      }
    });
    const audit = await audited(spoilt);
    expect(readingText(audit)).toContain(
      '没有读出：有金额的栏目「其他栏目」没有认出，各栏可能错位。原文如下：',
    );
    expect(readingText(audit)).toContain('《支出决算表》');
    const cell = await audited(
      madeWith('hunan-2020', 7919, 'expenditure', (table) => {
        for (const one of table.rows.flat()) if (one.text === '31.17') one.text = '31.17*';
      }),
    );
    expect(readingText(cell)).toContain('？31.17*');
    expect(toHtml(cell)).toContain('？31.17*');
  });

  it('cannot be written into by the document', async () => {
    const audit = await audited(
      madeWith('hunan-2020', 7919, 'expenditure', (table) => {
        for (const one of table.rows.flat())
          if (one.text === '一般行政管理事务') one.text = '<script>x</script>';
      }),
    );
    expect(readingHtml(audit)).not.toContain('<script>');
  });
});
