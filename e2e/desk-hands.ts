import type { Browser, Page } from 'playwright-core';
import { demoOrg } from '../src/demo/packs/org.ts';

const { password } = demoOrg();

/** How tests of the desk go in: a context of its own, signed in, on the page of `address`. */
export function hands(browser: () => Browser, url: () => string, complaints: string[]) {
  return async (name: string, address: string, scheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const context = await browser().newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: scheme,
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url() + address);
    await page.getByLabel('登录名').fill(name);
    await page.getByLabel('口令', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  };
}

/** Puts a name under the account on the workbench. */
export async function signAs(page: Page, who: string): Promise<void> {
  await page
    .getByRole('button', { name: `${who}签字`, exact: true })
    .and(page.locator('.ant-btn'))
    .click();
  await page.getByText(`${who}已签字`).first().waitFor();
}

/** Writes a text of the workbench, whether it is written already or not. */
export async function writeText(page: Page, key: string, text: string): Promise<void> {
  const item = page.locator(`[id="text-${key}"]`);
  const box = item.getByRole('textbox');
  const open = item.getByRole('button', { name: /^(写(?!入)|改写)/ });
  // the list is read anew after every text: wait until it stands
  await box.or(open).first().waitFor();
  if ((await box.count()) === 0) await open.click();
  await box.fill(text);
  // while it writes, the button's name begins with its sign of waiting
  await item.getByRole('button', { name: /写入/ }).click();
  await box.waitFor({ state: 'detached' });
}
