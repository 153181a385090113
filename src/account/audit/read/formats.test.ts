import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { zipOf } from '#testing/zip.ts';
import { type Grid, matrix, type ReadDocument } from './document.ts';
import { readFile } from './read.ts';
import { tinyPdf, utf8 } from './samples.ts';

const read = async (bytes: Uint8Array): Promise<ReadDocument> => unwrap(await readFile('x', bytes, () => 0));
const grids = (document: ReadDocument) => document.blocks.filter((b): b is Grid => b.kind === 'table');
const texts = (grid: Grid | undefined) =>
  grid ? matrix(grid).map((row) => row.map((cell) => cell?.text ?? '')) : [];
const lines = (document: ReadDocument) => document.blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));

describe('PDF by position', () => {
  const text = (x: number, y: number, s: string) => `BT /F1 10 Tf ${x} ${y} Td (${s}) Tj ET`;
  const rule = (x0: number, y0: number, x1: number, y1: number) => `${x0} ${y0} m ${x1} ${y1} l S`;

  it('finds rows and cells from ruling lines, merged where a line is missing', async () => {
    const page = [
      ...[700, 680, 660].map((y) => rule(50, y, 350, y)),
      rule(50, 700, 50, 660),
      rule(350, 700, 350, 660),
      rule(150, 680, 150, 660),
      rule(250, 680, 250, 660),
      text(60, 685, 'head'),
      text(60, 665, '201'),
      text(160, 665, '12.30'),
      text(260, 665, '4.56'),
    ].join('\n');
    const document = await read(tinyPdf([page]));
    expect(texts(grids(document)[0])).toEqual([
      ['head', 'head', 'head'],
      ['201', '12.30', '4.56'],
    ]);
    const cell = grids(document)[0]?.cells.find((c) => c.text === '12.30');
    expect(cell?.box?.map(Math.round)).toEqual([150, 162, 100, 20]);
  });

  it('puts digits that stand a little above the line back into their sentence', async () => {
    const page = [text(50, 700, 'total'), text(76, 703, '12.30'), text(103, 700, 'wan')].join('\n');
    expect(lines(await read(tinyPdf([page])))).toEqual(['total12.30wan']);
  });

  it('leaves out what stands beyond the edge of the page', async () => {
    const page = [text(50, 700, 'seen'), text(50, -200, 'hidden')].join('\n');
    expect(lines(await read(tinyPdf([page])))).toEqual(['seen']);
  });

  it('keeps a page number out of the text', async () => {
    const page = [text(50, 700, 'the text of a page'), text(290, 40, '- 9 -')].join('\n');
    expect(lines(await read(tinyPdf([page])))).toEqual(['the text of a page'.replaceAll(' ', '')]);
  });

  it('reads a table without rules by its columns', async () => {
    const rows = [0, 1, 2, 3, 4].flatMap((i) => [
      text(60, 700 - i * 20, `2010${i}`),
      text(200, 700 - i * 20, `1${i}.00`),
      text(300, 700 - i * 20, `2${i}.00`),
    ]);
    const [grid] = grids(await read(tinyPdf([rows.join('\n')])));
    expect(texts(grid)[1]).toEqual(['20101', '11.00', '21.00']);
    expect(grid?.damaged).toBeUndefined();
  });
});

describe('text and Markdown', () => {
  it('reads tabs and pipes as tables, and keeps line numbers', async () => {
    const document = await read(
      utf8('收入决算表\n\n合计\t1.00\t2.00\n201\t\t3.00\n\n| a | b |\n|---|---|\n| 1 | 2 |'),
    );
    expect(grids(document).map(texts)).toEqual([
      [
        ['合计', '1.00', '2.00'],
        ['201', '', '3.00'],
      ],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ]);
    expect(grids(document)[0]?.cells.find((c) => c.text === '3.00')?.line).toBe(4);
  });
});

describe('HTML', () => {
  it('reads spans, leaves scripts out and looks through layout tables', async () => {
    const html = `<html><script>1</script><table><tr><td><p>标题</p><table>
<tr><th rowspan="2">项目</th><th colspan="2">支出</th></tr><tr><td>基本</td><td>项目</td></tr><tr><td>合计</td><td>1.00</td><td>2.00</td></tr>
</table></td></tr></table></html>`;
    const document = await read(utf8(html));
    expect(texts(grids(document)[0])).toEqual([
      ['项目', '支出', '支出'],
      ['项目', '基本', '项目'],
      ['合计', '1.00', '2.00'],
    ]);
    expect(lines(document)).toEqual(['标题']);
  });
});

describe('DOCX', () => {
  it('reads paragraphs and merged cells, not deleted text', async () => {
    const cell = (text: string, more = '') =>
      `<w:tc><w:tcPr>${more}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const xml = `<w:document><w:body><w:p><w:r><w:t>一、说明</w:t></w:r><w:del><w:r><w:t>旧</w:t></w:r></w:del></w:p>
<w:tbl><w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('支出', '<w:gridSpan w:val="2"/>')}</w:tr>
<w:tr>${cell('', '<w:vMerge/>')}${cell('1.00')}${cell('2.00')}</w:tr></w:tbl></w:body></w:document>`;
    const document = await read(zipOf([{ name: 'word/document.xml', bytes: utf8(xml) }]));
    expect(lines(document)).toEqual(['一、说明']);
    expect(texts(grids(document)[0])).toEqual([
      ['项目', '支出', '支出'],
      ['项目', '1.00', '2.00'],
    ]);
  });
});

describe('XLSX', () => {
  it('shows numbers as their format does, and leaves hidden sheets out', async () => {
    const parts = {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="a" r:id="r1"/><sheet name="b" state="hidden" r:id="r2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/sharedStrings.xml': '<sst><si><t>收入决算表</t></si><si><t>合计</t></si></sst>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>693.145</v></c><c r="C3"><v>693.1500000000001</v></c></row></sheetData></worksheet>',
      'xl/worksheets/sheet2.xml':
        '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    };
    const document = await read(
      zipOf(Object.entries(parts).map(([name, xml]) => ({ name, bytes: utf8(xml) }))),
    );
    expect(lines(document)).toEqual(['收入决算表']);
    expect(texts(grids(document)[0])).toEqual([['合计', '693.15', '693.15']]);
    expect(grids(document)).toHaveLength(1);
  });
});
