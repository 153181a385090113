import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { looker, onPhone, says, weigher } from './apply-look.ts';
import {
  begin,
  chooseWay,
  clerk,
  comeBack,
  fillIn,
  handInMaterials,
  nobodysCard,
  photo,
  SHOP,
} from './applying.ts';
import { closePages, openBrowser, picture, SCREEN } from './browser.ts';

const site = inject('site');
const REVIEWER = 'shichang-shenpi';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(closePages);

describe('a draft that is left and gone on with', () => {
  it('keeps all that was typed, also what was refused, and can be thrown away', async () => {
    const { context, page } = await onPhone(browser, false);
    const look = weigher(page, 'draft');
    await page.goto(`${site}/apply/start/${SHOP}/who?as=self`);
    await page.getByLabel('姓名').fill('演示乙');
    await page.getByLabel('证件号码').fill('430299198001011');
    await page.getByLabel('手机号').fill('12');
    await page.getByRole('button', { name: '保存，继续' }).click();
    await page.getByRole('heading', { name: '请改正下面的内容' }).waitFor();
    await look('who-wrong');
    expect(await page.getByLabel('姓名').inputValue()).toBe('演示乙');
    expect(await page.locator('.bad').count()).toBe(2);
    const key = await begin(page, site, { name: '演示乙', card: nobodysCard(103) }, async () => undefined);
    await page.getByLabel('字号名称').fill('演示乙小店');
    await page.getByRole('button', { name: '保存，继续' }).click();
    // without a choice the page says so, and the applicant may go on all the same
    await page.getByRole('button', { name: '保存，继续' }).click();
    await page.getByRole('heading', { name: '请看一看这里' }).waitFor();
    await look('question-wrong');
    await page.getByRole('link', { name: '已经存下，先跳过' }).click();
    await context.clearCookies();
    await comeBack(page, site, key);
    await page.getByRole('heading', { name: /我的申请/ }).waitFor();
    await look('tasks');
    expect(await says(page)).toContain('个必填的没有填');
    await page.getByRole('link', { name: '检查并提交' }).click();
    await look('check-unfinished');
    expect(await says(page)).toContain('演示乙小店');
    expect(await page.getByRole('button', { name: '提交申请' }).count()).toBe(0);
    await page.getByRole('link', { name: /“组成形式”没有填/ }).click();
    await page.getByLabel('家庭经营').check();
    await page.getByRole('button', { name: '保存，继续' }).click();
    await page.getByRole('heading', { name: '提交前看一遍' }).waitFor();
    expect(await says(page)).toContain('家庭经营');
    await page.getByRole('link', { name: '回到我的申请' }).click();
    await page.getByRole('link', { name: '不办了，删掉这份草稿' }).click();
    await look('discard');
    await page.getByRole('button', { name: '删掉' }).click();
    await page.getByText('办到哪一步').waitFor();
    await look('discarded');
    await context.close();
  });

  it('opens to nobody with a wrong code, and says when it is locked', async () => {
    const { context, page } = await onPhone(browser, false);
    const look = weigher(page, 'code');
    const number = '43021220261124000000000000';
    for (let tries = 0; tries < 6; tries += 1) {
      await page.goto(`${site}/cases`);
      await page.getByLabel('办件编号').fill(number);
      await page.getByLabel('查询码').fill('ACDEFGHJ');
      await page.getByRole('button', { name: '查看' }).click();
      await page.getByRole('heading', { name: '没有打开' }).waitFor();
      if (tries === 0) await look('wrong');
    }
    expect(await says(page)).toContain('分钟后再试');
    await look('locked');
    await context.close();
  });
});

describe('an application that is sent back once', () => {
  it('is supplemented from home, and nothing uploaded is lost when a file is refused', async () => {
    const { context, page } = await onPhone(browser, true);
    const look = looker(page, 'supplement');
    const key = await begin(page, site, { name: '演示丙', card: nobodysCard(104) }, async () => undefined);
    await fillIn(page, async () => undefined);
    await handInMaterials(page, async () => undefined);
    await chooseWay(page, '邮政寄递', '演示丙，0731-00001000，渌口镇演示路3号', async () => undefined);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: '申请已经提交' }).waitFor();
    await page.getByRole('link', { name: '看办到哪一步' }).click();
    await look('submitted');
    const review = await clerk(site, REVIEWER);
    const [material] = await page.locator('details ul.rows a').allTextContents();
    await review(key.number, {
      ...{ do: 'pre-return', missing: [`${material}：照片看不清，请重拍`], fields: ['scope'] },
    });
    await page.reload();
    await look('returned');
    expect(await says(page)).toContain('照片看不清，请重拍');
    expect(await says(page)).toContain('更正填写的“经营范围”');
    await page.getByRole('link', { name: '补正', exact: true }).click();
    await look('hand-in');
    await page.getByRole('button', { name: '提交补正' }).click();
    await page.getByRole('heading', { name: '没有提交' }).waitFor();
    await page.getByLabel('经营范围').fill('零售日用品和食品');
    await page.locator('summary').first().click();
    const first = page.locator('main form input[type=file]').first();
    const second = page.locator('main form input[type=file]').nth(1);
    await first.setInputFiles(photo('better', '重拍.png'));
    await second.setInputFiles({
      name: '程序.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ'),
    });
    await page.getByRole('button', { name: '提交补正' }).click();
    await page.getByText('已上传，等提交：重拍.png').waitFor();
    await look('hand-in-wrong');
    await page.getByRole('button', { name: '提交补正' }).click();
    await page.getByText('补正已经提交').waitFor();
    await look('supplemented');
    await page.locator('summary', { hasText: '您填的和交的' }).click();
    expect(await says(page)).toContain('零售日用品和食品');
    expect(await page.getByRole('link', { name: '补正', exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: '撤回申请' }).click();
    await look('withdraw');
    await page.getByLabel('为什么撤回').fill('不想开了');
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByText('申请已经撤回').waitFor();
    await look('withdrawn');
    await context.close();
  });
});

describe('a son who applies for a mother', () => {
  it('chooses the mother’s village, and is asked for the authority before it goes', async () => {
    const { context, page } = await onPhone(browser, false);
    const look = weigher(page, 'mother');
    await page.goto(`${site}/items/432023901W00-01`);
    await page.getByRole('link', { name: '开始办理' }).click();
    await page.getByRole('link', { name: '现在开始' }).click();
    await look('towns');
    await page.getByRole('link', { name: '古岳峰镇' }).click();
    await look('places');
    await page.getByRole('link', { name: '腰塘村便民服务站' }).click();
    await page.getByRole('link', { name: '替别人办' }).click();
    await page.getByLabel('要办事的人姓名').fill('演示母亲');
    await page.locator('#number').fill(nobodysCard(107, '19500101'));
    await page.getByLabel('您的姓名').fill('演示儿子');
    await page.getByLabel('您的证件号码').fill(nobodysCard(108));
    await page.getByLabel('您的手机号').fill('0731-00001001');
    await look('who');
    await page.getByRole('button', { name: '保存，继续' }).click();
    await page.getByRole('button', { name: '我记好了，开始填' }).click();
    await page.getByLabel('首次申领').check();
    await page.getByRole('button', { name: '保存，继续' }).click();
    await page.locator('#household').fill('古岳峰镇腰塘村1组');
    await page.locator('#address').fill('古岳峰镇腰塘村1组');
    await page.getByRole('button', { name: '保存，继续' }).click();
    if (await page.getByRole('heading', { name: '填写申请内容' }).count())
      await page.getByRole('button', { name: '保存，继续' }).click();
    await page.getByRole('link', { name: '继续', exact: true }).click();
    await chooseWay(page, '送证上门', '演示母亲，腰塘村1组', look);
    await page.getByRole('link', { name: /还没有上传授权委托书/ }).click();
    await page.getByRole('heading', { name: '授权委托书' }).waitFor();
    await page.locator('#file').setInputFiles(photo('authority', '委托书.png'));
    await page.getByRole('button', { name: '上传', exact: true }).click();
    await page.getByRole('heading', { name: '提交前看一遍' }).waitFor();
    await look('check');
    const fields = await page
      .locator('form input[type=hidden]')
      .evaluateAll((all) => (all as HTMLInputElement[]).map(({ name, value }) => [name, value]));
    const form = Object.fromEntries(fields.filter(([name]) => name === 'requestId' || name === 'seen'));
    const address = page.url().split('?')[0] ?? '';
    // the applicant presses twice on a weak line
    const send = () => context.request.post(address, { form, maxRedirects: 0, headers: { origin: site } });
    const both = await Promise.all([send(), send()]);
    expect(both.map((answer) => answer.status())).toEqual([303, 303]);
    const number = /apply\/(\d+)/.exec(address)?.[1];
    await page.goto(`${site}/cases/${number}/messages`);
    expect(await page.locator('main ol.rows > li').count()).toBe(1);
    await page.goto(`${site}/cases/${number}`);
    await look('submitted');
    expect(await says(page)).toContain('腰塘村便民服务站');
    await context.close();
  });
});

describe('a large file', () => {
  it('is refused in words, and the page is still there', async () => {
    const { context, page } = await onPhone(browser, false);
    const key = await begin(page, site, { name: '演示丁', card: nobodysCard(105) }, async () => undefined);
    await page.goto(`${site}/apply/${key.number}/materials/1`);
    await page.locator('#file').setInputFiles({
      name: '大照片.png',
      mimeType: 'image/png',
      buffer: Buffer.alloc(10 * 1024 * 1024 + 1),
    });
    await page.getByRole('button', { name: '上传', exact: true }).click();
    await page.getByRole('heading', { name: '没有上传' }).waitFor();
    expect(await says(page)).toContain('“大照片.png”超过了 10 MB'); // http/file-too-large
    await weigher(page, 'file')('too-large');
    await context.close();
  });
});

/** Every kind of page, on a clerk's screen and in large print on the smallest phone. */
describe('on a screen and in large print', () => {
  it('has no barrier and fits', async () => {
    const { context, page } = await onPhone(browser, true);
    const key = await begin(page, site, { name: '演示戊', card: nobodysCard(106) }, async () => undefined);
    const home = `/apply/${key.number}`;
    const pages = [
      `/apply/start/${SHOP}`,
      '/apply/start/000715001006-01',
      '/apply/start/432023901W00-01/place',
      '/apply/start/432023901W00-01/place?town=430212106000',
      `/apply/start/${SHOP}/for`,
      ...['self', 'child', 'other'].map((as) => `/apply/start/${SHOP}/who?as=${as}`),
      '/cases',
      ...['', '/form/1', '/form/2', '/materials', '/materials/1', '/delivery', '/check', '/who'].map(
        (at) => home + at,
      ),
    ];
    for (const [index, address] of pages.entries()) {
      await page.setViewportSize(SCREEN);
      await context.addCookies([{ name: 'print', value: 'normal', url: site }]);
      await page.goto(site + address);
      await looker(page, 'screen')(String(index).padStart(2, '0'));
      await page.setViewportSize({ width: 320, height: 640 });
      await context.addCookies([{ name: 'print', value: 'large', url: site }]);
      await page.goto(site + address);
      await picture(page, `apply-large-${String(index).padStart(2, '0')}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([address, width <= 320]).toEqual([address, true]);
    }
    await context.close();
  });
});
