import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { itemsFromRows, itemsToRows } from './item-table.ts';
import { previewImport } from './preview.ts';
import { goodItem } from './testing.ts';
import type { ServiceItem } from './types.ts';
import { readSheet } from './xlsx.reader.ts';
import { itemsToXlsx } from './xlsx-items.ts';

const items = demoItems.map(({ item }) => item);

async function itemsFromXlsx(bytes: Uint8Array, current: readonly ServiceItem[]) {
  const rows = await readSheet(bytes);
  return rows.ok ? itemsFromRows(rows.value, current) : rows;
}

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const read = await itemsFromXlsx(bytes, items);
  return read.ok ? [] : read.problems.map((problem) => `${problem.code} ${problem.message}`);
}

describe('the catalogue as an Excel file', () => {
  it('comes back as it went', async () => {
    const back = unwrap(await itemsFromXlsx(new Uint8Array(await itemsToXlsx(items)), items));
    expect(previewImport(items, back)).toMatchObject({ added: [], changed: [], untouched: [] });
    const note = unwrap(await itemsFromXlsx(new Uint8Array(await itemsToXlsx([goodItem()])), [goodItem()]));
    expect(note).toEqual([goodItem()]);
  });

  it('reads numbers that somebody typed as numbers', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet();
    const [head = [], row = []] = itemsToRows([goodItem()]);
    sheet.addRow(head);
    sheet.addRow(row.map((cell, index) => (head[index] === '承诺办结时限' ? 3 : cell)));
    const [item] = unwrap(await itemsFromXlsx(new Uint8Array(await book.xlsx.writeBuffer()), [goodItem()]));
    expect(item?.limits.promised).toBe(3);
  });

  it('is refused when it is none, is empty, or is far too large', async () => {
    expect(await refusal(new TextEncoder().encode('事项名称,基本编码'))).toEqual([
      'sheets/file 这个文件没有读出来：不是 Excel 工作簿',
    ]);
    expect(await refusal(new Uint8Array(9 * 1024 * 1024))).toEqual([
      'sheets/file 这个文件没有读出来：文件太大',
    ]);
    const book = new exceljs.Workbook();
    book.addWorksheet('空');
    const [problem] = await refusal(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(problem).toContain('items/import-columns');
  });
});
