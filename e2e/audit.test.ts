import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { spoiltText } from '#account/audit-desk/audit.fixture.ts';
import { closePages, findBarriers, openBrowser, PHONE, picture, SCREEN } from './browser.ts';
import { signContextIn } from './sign-in.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const site = inject('site');
/** a folder outside the repository with real accounts and budgets; it may be missing */
const DOCUMENTS = path.resolve(ROOT, '../shared/documents');
const documents = existsSync(DOCUMENTS) ? globSync(path.join(DOCUMENTS, '*/*.pdf')).sort() : [];
const real = path.join(DOCUMENTS, 'finals/putuo-planning-2024.pdf');

let browser: Browser;
let folder: string;
let made: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-e2e-audit-'));
  made = path.join(folder, '某局2020年度部门决算.txt');
  await writeFile(made, spoiltText());
});
afterAll(async () => {
  await closePages();
  await rm(folder, { recursive: true, force: true });
});

interface Told {
  readonly findings: readonly { readonly id: string; readonly severity: string }[];
}

/** the output of `yimen audit --json` for the file */
function command(file: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    const args = [path.join(ROOT, 'src/yimen.ts'), 'audit', file, '--json'];
    execFile(process.execPath, args, { maxBuffer: 1 << 26 }, (error, out) => {
      // exit code 1: it has found errors
      if (error && ![1, 2].includes(Number(error.code))) reject(error);
      else resolve(JSON.parse(out) as Told);
    });
  });
}

async function send(page: Page, file: string): Promise<void> {
  await page.goto(`${site}/audit`);
  await page.getByLabel('决算或预算公开文件').setInputFiles(file);
  await page.getByRole('button', { name: '开始审核' }).click();
  await page.getByRole('heading', { level: 1, name: '审核结果' }).waitFor();
}

async function seen(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await findBarriers(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

describe('without scripts', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, acceptDownloads: true });
    page = await context.newPage();
  });
  afterAll(() => context.close());

  it('shows what is wrong with an account, each at its place, and gives what the command gives', async () => {
    const told = await command(made);
    expect(told.findings.length).toBeGreaterThan(0);
    await send(page, made);
    expect(await page.locator('article.finding').count()).toBe(told.findings.length);
    const errors = told.findings.filter(({ severity }) => severity === 'error').length;
    await page.getByRole('link', { name: `错误 ${errors}` }).click();
    expect(await page.locator('article.finding').count()).toBe(errors);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '数据（JSON）' }).click();
    const kept = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Told;
    expect(kept.findings).toEqual(told.findings);
    await page.locator('.values a').first().click();
    expect(await page.locator('.lines .here').count()).toBeGreaterThan(0);
  });

  it('keeps an answer for the next run, and deletes when asked', async () => {
    await send(page, made);
    await page
      .getByRole('link', { name: /写意见/ })
      .first()
      .click();
    await page.getByRole('radio', { name: /^已说明/ }).check();
    await page.getByRole('textbox', { name: /^说明/ }).fill('表中已注明');
    await page.getByRole('button', { name: '保存意见' }).click();
    await page.getByText('读者的意见：').waitFor();
    const first = page.url().replace(/#.*/, '');
    await send(page, made);
    expect(await page.locator('.answer').textContent()).toContain('表中已注明');
    expect(page.url()).not.toBe(first);
    await page.goto(first);
    await page.getByRole('button', { name: '现在删除' }).click();
    expect((await page.goto(first))?.status()).toBe(404);
  });

  it('is for the sender only', async () => {
    await send(page, made);
    const other = await browser.newContext({ viewport: PHONE });
    const stranger = await other.newPage();
    expect((await stranger.goto(page.url()))?.status()).toBe(404);
    await other.close();
  });

  it.skipIf(!existsSync(real))('frames the place on the page of a real PDF', async () => {
    await send(page, real);
    await page.locator('.values a').first().click();
    const image = page.locator('.sheet img').first();
    await image.waitFor();
    await page.waitForLoadState('load');
    const picture = await image.evaluate((element: HTMLImageElement) => ({
      loaded: element.complete && element.naturalWidth,
      box: element.getBoundingClientRect().toJSON() as DOMRect,
    }));
    expect(picture.loaded).toBe(1240);
    const frame = await page
      .locator('.frame')
      .first()
      .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    expect(frame.left).toBeGreaterThanOrEqual(picture.box.left);
    expect(frame.right).toBeLessThanOrEqual(picture.box.right);
    // the address leads to the place, which is on the screen without scrolling
    expect(frame.top).toBeGreaterThanOrEqual(0);
    expect(frame.top).toBeLessThan(PHONE.height);
  });
});

describe.skipIf(documents.length === 0)('on every real document at hand', () => {
  it.each(documents.map((file) => [path.basename(file), file]))('%s', async (name, file) => {
    const told = await command(file);
    const context = await browser.newContext({ viewport: SCREEN });
    const page = await context.newPage();
    await send(page, file);
    expect(await page.locator('article.finding').count()).toBe(told.findings.length);
    await seen(page, `audit-real-${name}`);
    const place = page.locator('.values a').first();
    if (told.findings.length > 0) {
      await place.click();
      await page.locator('.frame').first().waitFor();
      await page.waitForFunction(() =>
        [...document.images].every((image) => image.complete && image.naturalWidth > 0),
      );
      await seen(page, `audit-real-${name}-place`);
    }
    await context.close();
  });
});

describe.each([
  ['phone', PHONE],
  ['screen', SCREEN],
])('on a %s, no barrier and no overflow', (device, viewport) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport });
  });
  afterAll(() => page.close());

  async function walk(name: string, file: string): Promise<void> {
    await send(page, file);
    await seen(page, `audit-${name}-${device}`);
    await page.locator('.values a').first().click();
    await page.waitForLoadState('networkidle');
    await seen(page, `audit-${name}-finding-${device}`);
  }

  it('on the form', async () => {
    await page.goto(`${site}/audit`);
    await seen(page, `audit-form-${device}`);
  });

  it('on the pages of a text', () => walk('made', made));

  it.skipIf(!existsSync(real))('on the pages of a PDF', () => walk('real', real));

  it('on the page of what is refused', async () => {
    const bad = path.join(folder, '扫描件.pdf');
    await writeFile(bad, new Uint8Array([0, 1, 2]));
    await page.goto(`${site}/audit`);
    await page.getByLabel('决算或预算公开文件').setInputFiles(bad);
    await page.getByRole('button', { name: '开始审核' }).click();
    await page.locator('.problems').waitFor();
    await seen(page, `audit-refused-${device}`);
  });
});

describe('on the desk', () => {
  it('audits a folder at once, and our own account before it goes out', async () => {
    const context = await browser.newContext({ viewport: SCREEN });
    const page = await context.newPage();
    await signContextIn(context, site, 'kuaiji');
    await page.goto(`${site}/desk/audit`);
    const second = path.join(folder, '乙局.txt');
    const photo = path.join(folder, '照片.jpg');
    const broken = path.join(folder, '坏的.pdf');
    await writeFile(second, spoiltText(2));
    for (const file of [photo, broken]) await writeFile(file, new Uint8Array([0, 1, 2]));
    await page.getByLabel('选几个文件').setInputFiles([made, second, photo, broken]);
    await page.getByText('3 份都已审完').waitFor();
    const said = (await page.getByRole('status').textContent()) ?? '';
    expect(said).toContain('1 份没有读');
    expect(said).toContain('1 个文件不是文档');
    await page.getByRole('button', { name: '审核本单位决算' }).click();
    await page.getByText('4 份都已审完').waitFor({ timeout: 90_000 });
    await seen(page, 'desk-audit');
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: /本单位2020年度决算/ }).click();
    await (await opened).getByRole('heading', { level: 1, name: /2020年度部门决算：审核结果/ }).waitFor();
    await context.close();
  });
});
