import { marked } from 'marked';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { addressOf, documentNames, findDocument, headingId } from './documents.ts';
import { drawBlocks } from './markdown.tsx';

const drawn = (text: string) => renderToStaticMarkup(drawBlocks(marked.lexer(text)));

describe('a document as a page', () => {
  it('shows HTML as the text that it is, in a block and in a line', () => {
    const html = drawn('<script>alert(1)</script>\n\n写 <img src=x onerror=alert(1)> 在行里');
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('&lt;img');
  });

  it('leads to other documents, headings and secure sites, and to nothing else', () => {
    expect(addressOf('approver.md')).toBe('/help/approver');
    expect(addressOf('operations.md#备份')).toBe('/help/operations#备份');
    expect(addressOf('README.md')).toBe('/help');
    expect(addressOf('#备份')).toBe('#备份');
    expect(addressOf('../../src/wire.ts')).toBeNull();
    expect(addressOf('nothing.md')).toBeNull();
    expect(addressOf('javascript:alert(1)')).toBeNull();
    expect(drawn('[这里](javascript:alert(1))')).toBe('<p>这里</p>');
  });

  it('joins broken lines of Chinese, and draws lists, tables, bold and keys', () => {
    expect(drawn('窗口只\n显示一次')).toBe('<p>窗口只显示一次</p>');
    expect(drawn('- 按 `g i`\n- **收件**')).toBe('<ul><li>按 <code>g i</code></li><li><b>收件</b></li></ul>');
    expect(drawn('| 键 | 做什么 |\n|---|---|\n| a | 受理 |')).toContain(
      '<th scope="col">键</th><th scope="col">做什么</th></tr></thead><tbody><tr><td>a</td><td>受理</td></tr>',
    );
  });

  it('gives headings the ids that links name', () => {
    expect(headingId('反向代理和 TLS')).toBe('反向代理和-tls');
    for (const name of documentNames) {
      const html = renderToStaticMarkup(drawBlocks(findDocument(name)?.blocks ?? []));
      const ids = [...html.matchAll(/<h\d id="([^"]*)"/g)].map((match) => match[1]);
      const named = [...html.matchAll(/href="#([^"]*)"/g)].map((match) => decodeURI(match[1] ?? ''));
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});

describe('the help', () => {
  it('lists documents, and the list leads to each', async () => {
    const { html } = await ask('/help');
    expect(documentNames).toContain('window-clerk');
    for (const name of documentNames) expect(html).toContain(`href="/help/${name}"`);
  });

  it('has a page for a name and none for another', async () => {
    expect((await ask('/help/approver')).html).toContain('<h1 id="审批人怎么做">审批人怎么做</h1>');
    expect((await ask('/help/nothing')).status).toBe(404);
    expect((await ask('/help/..%2Foperations')).status).toBe(404);
  });
});
