import { describe, expect, it } from 'vitest';
import answers from '#packs/search/answers.json' with { type: 'json' };
import { findAccount } from '../accounts/load.ts';
import { loadPlace } from '../app/place.ts';
import { ask } from '../testing/ask.ts';
import { stubClient } from '../testing/stub.ts';
import { ANSWERS } from './answers.tsx';
import { caseNumberIn, searchAccounts, searchPlaces } from './search.ts';

const { client } = stubClient([2020], [2020]);
const account = (await findAccount(client, 2020))!;
const { windows } = await client.org.windows({});
const place = await loadPlace(client);
const money = (query: string) => searchAccounts(query, [account]).found.map(({ name }) => name);
const places = (query: string) => searchPlaces(query, { place, windows });

describe('search', () => {
  it('finds a figure by what people call it', () => {
    expect(money('招待')).toEqual(['公务接待费 30217', '决算数 · 公务接待费']);
    expect(money('房租')).toEqual(['租赁费 30214']);
  });

  it('finds by code, by table, by village and by window', () => {
    expect(money('30101')).toEqual(['基本工资 30101']);
    expect(money('三公')[0]).toBe('一般公共预算财政拨款“三公”经费支出决算表');
    expect(places('3镇第18村').found.map(({ name }) => name)).toEqual(['3镇第18村']);
    expect(places('医保').found.map(({ name }) => name)).toEqual(['医保窗口']);
  });

  it('wants all words', () => {
    expect(money('租赁费 2020')).toEqual(['租赁费 30214']);
    expect(money('租赁费 2019')).toEqual([]);
  });

  it('finds nothing for nothing, and does not list everything', () => {
    expect(places('  ')).toEqual({ found: [], total: 0 });
    const many = places('镇');
    expect(many.found).toHaveLength(30);
    expect(many.total).toBe(152);
  });

  it('knows a case number as people type it', () => {
    expect(caseNumberIn('4302 1220 2009 2500 0000 9999 90')).toBe('43021220200925000000999990');
    expect(caseNumberIn('\u202d４3021220200925000000999990')).toBe('43021220200925000000999990');
    expect(caseNumberIn('430212195001010016')).toBe('');
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

  const page = async (query: string) =>
    (await ask(`/search?q=${encodeURIComponent(query)}`, { client })).html.split('<main')[1] ?? '';
  const firstLink = (html: string) => /class="rows"[\s\S]*?<a [^>]*href="([^"]+)"/.exec(html)?.[1];

  it('puts first what the question means: an item, another place, an answer of its own', async () => {
    expect(firstLink(await page('laonian'))).toMatch(/^\/items\//);
    const driving = await page('驾驶证');
    expect(driving).toContain('不在这里办');
    expect(driving).toContain('href="tel:122"');
    expect(firstLink(await page('我要投诉'))).toBe('/contact#complain');
    expect(await page('上班时间')).toContain('工作日 9:00–17:00');
  });

  it('keeps lines of the accounts apart and folded', async () => {
    const html = await page('招待费');
    expect(html.indexOf('公开账目里有')).toBeGreaterThan(html.indexOf('每年的收入和支出'));
    expect(html.indexOf('每年的收入和支出')).toBeGreaterThan(0);
    expect(html).not.toContain('<details open');
    // nothing else is meant for sure
    expect(await page('租赁费')).toContain('<details open');
  });

  it('leads from a case number to the case', async () => {
    expect(await page('43021220200925000000999990')).toContain('/cases?number=43021220200925000000999990');
  });

  it('says something for every answer that the sayings lead to', () => {
    expect(Object.keys(ANSWERS).toSorted()).toEqual(answers.answers.map(({ id }) => id).toSorted());
  });
});
