import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { picture } from './browser.ts';
import { ownStory } from './story.ts';

/** A program of its own: the year after the demo's begins here. */
const story = ownStory();

async function choose(page: Page, field: ReturnType<Page['getByLabel']>, typed: string): Promise<void> {
  await field.fill(typed);
  await page.keyboard.press('Enter');
}

describe('a new year', () => {
  it('begins with its 指标, pays out of it, and refuses more than is left', async () => {
    const page = await story.as('kuaiji', '/budget?year=2021');
    await page.getByText('2021年还没有登记预算').waitFor();
    await picture(page, 'desk-new-year');
    await page.getByRole('link', { name: '登记2021年下达的指标' }).click();
    await page.getByRole('heading', { name: '登记预算指标', level: 1 }).waitFor();
    await page.getByLabel('文号').fill('演示财预〔2021〕1号');
    await page.getByLabel('摘要').fill('年初预算：公用经费');
    await page.getByLabel('指标号').fill('ZB2021-001');
    await page.getByLabel('功能分类（项）').selectOption('2010399');
    await choose(page, page.getByLabel('第1项经济分类'), '30201');
    await page.getByLabel('第1项金额（元）').fill('1000');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已登记 1 条明细').waitFor();

    await page.goto(`${story.url}/desk/vouchers/new`);
    await page.getByRole('button', { name: /按业务填制/ }).click();
    const form = page.getByRole('dialog', { name: '按业务填制' });
    await form.getByLabel('摘要').fill('购买办公用品（演示）');
    await form.getByLabel('收款单位').fill('听松文具行');
    await choose(page, form.getByLabel('功能分类'), '2010399');
    await choose(page, form.getByLabel('经济分类'), '30201');
    await form.getByLabel('金额（元）').fill('1000.01');
    await form.getByLabel('指标号').fill('ZB2021-001');
    await form.getByLabel('摘要').click();
    await form.getByRole('button', { name: /填入分录/ }).click();
    await form.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('budget/over-quota').first().waitFor();
    await page.getByText('余额1,000.00元').or(page.getByText('余额1000.00元')).first().waitFor();
    await page.context().close();
  });
});

describe('the desk on a phone', () => {
  it('fits, and its menu can be reached', async () => {
    const page = await story.as('juzhang', '/', 'light', 360);
    const wide: string[] = [];
    for (const path of [
      '/',
      '/vouchers',
      '/account',
      '/account/release',
      '/budget',
      '/registers',
      '/closing',
    ]) {
      await page.goto(`${story.url}/desk${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await picture(page, `desk-phone${path.replaceAll('/', '-')}`);
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        wide.push(path);
    }
    expect(wide).toEqual([]);
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '凭证' }).click();
    await page.getByRole('heading', { name: '凭证', level: 1 }).waitFor();
    await page.context().close();
  });
});
