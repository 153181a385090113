import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import pack from '#packs/lukou/account-2020.json' with { type: 'json' };
import { barriersInLightAndDark, holdStill, picture } from './browser.ts';
import { signAs, writeText } from './desk-hands.ts';
import { startProgram } from './program.ts';
import { ownStory } from './story.ts';

/** A program of its own, whose year 2020 is closed but not yet published: the way from the books to the public account. */
const story = ownStory(() => startProgram({ YIMEN_DEMO_PUBLISHED: '0' }));
const { complaints } = story;

async function as(name: string): Promise<Page> {
  const page = await story.as(name, '/account/release?year=2020');
  await page.getByRole('region', { name: '签字和公开' }).waitFor();
  return page;
}

async function sign(name: string, who: string): Promise<void> {
  const page = await as(name);
  await signAs(page, who);
  await page.context().close();
}

describe('from closed books to the published account', () => {
  it('has no barriers that axe finds, light and dark', async () => {
    const page = await as('kuaiji');
    await page.getByRole('region', { name: '决算正文' }).getByRole('button').first().waitFor();
    await page.waitForLoadState('networkidle');
    await holdStill(page);
    expect(await barriersInLightAndDark(page, 'release')).toEqual([]);
    await page.context().close();
  });

  it('says what stands against freezing before anything is written', async () => {
    const page = await as('zhuren');
    await page.getByRole('button', { name: '锁定', exact: true }).click();
    const refused = page.getByRole('alert').filter({ hasText: '没有锁定' });
    await refused.locator('[data-code="publish/reason-missing"]').first().waitFor();
    await refused.locator('[data-code="publish/not-signed"]').first().waitFor();
    await refused.getByText('依据：').first().waitFor();
    await picture(page, 'release-refused');
    await page.context().close();
  });

  it('leads from a figure of the text to where it comes from', async () => {
    const page = await as('kuaiji');
    const text = page.getByRole('region', { name: '决算正文' });
    await text
      .getByRole('button', { name: /^693\.15/ })
      .first()
      .click();
    const origin = page.getByRole('complementary', { name: '这个数从哪里来' });
    await origin.getByText('693.15').first().waitFor();
    await picture(page, 'release-figure');
    await page.keyboard.press('Escape');
    await origin.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('keeps an editor open with its words when the page is made anew', async () => {
    const page = await as('kuaiji');
    const item = page.locator('[id="text-text.other"]');
    await item.getByRole('button', { name: /^写(?!入)/ }).click();
    await item.getByRole('textbox').fill('写到一半');
    await page.getByRole('link', { name: '我的工作' }).click();
    await page.getByRole('heading', { name: /我的工作/, level: 1 }).waitFor();
    await page.goBack();
    await item.getByRole('button', { name: /写入/ }).waitFor();
    expect(await item.getByRole('textbox').inputValue()).toBe('写到一半');
    await item.getByRole('button', { name: '不改了' }).click();
    await item.getByRole('textbox').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('keeps what was typed when it is refused, and shrinks the list when it is written', async () => {
    const page = await as('kuaiji');
    const texts = page.getByRole('region', { name: '原因和答复' });
    const first = texts.getByRole('textbox').first();
    await first.fill('无');
    await texts.getByRole('button', { name: /^写入/ }).first().click();
    await texts.locator('[data-code="publish/text-empty"]').waitFor();
    expect(await first.inputValue()).toBe('无');

    for (const [key, text] of Object.entries({ ...pack.texts, ...pack.answers }))
      await writeText(page, key, text);
    await page.getByRole('heading', { name: /^还有 3 项没有做/ }).waitFor();
    await picture(page, 'release-written');
    await page.context().close();
  });

  it('is signed by three, frozen and published', async () => {
    await sign('kuaiji', '制表人');
    await sign('fuhe', '复核人');
    await sign('juzhang', '单位负责人');

    const office = await as('zhuren');
    await office.getByText('没有未了事项').waitFor();
    await office.getByRole('button', { name: '锁定', exact: true }).click();
    await office.getByRole('button', { name: '锁定这一版' }).click();
    await office.getByText('已锁定为第 1 版').waitFor();
    await office.context().close();

    const director = await as('juzhang');
    const { approvalNumber, approvedOn } = pack.published;
    // who signed stays to be seen after the freezing
    await director.getByText('签在第 1 版上').first().waitFor();
    await director.getByRole('link', { name: /第 1 版（PDF）/ }).waitFor();
    await director.getByLabel('批复日').fill(approvedOn);
    await director.getByText('应在 2021年9月19日 之前（含当日）公开').waitFor();
    await director.getByRole('button', { name: '公开第 1 版' }).click();
    await director.getByText('请填写财政部门的批复文号').first().waitFor();
    await director.getByLabel('批复文号').fill(approvalNumber);
    await director.getByRole('button', { name: '公开第 1 版' }).click();
    await director.getByText('还没有输入“公开第1版”').first().waitFor();
    await director.getByLabel('看过之后，输入“公开第1版”').fill('公开第1版');
    await picture(director, 'release-publish');
    await director.getByRole('button', { name: '公开第 1 版' }).click();
    const versions = director.getByRole('region', { name: '版本' });
    await versions.getByText('公开中').waitFor();
    await picture(director, 'release-published');
    await director.context().close();
  });

  it('stands in the hall with its document and its PDF', async () => {
    const page = await story.browser.newPage();
    await page.goto(`${story.url}/accounts/2020/document`);
    await page.getByText(pack.published.approvalNumber).first().waitFor();
    const pdf = await page.request.get(`${story.url}/api/account/published/2020/files/pdf?version=1`);
    expect(pdf.status()).toBe(200);
    expect((await pdf.body()).subarray(0, 4).toString('latin1')).toBe('%PDF');
    await page.close();
  });

  it('throws no error in the browser', () => {
    expect(complaints).toEqual([]);
  });
});
