import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { idCardCheck } from '../src/service/persons/id-card.ts';
import { BUREAU, fillFounding, foundingCode, keysOf, peopleBook } from './begin.ts';
import { findBarriers, picture } from './browser.ts';
import { actions, giveAll, heading, numberOf, step } from './case-desk.ts';
import { type Program, startProgram } from './program.ts';
import { ownStory } from './story.ts';

/** A bureau that starts with nothing: from an empty database to people who can work, with nothing but the pages. */
let program: Program;
const story = ownStory(async () => {
  program = await startProgram({ YIMEN_DEMO: '0' });
  return program;
});
const keys = keysOf(story);
const { enter } = keys;

async function fits(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await findBarriers(page), name).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    name,
  ).toBeLessThan(1);
}

it('founds the bureau with the code of the terminal, and keeps what was typed when it is refused', async () => {
  const page = await story.open('/', 360);
  await page.getByLabel('建局码').fill('abcd-efgh-jkmn');
  await fillFounding(page);
  expect(await page.getByLabel('局的全称').inputValue()).toBe(BUREAU);
  await fits(page, 'founding');
  await page.getByRole('button', { name: '建局' }).click();
  await page.getByText('建局码不对').first().waitFor();
  expect(await page.getByLabel('安全审计员是谁').inputValue()).toBe('张三');

  await page.getByLabel('建局码').fill(await foundingCode(program));
  await page.getByRole('button', { name: '建局' }).click();
  await page.getByText('局建好了').waitFor();
  expect(await keys.read(page)).toEqual(['admin', 'security', 'auditor']);
  await fits(page, 'founding-passwords');
  await page.getByRole('button', { name: '都抄好了，去登录' }).click();
  await page.getByLabel('登录名').waitFor();
  await page.context().close();
});

it('leads the administrator through the first steps: the country’s list, units, windows, sites', async () => {
  const page = await enter('admin');
  await page.getByRole('link', { name: '第一步' }).click();
  await page.getByText('登记镇、村（社区）').waitFor();
  await fits(page, 'first-steps');
  await page.getByRole('link', { name: '登记镇、村（社区）' }).click();
  await page.getByRole('button', { name: /取全国名单里的镇村/ }).click();
  const take = page.getByRole('button', { name: /^登记 \d+ 个镇/ });
  await take.waitFor();
  await picture(page, 'places-nation');
  await take.click();
  await page.getByText(/已登记 \d+ 个镇/).waitFor();
  await page.getByRole('button', { name: '三墩镇' }).click();
  await page.getByRole('cell', { name: /村$/ }).first().waitFor();
  await fits(page, 'places-regions');

  await page.getByText('机构', { exact: true }).click();
  await page.getByRole('button', { name: /登记机构/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '登记' }).click();
  await dialog.getByText('请填写全称').waitFor();
  await dialog.getByLabel('全称').fill('西湖区民政局');
  await dialog.getByLabel('目录里的部门名').fill('民政');
  await picture(page, 'places-unit');
  await dialog.getByRole('button', { name: '登记' }).click();
  await page.getByRole('cell', { name: '西湖区民政局' }).waitFor();

  await page.getByText('窗口', { exact: true }).click();
  await page.getByRole('button', { name: /开设窗口/ }).click();
  await dialog.getByLabel('窗口号').fill('1');
  await dialog.getByLabel('名称').fill('综合窗口');
  await dialog.getByRole('button', { name: '开设' }).click();
  await page.getByRole('cell', { name: '综合窗口' }).waitFor();

  await page.getByText('站点', { exact: true }).click();
  await page.getByRole('button', { name: `填写 ：${BUREAU}` }).click();
  await dialog.getByLabel('地址').fill('某某路1号');
  await dialog.getByLabel('电话').fill('0571-12345678');
  await dialog.getByLabel('开放时间').fill('工作日 8:30–17:30');
  await dialog.getByLabel('设备').fill('高拍仪2台、自助终端');
  await dialog.getByRole('button', { name: '登记' }).click();
  await page.getByRole('cell', { name: '某某路1号' }).waitFor();
  await fits(page, 'places-sites');
  await page.context().close();
});

const PEOPLE = [
  ['bailu', '白露', '目录管理', BUREAU, '', '审改股经办'],
  ['shuangjiang', '霜降', '窗口', '三墩镇便民服务中心', '', '镇中心窗口'],
  ['hanlu', '寒露', '科长', '西湖区民政局', '', '部门审批人'],
  ['lixia', '立夏', '局长', '西湖区民政局', '', '部门负责人'],
  ['guyu', '谷雨', '会计', '没有这个局', '', '会计'],
];

it('takes people from a workbook: the administrator adds them, the security officer gives the roles', async () => {
  const admin = await enter('admin', '/places/import', 360);
  await admin.getByLabel('XLSX 文件').setInputFiles(await peopleBook(PEOPLE));
  await admin.getByRole('button', { name: /预览/ }).click();
  await admin.getByText('“机构”写的“没有这个局”没有登记过').waitFor();
  await fits(admin, 'places-import');
  await admin.getByRole('button', { name: '写入 4 行' }).click();
  await keys.read(admin);
  await admin.goto(`${story.url}/desk/staff`);
  await admin.getByText('霜降', { exact: true }).waitFor();
  await fits(admin, 'staff-keep');
  await admin.context().close();

  const security = await enter('security', '/places/import');
  await security.getByLabel('XLSX 文件').setInputFiles(await peopleBook(PEOPLE));
  await security.getByRole('button', { name: /预览/ }).click();
  await security.getByRole('button', { name: '写入 4 行' }).click();
  await security.getByText('已写入 4 行').waitFor();
  await security.goto(`${story.url}/desk/staff`);
  await security.getByRole('button', { name: '岗位 ：寒露' }).click();
  await picture(security, 'staff-roles');
  await security.context().close();

  const keeper = await enter('bailu');
  await keeper.getByText('审改股经办').first().waitFor();
  await keeper.context().close();
});

const ITEM = '孤儿救助资格认定';

it('lets the keeper take the start set as drafts, confirm one, and release it', async () => {
  const page = await enter('bailu', '/items');
  await page.getByRole('button', { name: /起步事项/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^民政/ }).check();
  await picture(page, 'items-start');
  await dialog.getByRole('button', { name: /^取 \d+ 个作草稿/ }).click();
  await page.getByText(/已取 \d+ 个事项作草稿/).waitFor();
  await page.getByRole('link', { name: ITEM }).click();
  await page.getByRole('heading', { name: ITEM, level: 1 }).waitFor();
  await page.keyboard.press('e');
  await page.getByLabel('监督电话').fill('0571-87654321');
  for (;;) {
    const guessed = page.getByRole('button', { name: /^推定，核定/ });
    if ((await guessed.count()) === 0) break;
    await guessed.first().click();
  }
  await picture(page, 'items-start-editor');
  await page.keyboard.press('Control+s');
  await page.getByText('草稿已保存').waitFor();
  await page.getByRole('button', { name: /^发布/ }).click();
  const release = page.getByRole('dialog', { name: /^发布第 1 版/ });
  await release.getByRole('button', { name: /发\s*布/ }).click();
  await page.getByText('第 1 版', { exact: true }).waitFor();
  await page.context().close();
});

it('takes the first case in, decides it, and has its paper', async () => {
  const clerk = await enter('shuangjiang', '/cases/new');
  await clerk.getByRole('combobox', { name: /^事项/ }).fill('孤儿');
  await clerk
    .getByRole('option', { name: new RegExp(ITEM) })
    .first()
    .click();
  const applicant = clerk.getByRole('region', { name: '申请人', exact: true });
  const front = '33010619480315002';
  await applicant.getByLabel('号码').fill(`${front}${idCardCheck(front)}`);
  await applicant.getByLabel('姓名').fill('测试申请人');
  await applicant.getByLabel('电话').fill('13800000001');
  const form = clerk.getByRole('region', { name: '填写内容' });
  await form.getByLabel(/^申请什么/).fill('申请孤儿救助资格认定');
  await form.getByLabel(/^现在的住址/).fill('三墩镇某某路2号');
  await giveAll(clerk);
  await picture(clerk, 'first-case-intake');
  await clerk.keyboard.press('Control+Enter');
  await heading(clerk, '已收件并受理').waitFor();
  await picture(clerk, 'first-case-taken');
  const number = await numberOf(clerk);
  expect(number).toMatch(/^330106\d{20}$/);
  await clerk.context().close();

  const approver = await enter('hanlu', `/cases/${number}`);
  await actions(approver).waitFor();
  await picture(approver, 'first-case-desk');
  if (await actions(approver).getByRole('button', { name: /^接办/ }).isVisible())
    await step(approver, '接办', 't');
  await step(approver, '审查', 'r', () => approver.keyboard.type('材料齐全'));
  await approver.context().close();

  // who reviews does not decide
  const director = await enter('lixia', `/cases/${number}`);
  await step(director, '作出决定', 'd', () => director.getByLabel(/^理由和内容/).fill('准予认定'));
  const papers = director.getByRole('region', { name: '文书和证照' });
  await papers.getByText(/决定/).first().waitFor();
  await picture(director, 'first-case-decided');
  await director.goto(`${story.url}/desk/first-steps`);
  await director.getByText('1 件，其中 1 件已作出决定').waitFor();
  await picture(director, 'first-steps-case');
  await director.context().close();
});

it('makes no error in any page', () => {
  expect(story.complaints).toEqual([]);
});
