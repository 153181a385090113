import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { stubClient } from '../testing/stub.ts';
import { findAccount } from './load.ts';
import { searchYear } from './search.ts';

const { client } = stubClient();
const account = (await findAccount(client, 2020))!;
const found = (query: string) => searchYear(query, account).found.map(({ kind, name }) => `${kind} ${name}`);

describe('the search in a year', () => {
  it('finds figures by what people call them, and what the text says', () => {
    expect(found('房租')).toEqual(['数 租赁费 30214']);
    expect(found('12.50')).toEqual(['说明 七、“三公”经费']);
    expect(searchYear('12.50', account).found[0]?.href).toBe('/accounts/2020/document/3#h2');
  });

  it('shows of a long paragraph what stands around the word', () => {
    const [part] = account.published.document.parts;
    const text = `${'甲'.repeat(200)}接待${'乙'.repeat(200)}`;
    const paragraph = { kind: 'paragraph' as const, runs: [{ text }] };
    const document = {
      ...account.published.document,
      parts: [{ ...part!, blocks: [...part!.blocks, paragraph] }],
    };
    const long = { ...account, tables: [], published: { ...account.published, document } };
    const [hit] = searchYear('招待', long).found;
    expect(hit?.more).toBe(`……${'甲'.repeat(36)}接待${'乙'.repeat(70)}……`);
  });

  it('wants all words, and finds nothing for nothing', () => {
    expect(found('租赁费 2019')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('stands on the page of the year, and stays in the year', async () => {
    expect((await ask('/accounts/2020', { client })).html).toContain('action="/accounts/2020/search"');
    const { status, html } = await ask('/accounts/2019/search?q=%E6%88%BF%E7%A7%9F', { client });
    expect(status).toBe(200);
    expect(html).toContain('href="/accounts/2019/figures/06/30214/1"');
    expect(html).not.toContain('/accounts/2020/');
  });

  it('says so where there is nothing, and shows what was typed as text', async () => {
    const { html } = await ask(`/accounts/2020/search?q=${encodeURIComponent('<b>飞船')}`, { client });
    expect(html).toContain('2020年度账目里没有“&lt;b&gt;飞船”');
  });
});
