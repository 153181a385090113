import type { Page } from 'playwright-core';
import { idCardCheck } from '#service/persons/id-card.ts';
import { cookiesOf } from './sign-in.ts';

/** Steps of applicants at home, which several test files share. */

/** A number with a right check character that belongs to nobody: there is no region 430299. */
export function nobodysCard(sequence: number, birth = '19800101'): string {
  const first17 = `430299${birth}${String(sequence % 1000).padStart(3, '0')}`;
  return `${first17}${idCardCheck(first17)}`;
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A photograph; each `mark` gives another file. */
export function photo(mark: string, name = '照片.png') {
  return { name, mimeType: 'image/png', buffer: Buffer.concat([PNG, Buffer.from(mark)]) };
}

export interface Key {
  readonly number: string;
  readonly code: string;
}

export interface Person {
  readonly name: string;
  readonly card: string;
}

export const SHOP = '000131004000-01';

export const shopAnswers = {
  tradeName: '无',
  composition: '个人经营',
  premises: '渌口镇演示路1号',
  scope: '零售日用品',
  funds: '3.5',
  people: '1',
  home: '渌口镇演示路1号',
} as const;

/** Checks a page before the story leaves it. */
export type Look = (name: string) => Promise<void>;

/** From the guide to number and code, which are shown once. */
export async function begin(page: Page, site: string, person: Person, look: Look): Promise<Key> {
  await page.goto(`${site}/items/${SHOP}`);
  await page.getByRole('link', { name: '开始办理' }).click();
  await look('start');
  await page.getByRole('link', { name: '现在开始' }).click();
  await look('for');
  await page.getByRole('link', { name: '我自己' }).click();
  await look('who');
  await page.getByLabel('姓名').fill(person.name);
  await page.getByLabel('证件号码').fill(person.card);
  await page.getByLabel('手机号').fill('0731-00001000');
  await page.getByRole('button', { name: '保存，继续' }).click();
  await page.getByRole('heading', { name: '先把编号和查询码记下来' }).waitFor();
  const shown = page.locator('.keys dd');
  const [number, code] = (await shown.allTextContents()).map((text) => text.replaceAll(' ', ''));
  await look('key');
  await page.getByRole('button', { name: '我记好了，开始填' }).click();
  return { number: number ?? '', code: code ?? '' };
}

/** Fills in the question pages, from the present one to the materials. */
export async function fillIn(page: Page, look: Look): Promise<void> {
  for (let step = 1; step <= 12; step += 1) {
    await page.locator('main h1').waitFor();
    const heading = (await page.locator('main h1').textContent()) ?? '';
    if (!heading.includes('填写申请内容')) return;
    await look(`form-${step}`);
    for (const [key, value] of Object.entries(shopAnswers)) {
      const field = page.locator(`[name="${key}"]`);
      if ((await field.count()) === 0) continue;
      if ((await field.first().getAttribute('type')) === 'radio') await page.getByLabel(value).check();
      else await field.fill(value);
    }
    await page.getByRole('button', { name: '保存，继续' }).click();
  }
}

/** Uploads a photograph for every required material. */
export async function handInMaterials(page: Page, look: Look): Promise<void> {
  await page.getByRole('heading', { name: '上传材料' }).waitFor();
  await look('materials');
  const must = page.locator('main ol.rows > li').filter({ hasText: /必须有/ });
  const names = await must.locator('a').allTextContents();
  for (const [index, name] of names.entries()) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('#file').waitFor();
    if (index === 0) await look('material');
    await page.locator('#file').setInputFiles(photo(`${name}${Math.random()}`));
    await page.getByRole('button', { name: '上传', exact: true }).click();
    await page.getByRole('heading', { name: '上传材料' }).waitFor();
  }
  await look('materials-given');
  await page.getByRole('link', { name: '继续' }).click();
}

export async function chooseWay(page: Page, way: string, address: string, look: Look): Promise<void> {
  await page.getByRole('heading', { name: '办好以后，结果怎么给您？' }).waitFor();
  await look('delivery');
  await page.getByLabel(way).check();
  if (address) await page.getByLabel('送到哪里').fill(address);
  await page.getByRole('button', { name: '保存，继续' }).click();
  await page.getByRole('heading', { name: '提交前看一遍' }).waitFor();
}

/** Opens a case with number and code, as on another day. */
export async function comeBack(page: Page, site: string, key: Key): Promise<void> {
  await page.goto(site);
  await page.getByRole('link', { name: '查我的办件' }).click();
  await page.getByLabel('办件编号').fill(key.number.replace(/(.{4})/g, '$1 '));
  await page.getByLabel('查询码').fill(key.code.toLowerCase());
  await page.getByRole('button', { name: '查看' }).click();
}

/** A member of staff at the API, for steps of the desk between two visits of the applicant. */
export async function clerk(site: string, name: string) {
  const cookie = await cookiesOf(site, name);
  return async (number: string, command: object): Promise<void> => {
    const answer = await fetch(`${site}/api/cases/${number}/steps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ requestId: crypto.randomUUID(), seen: null, command }),
    });
    if (!answer.ok) throw new Error(`${name} ${JSON.stringify(command)}: ${await answer.text()}`);
  };
}
