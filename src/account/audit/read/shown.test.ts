import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { zipOf } from '#testing/zip.ts';
import { type Grid, matrix, type ReadDocument } from './document.ts';
import { readFile } from './read.ts';
import { utf8 } from './samples.ts';

const read = async (bytes: Uint8Array): Promise<ReadDocument> => unwrap(await readFile('x', bytes, () => 0));
const lines = (document: ReadDocument) => document.blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));
const rows = (document: ReadDocument) =>
  document.blocks
    .filter((b): b is Grid => b.kind === 'table')
    .flatMap((grid) => matrix(grid).map((row) => row.map((cell) => cell?.text ?? '').join('|')));
const zip = (parts: Record<string, string>) =>
  zipOf(Object.entries(parts).map(([name, xml]) => ({ name, bytes: utf8(xml) })));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (xml: string) => `<w:document ${W}><w:body>${xml}</w:body></w:document>`;
const p = (xml: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${xml}</w:p>`;
const r = (xml: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${xml}</w:r>`;
const t = (text: string) => r(`<w:t>${text}</w:t>`);
const docx = (xml: string, more: Record<string, string> = {}) =>
  read(zip({ 'word/document.xml': body(xml), ...more }));

describe('what Word shows is what is read', () => {
  it('leaves out what was moved away, and what is hidden by itself or by its style', async () => {
    const styles = `<w:styles ${W}><w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:basedOn w:val="a"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>`;
    const document = await docx(
      [
        p(`<w:moveFrom>${t('旧处')}</w:moveFrom>${t('新处')}`),
        p(`${r('<w:t>看不见</w:t>', '<w:vanish/>')}${t('看得见')}`),
        p(t('样式隐藏'), '<w:pStyle w:val="b"/>'),
        p(
          `${r('<w:t>又隐藏</w:t>', '<w:rStyle w:val="b"/>')}${r('<w:t>不隐藏</w:t>', '<w:rStyle w:val="c"/>')}`,
        ),
        `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${p(t('隐藏行'))}</w:tc><w:tc>${p(t('1.00'))}</w:tc></w:tr><w:tr><w:tc>${p(t('合计'))}</w:tc><w:tc>${p(t('2.00'))}</w:tc></w:tr></w:tbl>`,
      ].join(''),
      { 'word/styles.xml': styles },
    );
    expect(lines(document)).toEqual(['新处', '看得见', '不隐藏']);
    expect(rows(document)).toEqual(['合计|2.00']);
  });

  it('reads the elements of a run that are letters', async () => {
    const document = await docx(
      p(
        r(
          '<w:noBreakHyphen/><w:t>10.00</w:t><w:ptab/><w:t>万</w:t><w:softHyphen/><w:t>元</w:t><w:sym w:char="00D7"/><w:sym w:char="F0E0"/>',
        ),
      ),
    );
    expect(lines(document)).toEqual(['-10.00\t万元×\ufffd']);
  });

  it('says of a field without its result that it has none', async () => {
    const field = (result: string) =>
      p(
        `${r('<w:fldChar w:fldCharType="begin"/>')}${r('<w:instrText>=SUM(ABOVE)</w:instrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${result}${r('<w:fldChar w:fldCharType="end"/>')}`,
      );
    const document = await docx(
      `${field(t('12.00'))}${field('')}<w:p><w:fldSimple w:instr=" =SUM(LEFT) "></w:fldSimple></w:p>`,
    );
    expect(lines(document)).toEqual(['12.00', '域没有存结果', '域没有存结果']);
  });

  it('puts Word’s own numbers before their paragraphs, by paragraph and by style', async () => {
    const level = (i: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const styles = `<w:styles ${W}><w:style w:styleId="h"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`;
    const at = (i: number) => `<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="3"/></w:numPr>`;
    const document = await docx(
      [
        p(t('收入情况'), '<w:pStyle w:val="h"/>'),
        p(t('总体'), at(1)),
        p(t('结构'), at(1)),
        p(t('细目'), at(2)),
        p(t('支出情况'), at(0)),
        p(t('总体'), at(1)),
        p(t('正文')),
      ].join(''),
      { 'word/numbering.xml': numbering, 'word/styles.xml': styles },
    );
    expect(lines(document)).toEqual([
      '一、收入情况',
      '（一）总体',
      '（二）结构',
      '1.细目',
      '二、支出情况',
      '（一）总体',
      '正文',
    ]);
  });

  it('keeps the grid of rows that begin or end beside it, and of cells merged across', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(t(text))}</w:tc>`;
    const document = await docx(
      `<w:tbl><w:tr>${cell('项目')}${cell('合计', '<w:hMerge w:val="restart"/>')}${cell('', '<w:hMerge/>')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('基本')}${cell('项目')}</w:tr><w:tr>${cell('201')}${cell('1.00')}${cell('2.00')}</w:tr><w:tr><w:trPr><w:gridAfter w:val="2"/></w:trPr>${cell('注')}</w:tr></w:tbl>`,
    );
    expect(rows(document)).toEqual(['项目|合计|合计', '|基本|项目', '201|1.00|2.00', '注||']);
  });
});

const XL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheet = (xml: string) => `<worksheet xmlns="${XL}">${xml}</worksheet>`;
const book = (data: string, styles = '') =>
  read(
    zip({
      'xl/workbook.xml': `<workbook xmlns="${XL}" xmlns:r="${R}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/styles.xml': `<styleSheet xmlns="${XL}">${styles}</styleSheet>`,
      'xl/worksheets/sheet1.xml': sheet(data),
    }),
  );
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('what a spreadsheet shows is what is read', () => {
  it('takes a formula without a stored result for unread, not for blank', async () => {
    const cells = [
      '<f>SUM(B2:B3)</f>',
      '<f>SUM(B2:B3)</f><v/>',
      '<f t="shared" si="0"/>',
      '<f>A1</f><v>5</v>',
    ];
    const row = cells.map((cell, i) => `<c r="${'BCDE'[i]}1">${cell}</c>`).join('');
    const strings =
      '<c r="F1" t="str"><f>A1&amp;B1</f><v></v></c><c r="G1" t="str"><f>IF(A1=0,"",A1)</f><v></v></c>';
    const none = '公式没有存结果';
    expect(
      rows(await book(`<sheetData><row r="1">${text('A1', '合计')}${row}${strings}</row></sheetData>`)),
    ).toEqual([['合计', none, none, none, '5', none].join('|')]);
  });

  it('shows amounts in the digits of their format', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="0!.0000"/><numFmt numFmtId="177" formatCode="#,##0.00,"/><numFmt numFmtId="178" formatCode="[DBNum2]0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="43"/><xf numFmtId="178"/></cellXfs>';
    const cells = [
      ['6931500', 1],
      ['6931500', 2],
      ['0', 3],
      ['12', 4],
    ].map(([value, style], i) => `<c r="${'BCDE'[i]}1" s="${style}"><v>${value}</v></c>`);
    expect(
      rows(
        await book(`<sheetData><row r="1">${text('A1', '合计')}${cells.join('')}</row></sheetData>`, styles),
      ),
    ).toEqual(['合计|693.1500|6,931.50|-|12（[DBNum2]0）']);
  });

  it('leaves hidden rows and columns out, not the merged cell that reaches out of them', async () => {
    const data = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
<row r="1" hidden="1">${text('A1', '项目')}${text('C1', '隐')}</row>
<row r="2">${text('A2', '')}${text('B2', '藏')}${text('C2', '决算数')}</row>
<row r="3" ht="0">${text('A3', '零高')}${text('C3', '1.00')}</row>
<row r="4">${text('A4', '合计')}${text('B4', '9.00')}${text('C4', '2.00')}</row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`;
    expect(rows(await book(data))).toEqual(['项目||决算数', '合计||2.00']);
  });
});

describe('the parts of an Office file', () => {
  const types = (part: string, type: string) =>
    `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
  const root = (part: string) =>
    `<Relationships><Relationship Id="r1" Type="${R}/officeDocument" Target="${part}"/></Relationships>`;

  it('are found by relationship and type, and read by namespace', async () => {
    const word = await read(
      zip({
        '[Content_Types].xml': types('word/document2.xml', 'wordprocessingml.document'),
        '_rels/.rels': root('word/document2.xml'),
        'word/document2.xml': `<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:r><ns0:t>一、说明</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`,
      }),
    );
    expect(lines(word)).toEqual(['一、说明']);
    const excel = await read(
      zip({
        '[Content_Types].xml': types('xl/workbook2.xml', 'spreadsheetml.sheet'),
        '_rels/.rels': root('/xl/workbook2.xml'),
        'xl/workbook2.xml': `<x:workbook xmlns:x="${XL}" xmlns:rel="${R}"><x:sheets><x:sheet name="a" rel:id="q"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook2.xml.rels': `<Relationships><Relationship Id="q" Type="${R}/worksheet" Target="sheets/one.xml"/><Relationship Id="s" Type="${R}/sharedStrings" Target="words.xml"/></Relationships>`,
        'xl/words.xml': `<x:sst xmlns:x="${XL}"><x:si><x:t>合计</x:t></x:si></x:sst>`,
        'xl/sheets/one.xml': `<x:worksheet xmlns:x="${XL}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>2.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    );
    expect(rows(excel)).toEqual(['合计|2.5']);
  });
});

describe('a web page', () => {
  it('is read as its reader sees it', async () => {
    const page = `<html><head><style>.gone, td.away{display:none} @media print{.paper{display:none}}</style></head><body>
<p style="display: none">一</p><p hidden>二</p><p class="x gone">三</p><p class="paper">四</p>
<table><tr><td>项目</td><td class="away">隐</td><td>决算数</td></tr><tr style="visibility:hidden"><td>零</td><td>1</td></tr><tr><td>合计</td><td>2.00<span hidden>9</span></td></tr></table></body></html>`;
    const document = await read(utf8(page));
    expect(lines(document)).toEqual(['四']);
    expect(rows(document)).toEqual(['项目|决算数', '合计|2.00']);
  });

  it('is in UTF-8 when its bytes are, whatever it says of itself', async () => {
    const page = '<html><head><meta charset=gb2312></head><body><p>收入决算表</p></body></html>';
    expect(lines(await read(utf8(page)))).toEqual(['收入决算表']);
    const gbk = new Uint8Array([
      ...utf8('<html><meta charset=gbk><p>'),
      0xca,
      0xd5,
      0xc8,
      0xeb,
      ...utf8('</p></html>'),
    ]);
    expect(lines(await read(gbk))).toEqual(['收入']);
  });
});

describe('letters that look the same', () => {
  it('are the same: radicals, compatibility ideographs, and what has no width', async () => {
    const odd = '⽀出决算表\n⾏政运\u200b行\t1\u00ad0.00\t\ufeff2.00\n合\u202a计\u202c\t10.00\t⻓\uf9b4';
    const document = await read(utf8(odd));
    expect(lines(document)).toEqual(['支出决算表']);
    expect(rows(document)).toEqual(['行政运行|10.00|2.00', '合计|10.00|长領']);
  });
});
