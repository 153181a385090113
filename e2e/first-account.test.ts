import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  codeNames,
  compileAccount,
  composeNarrative,
  type NarrativeInput,
  templateFor,
} from '../src/account/compile/index.ts';
import { bookOf, payment } from '../src/account/compile/testing.ts';
import { draftOf } from '../src/account/publish/draft.ts';
import { fileOf } from '../src/account/publish/files.ts';
import { BUREAU, fillFounding, foundingCode, keysOf, peopleBook } from './begin.ts';
import { findBarriers, picture } from './browser.ts';
import { type Program, startProgram } from './program.ts';
import { ownStory } from './story.ts';

/** From an empty database to the first published account, with every comparison, with nothing but the pages. */
const YEAR = new Date().getFullYear() - 1;
let program: Program;
const story = ownStory(async () => {
  program = await startProgram({ YIMEN_DEMO: '0' });
  return program;
});
const keys = keysOf(story);
const as = keys.enter;

const PEOPLE = [
  ['kuaiji', '清明', '会计', BUREAU, '', '会计'],
  ['fuhe', '谷雨', '复核', BUREAU, '', '复核'],
  ['zhuren', '立夏', '办公室主任', BUREAU, '', '办公室主任'],
  ['juzhang', '小满', '局长', BUREAU, '', '局长'],
];

/** Imports the people of the workbook as an officer; returns the officer's page. */
async function importPeople(id: string): Promise<Page> {
  const page = await as(id, '/places/import');
  await page.getByLabel('XLSX 文件').setInputFiles(await peopleBook(PEOPLE));
  await page.getByRole('button', { name: /预览/ }).click();
  await page.getByRole('button', { name: '写入 4 行' }).click();
  await page.getByText('已写入 4 行').waitFor();
  return page;
}

it('is founded with the books of last year, and has the people who keep its money', async () => {
  const page = await story.open('/');
  await page.getByLabel('建局码').fill(await foundingCode(program));
  await fillFounding(page, `${YEAR}-01-01`);
  await page.getByRole('button', { name: '建局' }).click();
  await keys.read(page);
  await page.getByRole('button', { name: '都抄好了，去登录' }).click();
  await page.context().close();
  const admin = await importPeople('admin');
  await keys.read(admin);
  await admin.context().close();
  await (await importPeople('security')).context().close();
});

async function choose(page: Page, field: ReturnType<Page['getByLabel']>, code: string): Promise<void> {
  await field.fill(code);
  await page.keyboard.press('Enter');
}

/** What the bureau published for the year before its books: 30,000 yuan spent from the public budget. */
async function publishedBefore(): Promise<Buffer> {
  const year = YEAR - 1;
  const account = compileAccount({
    template: templateFor(year, 'national'),
    year,
    unit: BUREAU,
    ...bookOf([payment(`${year}-06-01`, 3_000_000, { functional: '2010301', economic: '30201' })]),
    budgetRows: [],
    names: codeNames(year),
  });
  const input: NarrativeInput = { account, lastYear: undefined, registers: [], reasons: new Map() };
  const { document, data } = draftOf(composeNarrative(input), input, { yearClosed: true });
  return Buffer.from(await fileOf({ document, data }, null, 'docx'));
}

it('registers the budget of the year that the bureau named, and pays out of it', async () => {
  const maker = await as('kuaiji', `/budget/new?year=${YEAR}`);
  await maker.getByLabel('文号').fill(`西财预〔${YEAR}〕1号`);
  await maker.getByLabel('摘要').fill('年初预算：公用经费');
  await maker.getByLabel('指标号').fill(`ZB${YEAR}-001`);
  await choose(maker, maker.getByLabel('功能分类（项）'), '2010301');
  await choose(maker, maker.getByLabel('第1项经济分类'), '30201');
  await maker.getByLabel('第1项金额（元）').fill('50000');
  await maker.getByRole('button', { name: '登记', exact: true }).click();
  await maker.getByText('已登记 1 条明细').waitFor();

  await maker.goto(`${story.url}/desk/vouchers/new`);
  await maker.getByRole('button', { name: /按业务填制/ }).click();
  const form = maker.getByRole('dialog', { name: '按业务填制' });
  await choose(maker, form.getByLabel('业务'), '一体化支付');
  await form.getByLabel('摘要').fill('购买办公用品');
  await form.getByLabel('收款单位').fill('听松文具行');
  await choose(maker, form.getByLabel('功能分类'), '2010301');
  await choose(maker, form.getByLabel('经济分类'), '30201');
  await form.getByLabel('金额（元）').fill('40000');
  await form.getByLabel('指标号').fill(`ZB${YEAR}-001`);
  await form.getByLabel('摘要').click();
  await form.getByRole('button', { name: /填入分录/ }).click();
  await form.waitFor({ state: 'hidden' });
  await maker.keyboard.press('Control+Enter');
  await maker.getByRole('heading', { name: '待审核的凭证', level: 1 }).waitFor();
  await maker.context().close();

  const reviewer = await as('fuhe', '/review');
  await reviewer.getByRole('link', { name: '购买办公用品' }).click();
  await reviewer.getByRole('heading', { name: '待审核的凭证', level: 1 }).waitFor();
  await reviewer.keyboard.press('Control+Enter');
  await reviewer.getByText(`已记账：${YEAR}-01-0001`).waitFor();
  await reviewer.context().close();
});

it('keeps registers of the year before the founding, and says of each empty one that there was nothing', async () => {
  const page = await as('kuaiji', `/registers?register=reception&year=${YEAR}`);
  await page.getByText('没有登记的，不会写成零').waitFor();
  await picture(page, 'registers-empty');
  for (const register of ['reception', 'trip', 'event', 'procurement', 'vehicle', 'asset']) {
    await page.goto(`${story.url}/desk/registers?register=${register}&year=${YEAR}`);
    await page.getByRole('button', { name: new RegExp(`^${YEAR}年没有`) }).click();
    await page.getByText('清明').first().waitFor();
  }
  expect(await findBarriers(page)).toEqual([]);
  await page.context().close();
});

it('closes the first year: month by month, then the year', async () => {
  const page = await as('fuhe', `/closing?year=${YEAR}`);
  for (let month = 1; month <= 11; month++) {
    await page.getByRole('button', { name: `结${month}月的账` }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `结${month}月的账` })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await page.getByRole('link', { name: '用年终结账' }).waitFor();
  await page.getByRole('button', { name: `${YEAR}年年终结账` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '年终结账' }).click();
  await page
    .getByText(/张结转凭证/)
    .first()
    .waitFor();
  await page.context().close();
});

it('takes last year’s figures from its published file', async () => {
  const page = await as('kuaiji', `/account/release?year=${YEAR}`);
  await page.getByRole('link', { name: `${YEAR - 1}年度决算数` }).click();
  const name = `${YEAR - 1}年度部门决算.docx`;
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const buffer = await publishedBefore();
  await page.getByLabel('公开的决算文件').setInputFiles({ name, mimeType, buffer });
  await page.getByText('读到 9 个数，0 个没有读到').waitFor();
  expect(await page.getByLabel('收入支出决算总表　总计（万元）', { exact: true }).inputValue()).toBe('3.00');
  await picture(page, 'earlier-read');
  await page.getByLabel('来源').fill(`${YEAR - 1}年度本局部门决算，区政府门户网站公开`);
  await page.getByRole('button', { name: '写入', exact: true }).click();
  const taken = page.getByRole('region', { name: `取自公开的${YEAR - 1}年度决算` });
  await taken.getByText(name).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await picture(page, 'earlier-taken');
  await page.context().close();
});

const WORDS = [
  '本年添置了窗口办公用品，支出比上年多',
  '贯彻落实行政审批制度改革的要求，管理政务服务大厅，受理和办理行政许可事项，负责窗口人员的日常管理',
  '年初预算按公用经费核定，实际支出按需要安排，有结余',
  '已经核对账簿和指标，情况属实',
];

it('writes what is asked for, is signed by three, locked, and published with every comparison', async () => {
  const maker = await as('kuaiji', `/account/release?year=${YEAR}`);
  const texts = maker.getByRole('region', { name: '原因和答复' });
  await texts.waitFor();
  // a finding of the self-check comes when every text is written
  const done = maker.getByRole('heading', { name: /^还有 3 项没有做/ });
  for (let count = 0; count < 40; count++) {
    const open = texts.getByRole('textbox');
    await open.or(done).first().waitFor();
    if (await done.isVisible()) break;
    const asked = (await open.first().getAttribute('aria-label')) ?? '';
    await open
      .first()
      .fill(`${WORDS[count % WORDS.length]}，第${count + 1}项，按实际情况说明，请见账簿和登记簿`);
    await texts.getByRole('button', { name: /^写入/ }).first().click();
    await texts.getByRole('textbox', { name: asked, exact: true }).waitFor({ state: 'detached' });
  }
  await done.waitFor();
  await maker.getByText('与上年相比，增加').first().waitFor();
  await maker.context().close();
  for (const [name, who] of [
    ['kuaiji', '制表人'],
    ['fuhe', '复核人'],
    ['juzhang', '单位负责人'],
  ] as const) {
    const page = await as(name, `/account/release?year=${YEAR}`);
    const steps = page.getByRole('region', { name: '签字和公开' });
    await steps.getByRole('button', { name: `${who}签字` }).click();
    await page.getByRole('alert').getByText(`${who}已签字`).waitFor();
    await page.context().close();
  }
  const office = await as('zhuren', `/account/release?year=${YEAR}`);
  await office.getByRole('button', { name: '锁定', exact: true }).click();
  await office.getByRole('button', { name: '锁定这一版' }).click();
  await office.getByText('已锁定为第 1 版').waitFor();
  await office.context().close();

  const director = await as('juzhang', `/account/release?year=${YEAR}`);
  await director.getByLabel('批复文号').fill(`西财〔${YEAR + 1}〕9号`);
  await director.getByLabel('批复日').fill(`${YEAR + 1}-01-05`);
  await director.getByLabel('看过之后，输入“公开第1版”').fill('公开第1版');
  await director.getByRole('button', { name: '公开第 1 版' }).click();
  await director.getByRole('region', { name: '版本' }).getByText('公开中').waitFor();
  await director.context().close();

  const page = await story.open('/');
  await page.goto(`${story.url}/accounts/${YEAR}/document`);
  await page.getByText(`${YEAR}年度${BUREAU}部门决算`).first().waitFor();
  const file = await page.request.get(`${story.url}/api/account/published/${YEAR}/files/html?version=1`);
  const text = (await file.text()).replace(/<[^>]+>/g, '');
  for (const said of ['收、支总计', '财政拨款收、支总计', '主要用于以下方面'])
    expect(text, said).toContain(said);
  expect(text.match(/与上年(?:相比，增加|持平)|比上年决算数增加/g)?.length).toBeGreaterThanOrEqual(7);
  expect(text).not.toMatch(/不作比较|待登记/);
  await page.context().close();
});
