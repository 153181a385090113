import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { codeAt } from '../src/base/org/one-time-code.ts';
import { barriersInLightAndDark } from './browser.ts';
import { password } from './sign-in.ts';
import { ownStory } from './story.ts';

const story = ownStory();

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The telephone's app: the code of a secret as the page shows it, `steps` of thirty seconds from now. */
function shown(secret: string, steps = 0): string {
  const bits = [...secret.replaceAll(/\s/g, '')].map((letter) =>
    LETTERS.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  return codeAt(key, Math.floor(Date.now() / 30_000) + steps);
}

async function give(page: Page, name: string) {
  await page.getByLabel('登录名').fill(name);
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a second factor', () => {
  it.each([
    ['gaige', 360],
    ['chuangguan', 1440],
  ])('is added by %s at %d pixels, asked for at the next sign-in, and taken away', async (name, width) => {
    const page = await story.open('/me', width);
    await give(page, name);
    await page.getByRole('button', { name: '添加验证器' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('img', { name: '给验证器扫的二维码' }).waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await barriersInLightAndDark(page, `factor-${width}`)).toEqual([]);
    const secret = (await page.locator('.factor-secret').textContent()) ?? '';
    await page.getByLabel('验证码').fill('000000');
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByText(/^验证码不对/).waitFor();
    await page.getByLabel('验证码').fill(shown(secret));
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByText('验证器已经添加').waitFor();

    const next = await story.open('/me', width);
    await give(next, name);
    await next.getByText('口令对了').waitFor();
    // a page that is loaded again still asks for the code, and for nothing else
    await next.reload();
    await next.getByText('口令对了').waitFor();
    expect(await next.getByRole('navigation', { name: '主菜单' }).count()).toBe(0);
    // the first code is used up; the next step's is taken because clocks differ
    await next.getByLabel('验证码').fill(shown(secret, 1));
    await next.keyboard.press('Enter');
    await next.getByRole('heading', { name: '我的账号', level: 1 }).waitFor();
    await next.getByRole('button', { name: '去掉' }).click();
    await next.getByRole('dialog').getByRole('button', { name: '去掉', exact: true }).click();
    await next.getByText('还没有设置').waitFor();
    await page.context().close();
    await next.context().close();
  });

  it('breaks no page', () => expect(story.complaints).toEqual([]));
});
