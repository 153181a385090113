import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { picture } from './browser.ts';
import { idNumber, PATIENT, picked } from './case-desk.ts';
import { narrowFields } from './field-widths.ts';
import { ownStory } from './story.ts';

/** These tests only read, so they use the program that files share. */
const { as, complaints } = ownStory(async () => ({
  url: inject('site'),
  folder: '',
  output: () => '',
  stop: async () => 0,
  forget: async () => undefined,
}));

const WIDTHS = [360, 390, 768];
const ELDER = '432023901W00-01';

/** Expects that every field of the page shows its longest usual value on phones and tablets, and nothing beyond the edge. */
async function fits(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForLoadState('networkidle');
    await picture(page, `narrow-${name}-${width}`);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([name, width, await narrowFields(page), Math.max(0, beyond)]).toEqual([name, width, [], 0]);
  }
}

describe('a page of the desk on a phone and a tablet', () => {
  it('lets an agent take in: each field shows its longest usual value', async () => {
    const page = await as('wangge', `/cases/new?item=${ELDER}`);
    await page.getByRole('region', { name: '填写内容' }).waitFor();
    // somebody else acts: the most fields that the page can have
    await page.getByLabel('谁来办').selectOption('agent');
    await page.getByRole('group', { name: '代理人' }).waitFor();
    await page.getByLabel('方式').selectOption('post');
    await fits(page, 'intake');
    const number = page.getByLabel('号码').first();
    expect((await number.boundingBox())?.height).toBeGreaterThanOrEqual(30);
    await page.setViewportSize({ width: 360, height: 900 });
    expect((await number.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.context().close();
  });

  it('says at once that an age does not fit', async () => {
    const page = await as('wangge', `/cases/new?item=${ELDER}`, 390);
    await page.getByRole('region', { name: '填写内容' }).waitFor();
    await page.getByLabel('号码').fill(idNumber('19900501', '031'));
    await page.getByRole('status').getByText('年满65周岁').waitFor();
    await page.context().close();
  });

  it('joins the photographs of a card to one file, in their order', async () => {
    const page = await as('wangge', `/cases/new?item=${ELDER}`, 390);
    const list = page.getByRole('region', { name: '材料', exact: true });
    const card = list.locator('.checklist > li').filter({ hasText: '居民身份证' });
    // two different pictures: the same bytes are the same file
    const give = (name: string) => {
      const { buffer, ...rest } = picked(name);
      return card
        .locator('input[type=file]')
        .setInputFiles({ ...rest, buffer: Buffer.concat([buffer, Buffer.from(name)]) });
    };
    await give('正面');
    await card.getByText('1. 正面.png').waitFor(PATIENT);
    await give('反面');
    await card.getByText('2. 反面.png').waitFor(PATIENT);
    await card.getByRole('button', { name: '居民身份证.pdf' }).waitFor();
    await card.getByRole('button', { name: /往前.*第2页/ }).click();
    await card.getByText('1. 反面.png').waitFor(PATIENT);
    await card.getByText('2. 正面.png').waitFor();
    await card.getByRole('button', { name: /转90°.*第1页/ }).click();
    await card.getByText('（转了90°）').waitFor(PATIENT);
    await picture(page, 'narrow-pages');
    await card.getByRole('button', { name: '居民身份证.pdf' }).click();
    await page.getByRole('dialog').locator('canvas').first().waitFor(PATIENT);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await card.getByRole('button', { name: /去掉.*第2页/ }).click();
    await expect.poll(() => card.getByText('正面.png').count(), PATIENT).toBe(0);
    await page.context().close();
  });

  it('lets a cadre and a head read the queue, its cases and the first page', async () => {
    for (const [who, path] of [
      ['yaotang', '/'],
      ['yaotang', '/cases?of=site'],
      ['juzhang', '/'],
      ['juzhang', '/cases?of=district'],
      ['linye-fuze', '/items'],
      ['wangge', '/me'],
    ] as const) {
      const page = await as(who, path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await fits(page, `${who}${path.replaceAll(/\W/g, '-')}`);
      await page.context().close();
    }
  });

  it('shows the deadline of each case as the first thing under its name', async () => {
    const page = await as('juzhang', '/cases?of=district', 390);
    const card = page.getByRole('row').filter({ hasText: '取水许可申请' }).first();
    await card.waitFor();
    const top = async (mark: string) => (await card.locator(`.${mark}`).boundingBox())?.y ?? -1;
    const [item, light, due] = [await top('case-item'), await top('case-light'), await top('case-due')];
    expect(light).toBeGreaterThan(item);
    // light and deadline share a line
    expect(Math.abs(due - light)).toBeLessThan(8);
    const rest = await card
      .getByText('在谁手里')
      .or(card.locator('td:not([class*=case-])'))
      .first()
      .boundingBox();
    expect(rest?.y).toBeGreaterThan(due);
    await page.context().close();
  });

  it('lets an approver open a case and decide it: the form of each step fits', async () => {
    const page = await as('linye-fuze', '/cases?of=unit&status=accepted');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByRole('region', { name: '现在可以办' }).waitFor();
    await fits(page, 'case');
    const acts = page.getByRole('region', { name: '现在可以办' });
    for (const name of ['审查', '移交']) {
      await acts.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await page.getByRole('form', { name, exact: true }).waitFor();
      await fits(page, `case-${name}`);
      await page.getByRole('form', { name, exact: true }).getByRole('button', { name: /^返回/ }).click();
    }
    await page.context().close();
  });
});

describe('what is typed in a form', () => {
  it('is there again after Escape, and another page asks before it takes it away', async () => {
    const page = await as('linye-fuze', '/cases?of=unit&status=accepted');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    const acts = page.getByRole('region', { name: '现在可以办' });
    const words = acts.getByRole('form', { name: '审查', exact: true }).locator('textarea').first();
    const open = async () => {
      await acts.getByRole('button', { name: /^审查/ }).click();
      await words.waitFor();
    };
    await open();
    await words.fill('先看看现场');
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'hidden' });
    await open();
    expect(await words.inputValue()).toBe('先看看现场');
    const leave = () =>
      page
        .getByRole('navigation', { name: '主菜单' })
        .getByRole('link', { name: /^办件队列/ })
        .click();
    const asked = page.getByRole('dialog', { name: '填的内容还没有提交' });
    await leave();
    await asked.getByRole('button', { name: '留下接着填' }).click();
    await asked.waitFor({ state: 'hidden' });
    expect(await words.inputValue()).toBe('先看看现场');
    await page.evaluate(() => history.back());
    await asked.getByRole('button', { name: '留下接着填' }).click();
    await asked.waitFor({ state: 'hidden' });
    expect(await words.inputValue()).toBe('先看看现场');
    await leave();
    await asked.getByRole('button', { name: '放弃并离开' }).click();
    await page.getByRole('heading', { name: '办件队列' }).waitFor();
    await page.context().close();
  });

  it('on a page is asked about only while it is there', async () => {
    const page = await as('kuaiji', '/registers?register=reception&year=2020');
    await page.getByRole('button', { name: /^登记一条/ }).click();
    const about = page.getByRole('form', { name: '登记公务接待' }).getByLabel('事由或名称');
    const leave = () =>
      page
        .getByRole('navigation', { name: '主菜单' })
        .getByRole('link', { name: /^我的工作/ })
        .click();
    const asked = page.getByRole('dialog', { name: '填的内容还没有提交' });
    await about.fill('接待邻区同行');
    await leave();
    await asked.getByRole('button', { name: '留下接着填' }).click();
    await asked.waitFor({ state: 'hidden' });
    expect(await about.inputValue()).toBe('接待邻区同行');
    const asks: string[] = [];
    page.on('dialog', (dialog) => {
      asks.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asks).toEqual(['beforeunload']);
    await page.getByRole('button', { name: /^登记一条/ }).click();
    await about.fill('写了又删');
    await about.fill('');
    await page.reload();
    expect(asks).toHaveLength(1);
    await page.getByRole('button', { name: /^登记一条/ }).click();
    await about.fill('写了又删');
    await about.fill('');
    await leave();
    await page.waitForURL((url) => url.pathname === '/desk/');
    expect(await asked.count()).toBe(0);
    await page.context().close();
  });

  it('in a dialog is asked about before Escape closes it', async () => {
    const page = await as('linye-fuze', '/cases?of=unit&status=accepted');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByRole('button', { name: /看完整信息/ }).click();
    const dialog = page.getByRole('dialog');
    const reason = dialog.getByRole('textbox').first();
    await reason.fill('核对证件');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '接着填' }).click();
    expect(await reason.inputValue()).toBe('核对证件');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '放弃' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.context().close();
  });
});

describe('the first page', () => {
  it('of an approver lights the most urgent of all that waits for the unit', async () => {
    const page = await as('guyuefeng-shenpi');
    const row = (name: RegExp) => page.getByRole('row').filter({ hasText: name });
    // one of the town's cases is due today and in nobody's hands
    await row(/^等人接办的办件/)
      .getByText('最急的临期 今天到期')
      .waitFor();
    await row(/^本单位审查和决定的办件/)
      .getByText('最急的临期 今天到期')
      .waitFor();
    await page.context().close();
  });

  it('of the director has the whole district, and each number opens to its cases', async () => {
    const page = await as('juzhang');
    const towns = page.getByRole('region', { name: /各镇和区大厅的办件$/ });
    const late = towns.getByRole('link', { name: /^过期 \d+ 件$/ });
    const count = Number(/\d+/.exec((await late.textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(0);
    await late.click();
    await page.getByRole('heading', { name: '办件队列' }).waitFor();
    await expect.poll(() => page.locator('table.queue tbody tr').count()).toBe(count);
    expect(await page.getByText('已超期').count()).toBe(count);
    // an address that is wrong is the first queue, without a word of the machine
    await page.goto(page.url().replace(/\?.*$/, '?of=all'));
    await page.locator('table.queue').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
