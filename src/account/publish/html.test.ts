import { describe, expect, it } from 'vitest';
import type { AccountDocument } from './document.ts';
import { accountHtml } from './html.ts';

const document: AccountDocument = {
  year: 2020,
  unit: '测试局',
  title: '2020年度测试局部门决算',
  cover: ['公开日：2021年9月10日'],
  parts: [
    {
      number: '第三部分',
      title: '情况说明',
      blocks: [
        { kind: 'heading', level: 1, text: '一、收入支出决算总体情况说明' },
        {
          kind: 'paragraph',
          runs: [
            { text: '收入总计' },
            { text: '693.15', figure: 'N/一 收支总计/amount' },
            { text: '万元 <b>&' },
          ],
        },
      ],
    },
  ],
};

describe('account.html', () => {
  const html = accountHtml(document, ['草稿']);

  it('has cover, contents and the text', () => {
    expect(html).toContain('<h1>2020年度测试局部门决算</h1>\n<p>公开日：2021年9月10日</p>\n<p>草稿</p>');
    expect(html).toContain('<a href="#part-1">第三部分　情况说明</a>');
    expect(html).toContain('<h2 id="part-1">第三部分　情况说明</h2>');
    expect(html).toContain('<h3>一、收入支出决算总体情况说明</h3>');
  });

  it('names the figure behind a number, and lets no text become markup', () => {
    expect(html).toContain(
      '<data value="N/一 收支总计/amount" title="出处：N/一 收支总计/amount">693.15</data>',
    );
    expect(html).toContain('万元 &lt;b&gt;&amp;</p>');
  });
});
