import exceljs from 'exceljs';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Program } from './program.ts';
import type { Story } from './story.ts';

/** The beginning of a bureau with nothing but the pages: the founding, the first sign-ins, people from a workbook. */

const NEXT = 'Seven-herons-4';
export const HEADS = ['登录名', '姓名', '职务', '机构', '管辖范围', '岗位'];
/** the bureau of these stories */
export const BUREAU = '杭州市西湖区行政审批服务局';

/** The code that the terminal shows right after the program is ready. */
export async function foundingCode(program: Program): Promise<string> {
  const shown = () => /\n {4}([a-z0-9-]{14})\n/.exec(program.output())?.[1];
  return (await vi.waitUntil(shown, { timeout: 20_000 })) ?? '';
}

/** Fills the founding page but for its code. */
export async function fillFounding(page: Page, booksFrom?: string): Promise<void> {
  await page.getByLabel('省（自治区、直辖市）').selectOption({ label: '浙江省' });
  await page.getByLabel('市（州）').selectOption({ label: '杭州市' });
  await page.getByLabel('县（市、区）', { exact: true }).selectOption({ label: '西湖区' });
  if (booksFrom) await page.getByLabel('账簿和登记簿从哪天起').selectOption(booksFrom);
  await page.getByLabel('系统管理员是谁').fill('王一');
  await page.getByLabel('安全管理员是谁').fill('李二');
  await page.getByLabel('安全审计员是谁').fill('张三');
}

/** A workbook with the people of a bureau. */
export async function peopleBook(rows: readonly (readonly string[])[]) {
  const book = new exceljs.Workbook();
  book.addWorksheet('人员').addRows([HEADS, ...rows.map((row) => [...row])]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: '人员.xlsx', mimeType, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

/** What the people of a story know: their passwords, first the given ones, then their own. */
export function keysOf(story: Story) {
  const passwords = new Map<string, string>();
  return {
    /** Reads the first passwords that a page shows once. */
    async read(page: Page): Promise<string[]> {
      await page.getByText('初始口令只显示这一次').waitFor();
      const rows = await page.locator('.passwords tbody tr').all();
      const found = await Promise.all(rows.map((row) => row.locator('code').allTextContents()));
      for (const [id = '', first = ''] of found) passwords.set(id, first);
      return found.map(([id = '']) => id);
    },

    /** Signs in, and changes a first password. */
    async enter(id: string, path = '/', width = 1440): Promise<Page> {
      const page = await story.open('/', width);
      await page.getByLabel('登录名').fill(id);
      await page.getByLabel('口令').fill(passwords.get(id) ?? '');
      await page.getByRole('button', { name: '登录' }).click();
      const first = page.getByLabel('现在的口令');
      const menu = page.getByRole('navigation', { name: '主菜单' });
      await first.or(menu).first().waitFor();
      if (await first.isVisible()) {
        await first.fill(passwords.get(id) ?? '');
        await page.getByLabel('新口令', { exact: true }).fill(NEXT);
        await page.getByLabel('再填一次新口令').fill(NEXT);
        await page.getByRole('button', { name: '改口令' }).click();
        passwords.set(id, NEXT);
      }
      await menu.waitFor();
      if (path !== '/') await page.goto(`${story.url}/desk${path}`);
      return page;
    },
  };
}
