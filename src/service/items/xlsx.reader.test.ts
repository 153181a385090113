import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import { zipOf } from '#testing/zip.ts';
import { readSheet } from './xlsx.reader.ts';
import { itemsToXlsx } from './xlsx-items.ts';

const items = demoItems.map(({ item }) => item);

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readSheet(bytes);
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
  it('is read in a process of its own', async () => {
    const read = await readSheet(new Uint8Array(await itemsToXlsx(items)));
    expect(read.ok && read.value.length).toBe(items.length + 1);
  });

  it('of a few hand-written lines is read too: what follows differs from it in one thing', async () => {
    expect(await readSheet(bookWith(row))).toEqual({ ok: true, value: [{ line: 1, cells: ['事项名称'] }] });
  });

  it('that merges a whole sheet ends its process, not ours', async () => {
    const before = process.memoryUsage().rss;
    const merged = `${row}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(await codeOf(bookWith(merged))).toMatch(/^items\/import-file 文件读不出来：.*已经停止$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
  });

  it('with 400,000 nested tags is refused or read, and the next one is read', async () => {
    const nested = `${'<a>'.repeat(400_000)}${'</a>'.repeat(400_000)}`;
    expect(await codeOf(bookWith(`<sheetData>${nested}</sheetData>`))).toMatch(
      /^(ok|items\/import-file .*)$/,
    );
    expect(await codeOf(bookWith(row))).toBe('ok');
  });

  it('that would unpack to more than a catalogue can have is not unpacked', async () => {
    const large = { name: 'xl/media/large.bin', bytes: new Uint8Array(140 * 2 ** 20) };
    expect(await codeOf(bookWith(row, [large]))).toBe('items/import-file 文件读不出来：文件解开以后太大');
  });
});
