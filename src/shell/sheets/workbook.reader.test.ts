import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { readWorkbook } from './workbook.reader.ts';

async function workbook(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.addWorksheet('区划').addRows([['名称', '起始日'], [], ['东河村', new Date('2026-05-01T00:00:00Z')]]);
  book.addWorksheet('人员').addRow(['姓名']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

it('gives every sheet with its rows as people see them', async () => {
  expect(unwrap(await readWorkbook(await workbook()))).toEqual([
    {
      name: '区划',
      rows: [
        { line: 1, cells: ['名称', '起始日'] },
        { line: 3, cells: ['东河村', '2026-05-01'] },
      ],
    },
    { name: '人员', rows: [{ line: 1, cells: ['姓名'] }] },
  ]);
});

it.each([
  ['nothing', new Uint8Array()],
  ['a text', new TextEncoder().encode('名称,起始日')],
  ['half a file', (await workbook()).slice(0, 900)],
])('refuses %s in words (sheets/file)', async (_, bytes) => {
  const read = await readWorkbook(bytes);
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['sheets/file']);
});
