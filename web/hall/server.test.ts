import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { documentNames } from './help/documents.ts';
import { hall } from './server.tsx';
import { ask } from './testing/ask.ts';
import { stubCases } from './testing/cases.ts';
import { CODE, LATER, myCase, NUMBER } from './testing/my-case.ts';
import { stubClient } from './testing/stub.ts';

/** bytes that a slow line carries in its first round trips */
const LIGHT = 14 * 1024;

/** a script, as an element, in an attribute or in an address */
const SCRIPT = /<script|<[^>]*\son[a-z]+=|javascript:/i;

const PAGES = [
  '/',
  '/search?q=%E6%8E%A5%E5%BE%85',
  '/search',
  '/search?q=%E5%8A%9E%E8%AF%81',
  '/contact',
  '/cases/code',
  '/accounts',
  '/accounts/2020',
  '/accounts/2020/search?q=%E6%8E%A5%E5%BE%85',
  ...['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((table) => `/accounts/2020/tables/${table}`),
  '/accounts/2020/tables/06?form=full',
  '/accounts/2020/relations',
  '/accounts/2020/figures/03/2010399/1',
  '/accounts/2020/figures/N/%E4%B8%83%20%E5%85%AC%E5%8A%A1%E6%8E%A5%E5%BE%85%E8%B4%B9%E5%8D%A0%E6%AF%94/percent',
  '/accounts/2020/vouchers/2020-03-0011',
  '/accounts/2020/document',
  '/accounts/2020/document?version=1',
  '/accounts/2020/document/1',
  '/accounts/2020/document/2',
  '/accounts/2020/document/3',
  '/items',
  '/items?unit=linye',
  '/items?topic=person%2F%E5%86%9C%E6%9E%97%E7%89%A7%E6%B8%94',
  '/items/000164120000-01',
  '/apply/start/000131004000-01',
  '/apply/start/000715001006-01',
  '/apply/start/432023901W00-01/place',
  '/apply/start/432023901W00-01/place?town=990001000000',
  '/apply/start/000131004000-01/for',
  ...['self', 'child', 'other', 'unit', 'unit-agent'].map(
    (as) => `/apply/start/000131004000-01/who?as=${as}`,
  ),
  '/cases',
  '/sites',
  '/sites/990001000000',
  '/sign-in',
  '/about',
  '/help',
  ...documentNames.map((name) => `/help/${name}`),
];

const { client } = stubClient([2019, 2020], [2020]);

describe('every page of the hall', () => {
  it.each(PAGES)('%s is light, needs no script and has its landmarks', async (address) => {
    const { status, html } = await ask(address, { client });
    expect(status).toBe(200);
    expect(gzipSync(html).length).toBeLessThanOrEqual(LIGHT);
    expect(html).not.toMatch(SCRIPT);
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN"/);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<main[\s>]/g)).toHaveLength(1);
    expect(html).toContain('href="#content"');
    expect(html).toContain('id="content"');
  });

  const OWN: readonly (readonly [string, keyof typeof LATER | 'draft'])[] = [
    ...['', '/who', '/form/1', '/form/2', '/form/3', '/form/4', '/materials', '/materials/1'].map(
      (page) => [`/apply/${NUMBER}${page}`, 'draft'] as const,
    ),
    ...['/delivery', '/check', '/discard'].map((page) => [`/apply/${NUMBER}${page}`, 'draft'] as const),
    ...(Object.keys(LATER) as (keyof typeof LATER)[]).map((life) => [`/cases/${NUMBER}`, life] as const),
    ...['/sent', '/messages', '/withdraw'].map((page) => [`/cases/${NUMBER}${page}`, 'submitted'] as const),
    [`/cases/${NUMBER}/supplement`, 'returned'],
    [`/cases/${NUMBER}/supply`, 'accepted'],
    [`/cases/${NUMBER}/continue`, 'suspended'],
    [`/cases/${NUMBER}/correct`, 'received'],
    [`/cases/${NUMBER}/rate`, 'closed'],
  ];

  it.each(OWN)('%s of a case that is %s is as light, and leaves no copy', async (address, life) => {
    const { cases } = stubCases(life === 'draft' ? myCase() : LATER[life]);
    const answer = await ask(address, { client: { ...client, cases }, cookies: { own: CODE } });
    expect([answer.status, answer.own]).toEqual([200, true]);
    expect(gzipSync(answer.html).length).toBeLessThanOrEqual(LIGHT);
    expect(answer.html).not.toMatch(SCRIPT);
    expect(answer.html.match(/<h1[\s>]/g)).toHaveLength(1);
  });

  it('has every address only once', () => {
    const addresses = hall.routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('addresses that name nothing', () => {
  it.each([
    '/accounts/1999',
    '/accounts/abcd',
    '/accounts/2020/tables/10',
    '/accounts/2020/figures/03/9999999/1',
    '/accounts/2020/vouchers/2020-99-0001',
    '/accounts/2020/vouchers/2019-03-0011',
    '/accounts/2020/document?version=3',
    '/accounts/2020/document/9',
    '/accounts/2020/tables/01?version=7',
    '/items/nothing',
    '/items?unit=nowhere',
    '/items?unit=linye&page=9',
    '/sites/123',
  ])('%s gives a page that says so and leads on', async (address) => {
    const { status, html } = await ask(address, { client });
    expect(status).toBe(404);
    expect(html).toContain('没有找到这一页');
    expect(html).toContain('href="/accounts"');
  });
});

describe('the error pages', () => {
  const at = { path: '/x', cookies: {}, signedIn: false, client: null };

  it.each([
    [404, '没有找到这一页'],
    [403, '不能看这一页'],
    [401, '需要登录'],
    [413, '提交的内容过大'],
    [400, '提交的内容有问题'],
    [500, '系统出错了'],
  ])('%i says what happened', async (status, title) => {
    expect(await hall.errorPage(status, at)).toContain(`<h1>${title}</h1>`);
  });

  it('gives a failure its reference and an odd address as text', async () => {
    expect(await hall.errorPage(500, at, 'ab12cd34')).toContain('<strong>ab12cd34</strong>');
    expect(await hall.errorPage(404, { ...at, path: '/<b>' })).toContain('/&lt;b&gt;');
  });

  it('names the place and how it is reached, and stands without it where nobody answers', async () => {
    expect(await hall.errorPage(404, { ...at, client })).toMatch(
      /试验区政务服务<\/title>[\s\S]*0731-11110001/,
    );
    const broken = {
      ...client,
      org: { ...client.org, regions: async () => Promise.reject(new Error('away')) },
    };
    expect(await hall.errorPage(404, { ...at, client: broken as never })).toContain('没有找到这一页');
  });

  it('leaves a defect to the shell', async () => {
    const broken = {
      ...client,
      publish: {
        ...client.publish,
        published: async () => {
          throw new TypeError('defect');
        },
      },
    };
    await expect(ask('/accounts', { client: broken as unknown as typeof client })).rejects.toThrow('defect');
  });
});

describe('large print', () => {
  it('is kept in a cookie and comes back to the page', async () => {
    const form = { size: 'large', back: '/search?q=%E8%B4%A6' };
    expect(await ask('/print', { method: 'POST', form, client })).toMatchObject({
      setCookies: { print: 'large' },
      redirect: '/search?q=%E8%B4%A6',
    });
    const { html } = await ask('/about', { cookies: { print: 'large' }, client });
    expect(html).toContain('<html lang="zh-CN" class="large">');
    expect(html).toContain('标准字号');
  });

  it.each(['//evil.test', '/\\evil.test', 'https://evil.test/', 'evil', '/a\nb'])(
    'does not lead to another site: %j',
    async (back) => {
      const answer = await ask('/print', { method: 'POST', form: { size: 'normal', back }, client });
      expect(answer).toMatchObject({ setCookies: { print: 'normal' }, redirect: '/' });
    },
  );
});
