import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { zipOf } from '#testing/zip.ts';
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

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readWorkbook(bytes);
  return read.ok ? 'ok' : read.problems.map(({ code, message }) => `${code} ${message}`).join();
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook whose only sheet has this inside; `more`: another file beside it. */
function bookWith(
  inside: string,
  more: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [],
) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const files = {
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${inside}</worksheet>`,
  };
  return zipOf([...Object.entries(files).map(([name, text]) => ({ name, bytes: utf8(text) })), ...more]);
}

const row = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>事项名称</t></is></c></row></sheetData>';

describe('an Excel file of somebody', () => {
  it('of a few hand-written lines is read too: what follows differs from it in one thing', async () => {
    expect(await readWorkbook(bookWith(row))).toEqual({
      ok: true,
      value: [{ name: 's', rows: [{ line: 1, cells: ['事项名称'] }] }],
    });
  });

  it('that merges a whole sheet ends its process, not ours', async () => {
    const before = process.memoryUsage().rss;
    const merged = `${row}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(await codeOf(bookWith(merged))).toMatch(/^sheets\/file 这个文件没有读出来：.*已经停止$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
  });

  it('with 400,000 nested tags is refused or read, and the next one is read', async () => {
    const nested = `${'<a>'.repeat(400_000)}${'</a>'.repeat(400_000)}`;
    expect(await codeOf(bookWith(`<sheetData>${nested}</sheetData>`))).toMatch(/^(ok|sheets\/file .*)$/);
    expect(await codeOf(bookWith(row))).toBe('ok');
  });

  it('that would unpack to more than a workbook of ours can have is not unpacked', async () => {
    const large = { name: 'xl/media/large.bin', bytes: new Uint8Array(140 * 2 ** 20) };
    expect(await codeOf(bookWith(row, [large]))).toBe('sheets/file 这个文件没有读出来：文件解开以后太大');
  });
});
