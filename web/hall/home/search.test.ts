import { describe, expect, it } from 'vitest';
import { findAccount } from '../accounts/load.ts';
import { loadPlace } from '../app/place.ts';
import { ask } from '../testing/ask.ts';
import { stubClient } from '../testing/stub.ts';
import { search } from './search.ts';

const { client } = stubClient([2020], [2020]);
const account = (await findAccount(client, 2020))!;
const { windows } = await client.org.windows({});
const place = await loadPlace(client);
const names = (query: string) =>
  search(query, { accounts: [account], place, windows }).found.map(({ name }) => name);

describe('search', () => {
  it('finds a figure by what people call it', () => {
    expect(names('招待')).toEqual(['公务接待费 30217', '决算数 · 公务接待费']);
    expect(names('房租')).toEqual(['租赁费 30214']);
  });

  it('finds by code, by table, by village and by window', () => {
    expect(names('30101')).toEqual(['基本工资 30101']);
    expect(names('三公')[0]).toBe('一般公共预算财政拨款“三公”经费支出决算表');
    expect(names('3镇第18村')).toEqual(['3镇第18村']);
    expect(names('医保')).toEqual(['医保窗口']);
  });

  it('finds the document', () => {
    expect(names('公开文本')).toEqual(['2020年度决算公开文本']);
  });

  it('wants all words', () => {
    expect(names('租赁费 2020')).toEqual(['租赁费 30214']);
    expect(names('租赁费 2019')).toEqual([]);
  });

  it('finds nothing for nothing, and does not list everything', () => {
    expect(search('  ', { accounts: [account], place, windows })).toEqual({ found: [], total: 0 });
    const many = search('镇', { accounts: [account], place, windows });
    expect(many.found).toHaveLength(30);
    expect(many.total).toBe(152);
  });
});

describe('the search page', () => {
  it('shows what was typed as text', async () => {
    const query = '<script>alert(1)</script>"';
    const { html } = await ask(`/search?q=${encodeURIComponent(query)}`, { client });
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('leads on where nothing is found', async () => {
    const { status, html } = await ask('/search?q=%E9%A3%9E%E8%88%B9', { client });
    expect(status).toBe(200);
    expect(html).toContain('没有找到“飞船”');
    expect(html).toContain('href="/sites/990001000000"');
  });

  it('cuts a text of ten thousand characters', async () => {
    const { html } = await ask(`/search?q=${'a'.repeat(10_000)}`, { client });
    expect(html).toContain('a'.repeat(60));
    expect(html).not.toContain('a'.repeat(61));
  });
});
