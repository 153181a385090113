import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import staff from '#packs/lukou/staff.json' with { type: 'json' };
import { closePages, findBarriers, openBrowser, PHONE, picture, SCREEN } from './browser.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(closePages);

const SEEN: readonly (readonly [name: string, address: string])[] = [
  ['home', '/'],
  ['search', '/search?q=接待'],
  ['search-none', '/search?q=飞船'],
  ['search-elsewhere', '/search?q=驾驶证'],
  ['contact', '/contact'],
  ['lost-code', '/cases/code'],
  ['search-item', '/search?q=砍树'],
  ['items', '/items'],
  ['items-unit', '/items?unit=gongan'],
  ['guide', '/items/000164120000-01'],
  ['guide-excluded', '/items/000715001006-01'],
  ['years', '/accounts'],
  ['year', '/accounts/2020'],
  ['year-search', '/accounts/2020/search?q=接待'],
  ['year-not-published', '/accounts/2018'],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((no) => [`table-0${no}`, `/accounts/2020/tables/0${no}`] as const),
  ['table-06-full', '/accounts/2020/tables/06?form=full'],
  ['relations', '/accounts/2020/relations'],
  ['figure', '/accounts/2020/figures/02/2010399/1'],
  ['figure-budget', '/accounts/2020/figures/07/合计/1'],
  ['voucher', '/accounts/2020/vouchers/2020-03-0005'],
  ['figure-narrative', '/accounts/2020/figures/N/七 “三公”经费完成率/percent'],
  ['document', '/accounts/2020/document'],
  ...[1, 2, 3, 4].map((part) => [`document-${part}`, `/accounts/2020/document/${part}`] as const),
  ['sites', '/sites'],
  ['sign-in', '/sign-in'],
  ['about', '/about'],
  ['help', '/help'],
  ['help-post', '/help/window-clerk'],
  ['help-reference', '/help/reference'],
  ['help-operations', '/help/operations'],
  ['missing', '/nothing/here'],
];

/** links, buttons and fields that are smaller than a finger; links inside sentences count with their padding */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, input:not([type=hidden]), summary')]
      .filter((element) => element.checkVisibility() && !element.classList.contains('skip'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.5)
      .map(({ element, box }) => `${element.textContent} ${box.width}×${box.height}`),
  );
}

describe.each([
  ['phone', PHONE],
  ['screen', SCREEN],
])('on a %s', (device, viewport) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport });
  });
  afterAll(() => page.close());

  it.each(SEEN)('%s has no barrier, no overflow and no small target', async (name, address) => {
    await page.goto(site + address);
    await picture(page, `hall-${name}-${device}`);
    expect(await findBarriers(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await smallTargets(page)).toEqual([]);
  });
});

describe('at 400 % and in large print', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  });
  afterAll(() => page.close());

  it.each(SEEN)('%s fits into 320 px', async (_name, address) => {
    for (const print of ['normal', 'large']) {
      await page.context().addCookies([{ name: 'print', value: print, url: site }]);
      await page.goto(site + address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});

describe('the files of the published account', () => {
  it.each([
    ['pdf', '%PDF'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['csv', ''],
    ['json', '{'],
  ])('gives the %s under the address that the page links to', async (format, begin) => {
    const html = await (await fetch(`${site}/accounts/2020/document`)).text();
    const href = new RegExp(`href="([^"]*files/${format}[^"]*)"`).exec(html)?.[1];
    const file = await fetch(`${site}${href}`);
    expect(file.status).toBe(200);
    const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
    expect(text.slice(0, begin.length)).toBe(begin);
    expect(text.length).toBeGreaterThan(1_000);
  });
});

describe('the narrative', () => {
  it('leads from every number to where it comes from', async () => {
    const html = await (await fetch(`${site}/accounts/2020/document/3`)).text();
    const links = new Set(
      [...html.matchAll(/href="(\/accounts\/2020\/figures\/N\/[^"]+)"/g)].map(([, at]) => at),
    );
    expect(links.size).toBeGreaterThan(80);
    for (const at of links) {
      const page = await fetch(`${site}${at}`);
      expect([at, page.status]).toEqual([at, 200]);
      expect(await page.text()).toContain('这个数从哪里来');
    }
  });
});

describe('without scripts', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    page = await context.newPage();
  });
  afterAll(() => context.close());

  it('leads from the first page to the voucher behind a figure', async () => {
    await page.goto(site);
    await page.getByRole('link', { name: '看2020年度账目' }).click();
    await page.getByRole('link', { name: /公开06表\s*一般公共预算/ }).click();
    await page.getByRole('listitem').filter({ hasText: '30217' }).getByRole('link', { name: '0.19' }).click();
    expect(await page.locator('main').textContent()).toContain('1,900.00');
    expect(await page.locator('main').textContent()).toContain('正好是这个数');
    await page.locator('#sources + ul a').first().click();
    expect(await page.locator('h1').textContent()).toMatch(/2020-\d\d-\d{4}/);
    await page.getByRole('heading', { name: '预算会计分录' }).waitFor();
  });

  it('finds a figure of the latest year by its name', async () => {
    await page.goto(site);
    await page.getByLabel('您要办什么事？').fill('租赁费');
    await page.getByRole('button', { name: '查找' }).click();
    await page
      .getByRole('link', { name: /租赁费 30214/ })
      .first()
      .click();
    expect(await page.locator('.big').textContent()).toBe('177.95 万元');
  });

  it('makes the print large and keeps it so', async () => {
    await page.goto(`${site}/sites`);
    await page.getByRole('button', { name: '大字版' }).click();
    await page.waitForURL(`${site}/sites`);
    await page.goto(`${site}/about`);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('24px');
    await page.getByRole('button', { name: '标准字号' }).click();
    await page.getByRole('button', { name: '大字版' }).waitFor();
  });

  it('reaches the content by the first key', async () => {
    await page.goto(site);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到正文' });
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site}/#content`);
  });

  it('signs a member of staff in and says what was wrong before', async () => {
    await page.goto(`${site}/sign-in`);
    await page.getByLabel('登录名').fill('kuaiji');
    await page.getByLabel('口令').fill('not-the-password');
    await page.getByRole('button', { name: '登录' }).click();
    expect(await page.locator('.problems').textContent()).toContain('登录名或口令不对');
    expect(await page.getByLabel('登录名').inputValue()).toBe('kuaiji');
    expect(await page.getByLabel('口令').inputValue()).toBe('');
    await page.getByLabel('口令').fill(staff.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(`${site}/desk`);
    await page.goto(`${site}/sign-in`);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('link', { name: '工作人员登录' }).waitFor();
  });
});
