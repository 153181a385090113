import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { GridCell, TableGrid } from '#account/compile/index.ts';
import { type AccountDocument, type Block, isWide, type Part, textOf } from './document.ts';

const FONT = { ascii: 'SimSun', eastAsia: 'SimSun', hAnsi: 'SimSun' };
/** A4 in twentieths of a point */
const A4 = { short: 11906, long: 16838 };
const MARGIN = { body: 1440, table: 850 };

const ALIGN: Record<GridCell['role'], (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  head: AlignmentType.CENTER,
  label: AlignmentType.LEFT,
  code: AlignmentType.CENTER,
  line: AlignmentType.CENTER,
  value: AlignmentType.RIGHT,
  blank: AlignmentType.LEFT,
};

function small(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  bold = false,
): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ text, size: 17, bold, font: FONT })] });
}

function tableRow(cells: readonly GridCell[], head: boolean): TableRow {
  const children = cells.map(
    (cell) =>
      new TableCell({
        columnSpan: cell.colspan,
        rowSpan: cell.rowspan,
        verticalAlign: VerticalAlignTable.CENTER,
        margins: { left: 40 + (cell.indent ?? 0) * 160, right: 40, top: 15, bottom: 15 },
        children: [small(cell.text, ALIGN[cell.role], cell.strong)],
      }),
  );
  // Word takes tableHeader even when it is false: only say it where it is so
  return new TableRow({ children, cantSplit: true, ...(head ? { tableHeader: true } : {}) });
}

function table(grid: TableGrid): Table {
  const width = (isWide(grid) ? A4.long : A4.short) - 2 * MARGIN.table;
  const total = grid.widths.reduce((sum, share) => sum + share, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: grid.widths.map((share) => Math.floor((width * share) / total)),
    rows: [...grid.head.map((row) => tableRow(row, true)), ...grid.body.map((row) => tableRow(row, false))],
  });
}

function tableBlock(grid: TableGrid): (Paragraph | Table)[] {
  const notes = [...grid.notes, ...(grid.empty ? [grid.empty] : [])];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: grid.title, font: FONT })],
    }),
    small(grid.number, AlignmentType.RIGHT),
    small(`${grid.department}　　${grid.unit}`, AlignmentType.LEFT),
    table(grid),
    ...notes.map((note) => small(note, AlignmentType.LEFT)),
  ];
}

function block(given: Exclude<Block, { kind: 'table' }>): Paragraph {
  if (given.kind === 'heading') {
    const heading = given.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
    return new Paragraph({ heading, children: [new TextRun({ text: given.text, font: FONT })] });
  }
  return new Paragraph({
    indent: { firstLine: 480 },
    spacing: { line: 400 },
    children: [new TextRun({ text: textOf(given.runs), size: 24, font: FONT })],
  });
}

function partHead({ number, title }: Part): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 4000, after: 300 },
      children: [new TextRun({ text: number, size: 32, font: FONT })],
    }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: title, font: FONT })],
    }),
  ];
}

interface Section {
  wide: boolean;
  narrow: boolean;
  children: (Paragraph | Table | TableOfContents)[];
}

/** Every table begins a section of its own, lying on its side where it is wide. */
function sectionsOf(part: Part): Section[] {
  const sections: Section[] = [{ wide: false, narrow: false, children: partHead(part) }];
  for (const given of part.blocks) {
    if (given.kind === 'table')
      sections.push({ wide: isWide(given.grid), narrow: true, children: tableBlock(given.grid) });
    else {
      const last = sections.at(-1);
      if (last && !last.narrow) last.children.push(block(given));
      else sections.push({ wide: false, narrow: false, children: [block(given)] });
    }
  }
  return sections;
}

function cover(document: AccountDocument): Section[] {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 4500, after: 5000 },
    children: [new TextRun({ text: document.title, size: 52, bold: true, font: FONT })],
  });
  const lines = document.cover.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, size: 24, font: FONT })],
      }),
  );
  const contents = new TableOfContents('目录', { headingStyleRange: '1-2', hyperlink: true });
  const contentsHead = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: '目录', size: 32, font: FONT })],
  });
  return [
    { wide: false, narrow: false, children: [title, ...lines] },
    { wide: false, narrow: false, children: [contentsHead, contents] },
  ];
}

const PAGE_NUMBERS = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })],
    }),
  ],
});

/** The account as DOCX: real headings, real tables with repeated heads, a contents field that Word and WPS fill. */
export function accountDocx(document: AccountDocument): Promise<Buffer> {
  const sections = [...cover(document), ...document.parts.flatMap(sectionsOf)].map(
    ({ wide, narrow, children }) => {
      const margin = narrow ? MARGIN.table : MARGIN.body;
      return {
        children,
        footers: { default: PAGE_NUMBERS },
        properties: {
          page: {
            // docx turns the sides itself when it lies
            size: {
              width: A4.short,
              height: A4.long,
              orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
      };
    },
  );
  const styles = {
    default: {
      document: { run: { font: FONT, size: 24 } },
      heading1: { run: { size: 40, bold: true, font: FONT, color: '000000' } },
      heading2: {
        run: { size: 28, bold: true, font: FONT, color: '000000' },
        paragraph: { spacing: { before: 240, after: 160 } },
      },
      heading3: {
        run: { size: 24, bold: true, font: FONT, color: '000000' },
        paragraph: { spacing: { before: 200, after: 120 } },
      },
    },
  };
  const file = new Document({
    title: document.title,
    creator: document.unit,
    features: { updateFields: true },
    styles,
    sections,
  });
  return Packer.toBuffer(file);
}
