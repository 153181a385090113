import exceljs from 'exceljs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriersInLightAndDark, findBarriers, holdStill, picture } from './browser.ts';
import { ownStory } from './story.ts';

/** A program of its own: these tests release items. */
const story = ownStory();
const { complaints } = story;
const FELLING = '林木采伐许可证核发';
const CARD = '老年人优待证办理';

async function as(name: string, path = '/'): Promise<Page> {
  const page = await story.as(name, path);
  page.on('dialog', (dialog) => void dialog.accept());
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

/** The exported XLSX with a shorter promise for one item and a broken cell in another. */
async function changedWorkbook(page: Page): Promise<Buffer> {
  const { page: _page, ...exported } = await page.evaluate(async () => {
    const answer = await fetch('/api/catalogue/export/xlsx');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { page: 0, status: answer.status, bytes: [...bytes] };
  });
  expect(exported.status).toBe(200);
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(exported.bytes).buffer);
  const sheet = book.worksheets[0]!;
  const column = (name: string) => {
    let found = 0;
    sheet.getRow(1).eachCell((cell, index) => {
      if (cell.text === name) found = index;
    });
    return found;
  };
  sheet.eachRow((row) => {
    const name = row.getCell(column('事项名称')).text;
    if (name === FELLING) row.getCell(column('法定办结时限')).value = '15';
    if (name === CARD) row.getCell(column('承诺办结时限')).value = '当天';
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('the keeper of the catalogue', () => {
  it('imports a workbook: sees what would change, releases it, and the guide says it from that day', async () => {
    const page = await as('gaige');
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: /^事项/ }).click();
    await heading(page, '事项').waitFor();
    await page.getByText(/共 \d+ 个：真实/).waitFor();
    await picture(page, 'items-list');
    const book = await changedWorkbook(page);
    await page.getByRole('button', { name: '导入' }).click();
    await heading(page, '导入事项').waitFor();
    await page.getByLabel('XLSX、CSV 或 JSON 文件').setInputFiles({
      name: '事项目录-修改.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: book,
    });
    // on a busy machine the key would come before the page knows its file
    await page.locator('button:enabled', { hasText: '预览' }).waitFor();
    await page.keyboard.press('Control+Enter');
    const table = page.getByRole('table', { name: '预览' });
    await table.getByRole('row').filter({ hasText: FELLING }).getByText('法定 15 日').waitFor();
    const broken = table.getByRole('row').filter({ hasText: CARD });
    await broken.getByText('承诺办结时限：填整数，没有的留空').waitFor();
    await broken.locator('[data-code="items/import-form"]').waitFor();
    expect(await table.getByRole('row').count()).toBe(3);
    expect(await findBarriers(page)).toEqual([]);
    await picture(page, 'items-preview');
    await page.getByRole('button', { name: /^发布 1 个事项/ }).click();
    await page.getByText(/已发布 1 个事项/).waitFor();
    await page.getByText('1 行没有发布').waitFor();
    await picture(page, 'items-imported');
    await page.getByRole('link', { name: FELLING }).click();
    await heading(page, FELLING).waitFor();
    await page.getByRole('button', { name: '与第 1 版的差别' }).click();
    await page.getByRole('deletion').filter({ hasText: '法定 20 日' }).waitFor();
    await page
      .getByText(/导入“事项目录-修改.xlsx”/)
      .first()
      .waitFor();
    await picture(page, 'items-versions');
    const code = page.url().split('/').at(-1);
    await page.goto(`${story.url}/items/${code}`);
    await page.getByText('15 个工作日').first().waitFor();
    await page.context().close();
  });
});

describe('the next version of one item', () => {
  it('is written by keyboard with the lint beside it, kept with its fault, refused, mended and released', async () => {
    const page = await as('gaige', '/items?q=%E8%80%81%E5%B9%B4%E4%BA%BA%E4%BC%98%E5%BE%85%E8%AF%81');
    await page.getByRole('link', { name: CARD }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await heading(page, CARD).waitFor();
    await page.getByText('推定').first().waitFor();
    await picture(page, 'items-item');
    await page.keyboard.press('e');
    await page.getByLabel('承诺办结时限').fill('9');
    const limits = page.locator('#field-limits');
    await limits.locator('[data-code="items/promise-over-law"]').waitFor();
    await limits.getByText(/依据：优化营商环境条例/).waitFor();
    await page.getByRole('button', { name: '加一行材料' }).click();
    expect(await findBarriers(page)).toEqual([]);
    await picture(page, 'items-editor');
    await page.keyboard.press('Control+s');
    const side = page.getByRole('complementary', { name: '可以做的、版本和经过' });
    await side.getByText(/草稿还有 \d 处错误/).waitFor();
    await side.getByText('保存草稿').first().waitFor();
    await picture(page, 'items-draft');
    await page.keyboard.press('e');
    await page.getByLabel('承诺办结时限').fill('1');
    await page.getByLabel('办理地点').fill('渌口区政务服务大厅6号窗口（一楼东侧）');
    await page.keyboard.press('Control+s');
    await page.locator('#field-place ins').getByText('一楼东侧').waitFor();
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: '发布第 2 版' });
    await dialog.getByLabel('启用日').waitFor();
    await picture(page, 'items-release');
    await dialog.getByRole('button', { name: /发\s*布/ }).click();
    await side.getByText('第 2 版', { exact: true }).waitFor();
    await page.context().close();
  });

  it('tells the second of two keepers that somebody was first, and loses nothing typed', async () => {
    const first = await as('gaige', '/items?q=%E7%A0%8D%E6%A0%91');
    const second = await as('gaige', '/items?q=%E7%A0%8D%E6%A0%91');
    for (const page of [first, second]) {
      await page.getByRole('link', { name: FELLING }).click();
      await heading(page, FELLING).waitFor();
      await page.keyboard.press('e');
      await page.getByLabel('办理地点').waitFor();
    }
    await first.getByLabel('办理地点').fill('渌口区政务服务大厅8号窗口（甲）');
    await first.keyboard.press('Control+s');
    await first.locator('#field-place ins').getByText('（甲）').waitFor();
    await second.getByLabel('办理地点').fill('渌口区政务服务大厅8号窗口（乙）');
    await second.keyboard.press('Control+s');
    await second.getByRole('alert').locator('[data-code="items/seen-older"]').waitFor();
    expect(await second.getByLabel('办理地点').inputValue()).toContain('（乙）');
    await first.context().close();
    await second.context().close();
  });
});

describe('the catalogue’s edges', () => {
  it('lets a new item begin as a draft that says all it lacks, and an item end with a reason', async () => {
    const page = await as('gaige', '/items?unit=tuiyi');
    await page.getByRole('link', { name: '退役报到' }).waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: '新事项' });
    await dialog.getByLabel('基本编码（12 位）').fill('990199990001');
    await dialog.getByLabel('事项名称').fill('演示新事项');
    await dialog.getByRole('button', { name: '建立草稿' }).click();
    await heading(page, '演示新事项').waitFor();
    await page.getByText('未发布').first().waitFor();
    await page.locator('#field-limits').getByText('没有承诺办结时限').waitFor();
    expect(await page.getByRole('button', { name: /^发\s*布/ }).isDisabled()).toBe(true);
    await picture(page, 'items-new');
    await page.getByRole('link', { name: '全部事项' }).click();
    await page.goto(`${story.url}/desk/items?unit=tuiyi`);
    await page.getByRole('link', { name: '退役报到' }).click();
    await heading(page, '退役报到').waitFor();
    await page.keyboard.press('w');
    const end = page.getByRole('dialog', { name: '停办这个事项' });
    await end.getByRole('button', { name: /停\s*办/ }).click();
    await end.locator('[data-code="items/no-reason"]').waitFor();
    await end.getByLabel('停办的原因和依据').fill('演示：依据被废止');
    await end.getByRole('button', { name: /停\s*办/ }).click();
    await page.getByText(/起停办：演示：依据被废止/).waitFor();
    await page.getByText('已停办').first().waitFor();
    await picture(page, 'items-withdrawn');
    await page.context().close();
  });
});

describe('who only reads', () => {
  it('sees the item and why nothing may be changed', async () => {
    const page = await as('linye-shenpi', '/items?unit=linye');
    await page.getByRole('link', { name: FELLING }).click();
    await page.getByText('只有事项管理员可以改动事项。').waitFor();
    expect(await page.getByRole('button', { name: /起草|发布/ }).count()).toBe(0);
    await page.context().close();
  });
});

describe('everybody', () => {
  it('can use the pages (axe, light and dark)', async () => {
    const barriers: unknown[] = [];
    const page = await as('gaige', '/items?unit=linye');
    await holdStill(page);
    const judge = async (name: string) =>
      barriers.push(...(await barriersInLightAndDark(page, `items-${name}`)));
    await page.getByRole('link', { name: FELLING }).waitFor();
    await judge('list');
    await page.getByRole('link', { name: FELLING }).click();
    await heading(page, FELLING).waitFor();
    await page.getByRole('region', { name: '基本信息' }).waitFor();
    await judge('item');
    await page.keyboard.press('e');
    await page.getByLabel('承诺办结时限').waitFor();
    await judge('editor');
    await page.keyboard.press('Escape');
    await page.goto(`${story.url}/desk/items/import`);
    await heading(page, '导入事项').waitFor();
    await judge('import');
    await page.context().close();
    expect(barriers).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
