import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers, picture } from './browser.ts';
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
    await choose(page, page.getByLabel('功能分类（项）'), '2010399');
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
    await page.locator('[data-code="budget/over-quota"]').first().waitFor();
    await page.getByText('余额1,000.00元').or(page.getByText('余额1000.00元')).first().waitFor();
    await page.context().close();
  });
});

describe('the desk on a phone', () => {
  it('fits, and its menu can be reached', async () => {
    const page = await story.as('juzhang', '/', 360);
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

describe('what the program does by itself', () => {
  const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  async function judge(page: Page, name: string): Promise<void> {
    await page.waitForLoadState('networkidle');
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `desk-${name}-${width}`);
      expect([name, width, await findBarriers(page), await fits(page)]).toEqual([name, width, [], true]);
    }
  }

  it('is run by hand, and says when it ran, what came of it, and when it runs next', async () => {
    const page = await story.as('admin', '/jobs');
    const job = page.locator('section.job', { hasText: '到期提醒' });
    await job.getByText('下次').waitFor();
    await job.getByRole('button', { name: '立即运行：到期提醒' }).click();
    await page.getByText(/^已经开始运行/).waitFor();
    const last = job.getByRole('list', { name: '到期提醒最近的运行' }).getByRole('listitem').first();
    await last.getByText('由 ').waitFor();
    await last.getByText('完成').waitFor({ timeout: 20_000 });
    await judge(page, 'jobs');
    await page.context().close();
    // the first page reminds the one who handles the late cases
    const told = await story.as('shuili-shenpi');
    const reminders = told.locator('.reminders');
    await reminders.getByText('已过法定期限').first().waitFor();
    await judge(told, 'reminders');
    const before = await reminders.getByRole('listitem').count();
    await reminders
      .getByRole('button', { name: /^知道了/ })
      .first()
      .click();
    await expect.poll(() => reminders.getByRole('listitem').count()).toBe(before - 1);
    await told.context().close();
  });

  it('says of a run that failed why, and what to do', async () => {
    const page = await story.as('admin', '/');
    await page.route('**/api/desk/jobs', async (route) => {
      const answer = await route.fetch();
      const list = await answer.json();
      const at = Date.now();
      const failed = { planned: at, startedAt: at, orderedBy: null, attempts: 3, lasted: '2秒', said: null };
      list.jobs[0].runs = [
        { ...failed, state: 'failed', stateName: '失败', reason: '磁盘已满', todo: '腾出空间后立即运行' },
      ];
      await route.fulfill({ response: answer, json: list });
    });
    await page.goto(`${story.url}/desk/jobs`);
    await page.getByText('原因：磁盘已满。').waitFor();
    await page.getByText('怎么办：腾出空间后立即运行').waitFor();
    await judge(page, 'jobs-failed');
    await page.context().close();
  });
});
