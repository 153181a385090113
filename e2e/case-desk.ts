import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { idCardCheck } from '../src/service/persons/id-card.ts';
import { onPhone } from './apply-look.ts';
import { findBarriers, picture } from './browser.ts';
import { ownStory, type Story } from './story.ts';

/** Helpers for the stories of cases at the desk: signed-in staff, one step of a case, an intake. */

let story: Story;

/** Starts a program for a test file, whose stories take in, decide and deliver. Returns the errors of its pages. */
export function ownProgram(): { readonly complaints: readonly string[] } {
  story = ownStory();
  return story;
}

export const addressOf = (path: string) => `${story.url}/desk${path}`;

export const WIDE = 1440;
/** a longer timeout, for uploads on a busy machine */
export const PATIENT = { timeout: 20_000 };

export async function as(name: string, path = '/', width = WIDE): Promise<Page> {
  const page = await story.as(name, path, width);
  // the page asks before it drops typed text; the tests accept
  page.on('dialog', (dialog) => void dialog.accept());
  return page;
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

/** An identity number of nobody: its region is Lukou's, its day of birth made up. */
export function idNumber(born: string, sequence: string): string {
  const front = `430212${born}${sequence}`;
  return `${front}${idCardCheck(front)}`;
}

export const picked = (text: string) => ({
  name: `${text}.png`,
  mimeType: 'image/png',
  // the smallest possible picture
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
});

/** Opens the case through the search, as a clerk does with a number on paper. */
async function open(page: Page, number: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(number);
  await page.getByRole('option', { name: /办件/ }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: '申请人', exact: true }).waitFor();
}

export async function openAs(name: string, number: string): Promise<Page> {
  const page = await as(name);
  await open(page, number);
  return page;
}

export const actions = (page: Page) => page.getByRole('region', { name: '现在可以办' });

/** Takes one step: its key, its form, Ctrl+Enter, and the page's confirmation. */
export async function step(page: Page, name: string, key: string, fill?: () => Promise<void>): Promise<void> {
  await actions(page)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .waitFor();
  await page.keyboard.press(key);
  await page.getByRole('form', { name, exact: true }).waitFor();
  await fill?.();
  await page.keyboard.press('Control+Enter');
  await page.getByText(`${name}：已办`).waitFor();
  await page.getByRole('form', { name, exact: true }).waitFor({ state: 'hidden' });
}

export interface Applying {
  readonly item: RegExp;
  readonly words: string;
  readonly born: string;
  readonly sequence: string;
  readonly name: string;
}

export async function chooseItem(page: Page, { words, item }: Applying): Promise<void> {
  await heading(page, '收件').waitFor();
  await page.getByRole('combobox', { name: /^事项/ }).fill(words);
  const option = page.getByRole('option', { name: item }).first();
  await option.waitFor();
  while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: '填写内容' }).waitFor();
}

export async function typeApplicant(page: Page, { born, sequence, name }: Applying): Promise<void> {
  const applicant = page.getByRole('region', { name: '申请人', exact: true });
  await applicant.getByLabel('号码').fill(idNumber(born, sequence));
  await applicant.getByText('周岁').waitFor();
  await applicant.getByLabel('姓名').fill(name);
  await applicant.getByLabel('电话').fill('13800000001');
}

export async function fillFelling(page: Page): Promise<void> {
  const form = page.getByRole('region', { name: '填写内容' });
  await form.getByLabel(/^申请人是/).selectOption({ index: 1 });
  for (const [label, text] of [
    ['林权证或不动产权证号', '演示林证1号'],
    ['采伐地点', '演示村一组后山'],
    ['树种', '杉木'],
    ['面积（亩）', '2'],
    ['株数', '30'],
    ['蓄积（立方米）', '4.5'],
    ['打算哪天开始', '2027-1-5'],
    ['打算哪天结束', '2027-2-5'],
    ['更新时间和措施', '来年春天补种杉苗'],
  ] as const)
    await form.getByLabel(new RegExp(`^${label}`)).fill(text);
  await form.getByLabel(/^采伐方式/).selectOption({ index: 2 });
}

/** Hands in a picture for every material that everybody needs. */
export async function giveAll(page: Page): Promise<void> {
  const lines = page
    .getByRole('region', { name: '材料', exact: true })
    .getByRole('listitem')
    .filter({ hasText: '必备' });
  while ((await lines.count()) > 0) {
    const before = await lines.count();
    await lines.first().locator('input[type=file]').setInputFiles(picked('材料'));
    await expect.poll(() => lines.count(), PATIENT).toBe(before - 1);
  }
}

/** Presses Alt+U and gives a file. Right after a picture, the headless browser sometimes opens no chooser: then it tries again. */
export async function chooseByKey(page: Page): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    const chooser = page.waitForEvent('filechooser', { timeout: 5_000 }).catch(() => null);
    await page.keyboard.press('Alt+u');
    const opened = await chooser;
    if (opened) return opened.setFiles(picked('高拍'));
  }
  throw new Error('no file chooser by Alt+U');
}

export async function numberOf(page: Page): Promise<string> {
  return (await keyOf(page)).number;
}

/** Number and code, which the applicant takes along. */
async function keyOf(page: Page): Promise<{ number: string; code: string }> {
  const texts = await page.getByRole('region', { name: '收件结果' }).locator('dd.number').allTextContents();
  const [number = '', code = ''] = texts.map((text) => text.replaceAll(/\s/g, ''));
  return { number, code };
}

/** The page of the applicant's own case, on a phone at home. */
export async function atHome(
  { number, code }: { number: string; code: string },
  scripts = false,
): Promise<Page> {
  const { page } = await onPhone(story.browser, scripts);
  await page.goto(`${story.url}/cases`);
  await page.getByLabel('办件编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByText('办到哪一步').waitFor();
  return page;
}

export const FELLING: Applying = {
  item: /林木采伐许可证核发/,
  words: '林木采伐',
  born: '19700102',
  sequence: '001',
  name: '演示林农',
};

/** Takes in a felling permit up to the receipt, at the district's hall. */
export async function takeInFelling(how: 'Control+Enter' | 'Alt+Enter', materials = true): Promise<string> {
  return (await takeInWithCode(how, materials)).number;
}

export async function takeInWithCode(how: 'Control+Enter' | 'Alt+Enter', materials = true) {
  const page = await as('chuangkou1', '/cases/new');
  await chooseItem(page, FELLING);
  await typeApplicant(page, FELLING);
  await fillFelling(page);
  if (materials) await giveAll(page);
  await page.keyboard.press(how);
  await heading(page, how === 'Control+Enter' ? '已收件并受理' : '已收件').waitFor();
  const key = await keyOf(page);
  await page.context().close();
  return key;
}

/** Takes a picture of the page and expects no finding of axe. */
export async function judge(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await picture(page, `cases-${name}`);
  expect(await findBarriers(page), name).toEqual([]);
}

/** Expects no finding of axe on a phone and on a wide screen, and nothing beyond the phone's edge. The page stays wide. */
export async function judgeBoth(page: Page, name: string): Promise<void> {
  for (const width of [360, WIDE]) {
    await page.setViewportSize({ width, height: 900 });
    await judge(page, `${name}-${width}`);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([name, width, beyond <= 0]).toEqual([name, width, true]);
  }
}
