import { placed } from './print-text.ts';
import type { Printed } from './printed.ts';

/** A workbook: each table on its sheet with title and unit above, the text on the first and last sheets. */
export async function toWorkbook(printed: Printed): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  let sheet = book.addWorksheet('说明1');
  let row = 0;
  let inTables = false;
  for (const block of printed.blocks) {
    if (block.kind === 'line') {
      if (block.style === 'table-title' || (inTables && block.text === '第三部分')) {
        sheet = book.addWorksheet(block.key ?? '说明2');
        row = 0;
        inTables = block.style === 'table-title';
      }
      row += 1;
      sheet.getCell(row, 1).value = block.text;
      continue;
    }
    const first = row;
    for (const { cell, row: r, column } of placed(block)) {
      const target = sheet.getCell(first + r + 1, column + 1);
      const amount = /^-?\d+\.\d\d$/.test(cell.text);
      target.value = amount ? Number(cell.text) : cell.text === '' ? null : cell.text;
      if (amount) target.numFmt = '#,##0.00';
      if (cell.rows > 1 || cell.columns > 1)
        sheet.mergeCells(first + r + 1, column + 1, first + r + cell.rows, column + cell.columns);
    }
    row += block.rows.length;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A DOCX with the same blocks. */
export async function toWord(printed: Printed): Promise<Uint8Array> {
  const docx = await import('docx');
  const children = printed.blocks.map((block) => {
    if (block.kind === 'line') return new docx.Paragraph({ children: [new docx.TextRun(block.text)] });
    const rows = block.rows.map(
      (cells) =>
        new docx.TableRow({
          children: cells.map(
            (c) =>
              new docx.TableCell({
                columnSpan: c.columns,
                rowSpan: c.rows,
                children: [new docx.Paragraph(c.text)],
              }),
          ),
        }),
    );
    return new docx.Table({ rows });
  });
  const file = new docx.Document({ sections: [{ children }] });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}
