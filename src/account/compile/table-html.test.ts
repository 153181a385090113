import { describe, expect, it } from 'vitest';
import { compileAccount } from './compile.ts';
import { gridOf } from './layout.ts';
import { tableHtml } from './table-html.ts';
import { templateFor } from './templates.ts';
import { type Book, bookOf, noNames, payment } from './testing.ts';

function tables(book: Book, unit = '测试局'): string {
  const account = compileAccount({
    template: templateFor(2020),
    year: 2020,
    unit,
    rows: book.rows,
    signatures: book.signatures,
    budgetRows: [],
    names: noNames,
  });
  return account.tables.map((table) => tableHtml(gridOf(account, table))).join('');
}
const html = tables(bookOf([payment('2020-03-02', 6_366_300, { functional: '2010399', economic: '30201' })]));

describe('a table as HTML', () => {
  it('stands under its number', () => {
    for (const id of ['01', '02', '03', '04', '05', '06', '07', '08', '09']) {
      expect(html).toContain(`<section id="t${id}"`);
      expect(html).toContain(`公开${id}表`);
    }
  });

  it('puts each value under the id of its figure', () => {
    expect(html).toContain('<td class="value" id="02/2010399/1">6.37</td>');
    expect(html).not.toContain('0.00</td>');
  });

  it('is kept when it is empty and says why it is', () => {
    expect(html).toContain('测试局没有使用国有资本经营预算安排的支出，故本表无数据。');
  });

  it('closes every tag that it opens', () => {
    for (const tag of ['table', 'thead', 'tbody', 'tr', 'th', 'td', 'section', 'p', 'div']) {
      const opened = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length;
      expect(html.match(new RegExp(`</${tag}>`, 'g'))?.length).toBe(opened);
    }
  });

  it('lets no text become markup', () => {
    expect(tables(bookOf([]), '<script>"局"&')).toContain('部门：&lt;script&gt;&quot;局&quot;&amp;');
  });
});
