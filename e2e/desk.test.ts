import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriersInLightAndDark, holdStill, picture } from './browser.ts';
import { password } from './sign-in.ts';
import { ownStory } from './story.ts';

/** A program of its own: these tests book vouchers. */
const story = ownStory();
const { as, complaints } = story;

async function signIn(page: Page, name: string, secret = password): Promise<void> {
  await page.getByLabel('登录名').fill(name);
  await page.getByLabel('口令', { exact: true }).fill(secret);
  await page.keyboard.press('Enter');
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

describe('signing in', () => {
  it('refuses a wrong password in words, keeps the address that was asked for, and leads there', async () => {
    const page = await story.open('/trial-balance?year=2020');
    await signIn(page, 'kuaiji', 'not-the-password');
    await page.getByRole('alert').getByText('登录名或口令不对').waitFor();
    await page.locator('[data-code="org/sign-in-failed"]').waitFor();
    await signIn(page, 'kuaiji');
    await heading(page, '科目余额表').waitFor();
    await page.getByText('借贷相等').waitFor();
    await page.context().close();
  });

  it('signs out and shows nothing any more', async () => {
    // signs in by hand, because this test ends its session
    const page = await story.open();
    await signIn(page, 'kuaiji');
    await page.getByRole('button', { name: '苏清禾' }).click();
    await page.getByText('退出登录').click();
    await page.getByLabel('登录名').waitFor();
    expect(await page.getByRole('navigation', { name: '主菜单' }).count()).toBe(0);
    await page.context().close();
  });

  it('shows each role its own work', async () => {
    const page = await as('audit');
    const menu = page.getByRole('navigation', { name: '主菜单' });
    expect(await menu.getByRole('link', { name: '流水校验' }).count()).toBe(1);
    expect(await menu.getByRole('link', { name: /^凭证/ }).count()).toBe(0);
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await heading(page, '流水校验').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('全部与当初写入的一致').waitFor({ timeout: 30_000 });
    await picture(page, 'desk-journal');
    await page.context().close();
  });
});

describe('the books by keyboard', () => {
  it('walks from the list to a voucher with both entry sets, and back', async () => {
    const page = await as('kuaiji');
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await heading(page, '凭证').waitFor();
    await page.getByText('共 547 张').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await heading(page, '2020年1月 记字第2号').waitFor();
    await page.getByRole('region', { name: '财务会计' }).waitFor();
    await page.getByRole('region', { name: '预算会计' }).getByText('2010').first().waitFor();
    await picture(page, 'desk-voucher');
    await page.keyboard.press(']');
    await heading(page, '2020年1月 记字第3号').waitFor();
    await page.context().close();
  });

  it('lists its keys and finds by the one search', async () => {
    const page = await as('kuaiji');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘操作' }).getByText('新凭证').waitFor();
    await picture(page, 'desk-keys');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    // text that is typed before the field has the cursor is lost
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('693.15');
    await page.getByRole('option', { name: /报表/ }).first().waitFor();
    await picture(page, 'desk-search');
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary', { name: '这个数从哪里来' })
      .getByText('6,931,523.47')
      .first()
      .waitFor();
    await page.context().close();
  });
});

async function submitPrinting(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await heading(page, '新凭证').waitFor();
  await page.getByRole('button', { name: /按业务填制/ }).click();
  const form = page.getByRole('dialog', { name: '按业务填制' });
  await choose(page, form.getByLabel('业务'), '自有资金');
  await form.getByLabel('摘要').fill('印刷办事指南（演示）');
  await form.getByLabel('收款单位').fill('青禾印务部');
  await choose(page, form.getByLabel('功能分类'), '2010399');
  await choose(page, form.getByLabel('经济分类'), '30202');
  await form.getByLabel('金额（元）').fill('1,234.50');
  await picture(page, 'desk-quick');
  await form.getByRole('button', { name: /填入分录/ }).click();
  await form.waitFor({ state: 'hidden' });
}

async function choose(page: Page, field: ReturnType<Page['getByLabel']>, code: string): Promise<void> {
  await field.fill(code);
  await page.keyboard.press('Enter');
}

describe('a voucher from the maker to the books', () => {
  it('is refused at its line, keeps what was typed, is corrected, handed in, posted and reversed', async () => {
    const maker = await as('kuaiji');
    await submitPrinting(maker);
    const financial = maker.getByRole('region', { name: '财务会计' });
    expect(await financial.getByLabel('财务会计第1行借方').inputValue()).toBe('1234.50');

    await financial.getByLabel('财务会计第1行借方').fill('1234.505');
    await maker.keyboard.press('Control+Enter');
    await financial.locator('[data-code="kernel/too-many-decimals"]').waitFor();
    await picture(maker, 'desk-refused');
    await maker.reload();
    await maker.getByText('接着上次没有提交的内容').waitFor();
    expect(await financial.getByLabel('财务会计第1行借方').inputValue()).toBe('1234.505');

    await financial.getByLabel('财务会计第1行借方').fill('');
    await financial.getByLabel('财务会计第1行借方').press('=');
    expect(await financial.getByLabel('财务会计第1行借方').inputValue()).toBe('1234.50');
    await picture(maker, 'desk-new');
    await maker.keyboard.press('Control+Enter');
    await heading(maker, '待审核的凭证').waitFor();
    await maker.getByText('不能复核自己填制的凭证').first().waitFor();

    const reviewer = await as('fuhe', '/review');
    await reviewer.getByRole('link', { name: '印刷办事指南（演示）' }).click();
    await heading(reviewer, '待审核的凭证').waitFor();
    await picture(reviewer, 'desk-review');
    await reviewer.keyboard.press('Control+Enter');
    await reviewer.getByText('已记账：2021-01-0001').waitFor();
    await reviewer.goto(`${story.url}/desk/vouchers/2021-01-0001`);
    await reviewer.getByText('冲销由会计提出').waitFor();
    await reviewer.context().close();

    await maker.goto(`${story.url}/desk/vouchers/2021-01-0001`);
    await maker.getByText('制单提交').waitFor();
    await maker.keyboard.press('x');
    const ask = maker.getByRole('dialog', { name: /红字冲销/ });
    await ask.getByLabel('为什么冲销').fill('单价有误');
    await ask.getByRole('button', { name: '提交冲销' }).click();
    await heading(maker, '待审核的冲销凭证').waitFor();
    expect(await maker.getByText('-1,234.50').count()).toBeGreaterThan(0);
    await maker.context().close();
  });

  it('goes back to the maker with a reason', async () => {
    const reviewer = await as('fuhe', '/review');
    await reviewer.getByRole('link', { name: /单价有误/ }).click();
    await heading(reviewer, '待审核的冲销凭证').waitFor();
    await reviewer.keyboard.press('b');
    await reviewer.getByLabel('退回的原因').fill('请附退货单');
    await reviewer.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await reviewer.getByText('没有等待复核的凭证').waitFor();
    await reviewer.context().close();
    const maker = await as('kuaiji');
    await maker.getByText('请改正后重新提交').waitFor();
    await picture(maker, 'desk-home');
    await maker.context().close();
  });

  it('is not lost when the session ends', async () => {
    const page = await as('kuaiji', '/vouchers/new');
    await page.getByLabel('摘要', { exact: true }).fill('写到一半');
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    const again = page.getByRole('dialog', { name: '登录已经到期' });
    await again.getByLabel('口令', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await again.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('摘要', { exact: true }).inputValue()).toBe('写到一半');
    await page.context().close();
  });
});

describe('the account', () => {
  it('opens a cell to its words and vouchers, and walks by arrows', async () => {
    const page = await as('zhuren', '/account?year=2020');
    await heading(page, '决算报表').waitFor();
    await page.getByText('没有未了事项').waitFor();
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: '收入决算表', exact: true }).waitFor();
    await page
      .getByRole('button', { name: /^693.15/ })
      .first()
      .click();
    const origin = page.getByRole('complementary', { name: '这个数从哪里来' });
    await origin.getByText('凭证 208 张').waitFor();
    await picture(page, 'desk-account');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await origin.getByText('681.54').first().waitFor();
    await page.keyboard.press('Escape');
    await origin.waitFor({ state: 'hidden' });
    await page.context().close();
  });
});

describe('every page', () => {
  const pages = [
    '/',
    '/vouchers',
    '/vouchers/2020-03-0005',
    '/vouchers/new',
    '/review',
    '/trial-balance',
    '/budget',
  ];
  const more = ['/closing', '/account?year=2020', '/me'];

  it('has no barriers that axe finds, light and dark', async () => {
    const barriers: unknown[] = [];
    const page = await as('kuaiji', '/', 1280);
    await holdStill(page);
    for (const path of [...pages, ...more]) {
      await page.goto(`${story.url}/desk${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      barriers.push(...(await barriersInLightAndDark(page, `desk${path.replaceAll(/[/?=]/g, '-')}`)));
    }
    await page.context().close();
    expect(barriers).toEqual([]);
  });

  it('leads to its how-to in a window of its own', async () => {
    const page = await as('kuaiji', '/vouchers/new');
    const [help] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '怎么做' }).click(),
    ]);
    await heading(help, '会计和复核怎么做').waitFor();
    await heading(page, '新凭证').waitFor();
    await page.context().close();
  });

  it('says that an address does not exist, with a way back', async () => {
    const page = await as('kuaiji', '/nowhere');
    await heading(page, '没有这一页').waitFor();
    await page.getByRole('link', { name: '回到我的工作' }).click();
    await heading(page, /我的工作/).waitFor();
    await page.goto(`${story.url}/desk/vouchers/2020-01-9999`);
    await page.locator('[data-code="ledger/voucher-unknown"]').waitFor();
    await page.context().close();
  });

  it('throws no error in the browser', () => {
    expect(complaints).toEqual([]);
  });
});
