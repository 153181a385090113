import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { looker, onPhone, says, weigher } from './apply-look.ts';
import {
  begin,
  chooseWay,
  clerk,
  comeBack,
  fillIn,
  handInMaterials,
  type Key,
  nobodysCard,
} from './applying.ts';
import { closePages, openBrowser } from './browser.ts';

const site = inject('site');
const REVIEWER = 'shichang-shenpi';
const HEAD = 'shichang-fuze';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(closePages);

describe.each([
  ['scripts', true],
  ['no-scripts', false],
])('a sole trader, fully on line, with %s', (mode, scripts) => {
  let context: BrowserContext;
  let page: Page;
  let key: Key;
  beforeAll(async () => {
    ({ context, page } = await onPhone(browser, scripts));
  });
  afterAll(() => context.close());
  const look = (what: string) => (scripts ? looker : weigher)(page, mode)(what);

  it('applies, step by step, and is told the number and the days', async () => {
    key = await begin(page, site, { name: '演示甲', card: nobodysCard(scripts ? 101 : 102) }, look);
    await fillIn(page, look);
    await handInMaterials(page, look);
    await chooseWay(page, '电子送达', '', look);
    await look('check');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: '申请已经提交' }).waitFor();
    await look('sent');
    const text = await says(page);
    expect(text.replaceAll(' ', '')).toContain(key.number);
    expect(text).toMatch(/最迟\d{4}年\d+月\d+日.*前答复您/);
    expect(text).toContain('就算已经受理');
  });

  it('is taken in, decided, and gets the licence to open at home', async () => {
    const review = await clerk(site, REVIEWER);
    const decide = await clerk(site, HEAD);
    await review(key.number, { do: 'receive', materials: [] });
    await review(key.number, { do: 'accept', tolerate: [], onPromise: false });
    await comeBack(page, site, key);
    await page.getByText('办到哪一步').waitFor();
    await look('accepted');
    expect(await says(page)).toContain('受理');
    await review(key.number, {
      do: 'review',
      step: '审查',
      action: '通过',
      opinion: '材料齐全，符合规定',
      onSite: false,
      second: null,
    });
    await decide(key.number, { do: 'decide', grant: true, reason: '符合规定' });
    await review(key.number, { do: 'certify', certificate: '' });
    await review(key.number, { do: 'deliver', way: 'electronic', consignment: null, confirmation: null });
    await page.reload();
    const link = page.locator('main a[href*="/papers/certificate/"]');
    const file = await context.request.get(`${site}${await link.getAttribute('href')}`);
    expect(file.status()).toBe(200);
    expect(file.headers()['cache-control']).toContain('no-store');
    expect((await file.body()).subarray(0, 4).toString()).toBe('%PDF');
    await look('closed');
  });

  it('reads the messages, rates once and leaves nothing behind', async () => {
    await page.getByRole('link', { name: /全部消息/ }).click();
    await page.waitForURL(/messages/);
    await look('messages');
    expect(await page.locator('main ol.rows > li').count()).toBeGreaterThan(2);
    await page.getByRole('link', { name: '回到办件' }).click();
    await page.getByRole('link', { name: '评价这次服务' }).click();
    await page.waitForURL(/rate/);
    await look('rate');
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByRole('heading', { name: '没有提交' }).waitFor();
    await look('rate-nothing-chosen');
    await page.getByLabel('非常满意', { exact: true }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('谢谢您的评价').waitFor();
    expect(await says(page)).toContain('您的评价：非常满意');
    await page.getByRole('button', { name: '看完了，退出' }).click();
    await page.getByRole('heading', { name: '查我的办件' }).waitFor();
    await page.goto(`${site}/cases/${key.number}`);
    await page.getByRole('heading', { name: '查我的办件' }).waitFor();
  });
});
