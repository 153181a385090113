import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBarriers, PHONE, picture } from './browser.ts';

/** Checks for the pages of applying, which several test files share. */

const LIGHT = 14 * 1024;

const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !element.classList.contains('skip'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.5)
      .map(({ element, box }) => `${element.textContent} ${box.width}×${box.height}`),
  );

/** Checks a page on a phone: no barrier, nothing beyond the edge, nothing too small, few bytes. */
export const looker = (page: Page, name: string) => async (what: string) => {
  await picture(page, `apply-${name}-${what}`);
  if (what === 'nothing') return;
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect([what, overflow <= 0]).toEqual([what, true]);
  expect([what, await smallTargets(page)]).toEqual([what, []]);
  expect(gzipSync(await page.content()).length).toBeLessThanOrEqual(LIGHT);
  expect([what, await findBarriers(page)]).toEqual([what, []]);
};

/** Takes a picture of a page and weighs it. Without scripts it cannot be measured from inside. */
export const weigher = (page: Page, name: string) => async (what: string) => {
  await picture(page, `apply-${name}-${what}`);
  expect(gzipSync(await page.content()).length).toBeLessThanOrEqual(LIGHT);
  expect(await page.locator('script').count()).toBe(0);
};

export async function onPhone(
  browser: Browser,
  javaScriptEnabled: boolean,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled });
  return { context, page: await context.newPage() };
}

export const says = async (page: Page) => (await page.locator('main').textContent()) ?? '';
