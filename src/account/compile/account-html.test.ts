import { describe, expect, it } from 'vitest';
import { accountHtml } from './account-html.ts';
import { compileAccount } from './compile.ts';
import { templateFor } from './templates.ts';
import { type Book, bookOf, noNames, payment } from './testing.ts';

const page = (book: Book, unit = '测试局') =>
  accountHtml(
    compileAccount({
      template: templateFor(2020),
      year: 2020,
      unit,
      rows: book.rows,
      signatures: book.signatures,
      budgetRows: [],
      names: noNames,
    }),
  );
const html = page(bookOf([payment('2020-03-02', 6_366_300, { functional: '2010399', economic: '30201' })]));

describe('account.html', () => {
  it('has the nine tables with their numbers and a contents list', () => {
    for (const id of ['01', '02', '03', '04', '05', '06', '07', '08', '09']) {
      expect(html).toContain(`<section id="t${id}"`);
      expect(html).toContain(`href="#t${id}"`);
      expect(html).toContain(`公开${id}表`);
    }
  });

  it('puts each value under the id of its figure', () => {
    expect(html).toContain('<td class="value" id="02/2010399/1">6.37</td>');
    expect(html).not.toContain('0.00</td>');
  });

  it('keeps empty tables and says why they are empty', () => {
    expect(html).toContain('测试局没有使用国有资本经营预算安排的支出，故本表无数据。');
  });

  it('says how the relations stand', () => {
    expect(html).toMatch(/成立\d+处，不成立0处/);
  });

  it('closes every tag that it opens', () => {
    for (const tag of ['table', 'thead', 'tbody', 'tr', 'th', 'td', 'section', 'p', 'li', 'div']) {
      const opened = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length;
      expect(html.match(new RegExp(`</${tag}>`, 'g'))?.length).toBe(opened);
    }
  });

  it('lets no text become markup', () => {
    expect(page(bookOf([]), '<script>"局"&')).toContain('部门：&lt;script&gt;&quot;局&quot;&amp;');
  });
});
