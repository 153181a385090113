import type { Page } from 'playwright-core';

/** Steps on the workbench of an account, which several stories share. */

/** Signs the account on the workbench. */
export async function signAs(page: Page, who: string): Promise<void> {
  await page
    .getByRole('button', { name: `${who}签字`, exact: true })
    .and(page.locator('.ant-btn'))
    .click();
  await page.getByText(`${who}已签字`).first().waitFor();
}

/** Writes a text of the workbench, or replaces it. */
export async function writeText(page: Page, key: string, text: string): Promise<void> {
  const item = page.locator(`[id="text-${key}"]`);
  const box = item.getByRole('textbox');
  const open = item.getByRole('button', { name: /^(写(?!入)|改写)/ });
  // the list is read again after every text: wait until it is there
  await box.or(open).first().waitFor();
  if ((await box.count()) === 0) await open.click();
  await box.fill(text);
  // during the request, the button's name begins with its sign of waiting
  await item.getByRole('button', { name: /写入/ }).click();
  await box.waitFor({ state: 'detached' });
}
