import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { GridCell, TableGrid } from '#account/compile/index.ts';
import {
  type AccountDocument,
  type Block,
  departmentLine,
  isWide,
  noteLines,
  type Part,
  partTitle,
  textOf,
  titleLines,
  unitLine,
} from './document.ts';
import { CELL, columnWidths, type Fit, fitTable } from './fit.ts';
import { contentsPages, TEXT } from './pages.ts';

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

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const LINE: Fit = { size: 18, line: 260 };

/** One line of a table or its surroundings. Its height is exact, so that a page holds the same in every office program. */
function small(text: string, alignment: Alignment, { size, line }: Fit, bold = false): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { line, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, size, bold, font: FONT })],
  });
}

function tableRow(cells: readonly GridCell[], fit: Fit, head: boolean): TableRow {
  const children = cells.map(
    (cell) =>
      new TableCell({
        columnSpan: cell.colspan,
        rowSpan: cell.rowspan,
        verticalAlign: VerticalAlignTable.CENTER,
        margins: {
          left: CELL.beside + (cell.indent ?? 0) * CELL.indent,
          right: CELL.beside,
          top: CELL.above,
          bottom: CELL.above,
        },
        children: [small(cell.text, ALIGN[cell.role], fit, cell.strong)],
      }),
  );
  // Word treats tableHeader as set even when it is false, so it is left out where it is false
  return new TableRow({ children, cantSplit: true, ...(head ? { tableHeader: true } : {}) });
}

/** room for heading, number, department and notes of a table, in twentieths of a point */
const BESIDE_TABLE = 2_300;

function pageRoom(grid: TableGrid): { width: number; height: number } {
  const [across, down] = isWide(grid) ? [A4.long, A4.short] : [A4.short, A4.long];
  return { width: across - 2 * MARGIN.table, height: down - 2 * MARGIN.table - BESIDE_TABLE };
}

function table(grid: TableGrid): Table {
  const room = pageRoom(grid);
  const fit = fitTable(grid, room);
  const rows = [
    ...grid.head.map((row) => tableRow(row, fit, true)),
    ...grid.body.map((row) => tableRow(row, fit, false)),
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room.width, type: WidthType.DXA },
    columnWidths: columnWidths(grid, room.width),
    rows,
  });
}

/** One line with 部门 at the left and 单位 at the right. */
function headLine(grid: TableGrid): Paragraph {
  return new Paragraph({
    spacing: { line: LINE.line, lineRule: LineRuleType.EXACT },
    tabStops: [{ type: TabStopType.RIGHT, position: pageRoom(grid).width }],
    children: [
      new TextRun({ text: departmentLine(grid), size: LINE.size, font: FONT }),
      new TextRun({ children: [new Tab(), unitLine(grid)], size: LINE.size, font: FONT }),
    ],
  });
}

function tableBlock(grid: TableGrid): (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: grid.title, font: FONT })],
    }),
    small(grid.number, AlignmentType.RIGHT, LINE),
    headLine(grid),
    table(grid),
    ...noteLines(grid).map((note) => small(note, AlignmentType.LEFT, LINE)),
  ];
}

function block(given: Exclude<Block, { kind: 'table' }>): Paragraph {
  if (given.kind === 'heading') {
    const heading = given.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
    return new Paragraph({ heading, children: [new TextRun({ text: given.text, font: FONT })] });
  }
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: TEXT.indent },
    spacing: { line: TEXT.line, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: textOf(given.runs), size: TEXT.size, font: FONT })],
  });
}

/** The heading of a part: on a page of its own before tables, else above its text. */
function partHead(part: Part): Paragraph {
  const leaf = part.blocks[0]?.kind === 'table';
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { before: leaf ? 4_500 : 0, after: 300 },
    children: [new TextRun({ text: partTitle(part), font: FONT })],
  });
}

interface Section {
  wide: boolean;
  narrow: boolean;
  children: (Paragraph | Table | TableOfContents)[];
}

/** Parts the blocks into sections: every table begins one, landscape where it is wide. */
function sectionsOf(part: Part): Section[] {
  const sections: Section[] = [{ wide: false, narrow: false, children: [partHead(part)] }];
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
  const title = titleLines(document).map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: index === 0 ? 4_000 : 0, after: 200 },
        children: [new TextRun({ text, size: 52, bold: true, font: FONT })],
      }),
  );
  const space = new Paragraph({ spacing: { before: 4_000 }, children: [] });
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
    { wide: false, narrow: false, children: [...title, space, ...lines] },
    { wide: false, narrow: false, children: [contentsHead, contents] },
  ];
}

/**
 * The pages of the headings by their bookmarks. The docx library goes on counting bookmarks over a whole process (`_Toc31` in
 * the second document), so their names are read from the body, in the order of the contents.
 */
function contentsBookmarks(document: AccountDocument, body: object): Map<string, string> {
  const names = new Set([...JSON.stringify(body).matchAll(/_Toc\d+/g)].map(([name]) => name));
  const pages = contentsPages(document);
  return new Map([...names].map((name, index) => [name, String(pages[index] ?? '')]));
}

/** The style of a line of the contents. Its height is exact, so that the contents fit on one page. */
function contentsStyle(level: 1 | 2) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 22, bold: level === 1, font: FONT },
    paragraph: {
      indent: { left: (level - 1) * 420 },
      spacing: { line: 380, lineRule: LineRuleType.EXACT },
    },
  };
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
            // docx swaps the sides itself for landscape
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
        paragraph: { keepNext: true, spacing: { before: 240, after: 160 } },
      },
      heading3: {
        run: { size: 24, bold: true, font: FONT, color: '000000' },
        paragraph: { keepNext: true, spacing: { before: 200, after: 120 } },
      },
    },
  };
  const file = new Document({
    title: document.title,
    creator: document.unit,
    pageNumbers: (body) => ({ bookmarks: contentsBookmarks(document, body) }),
    styles: { ...styles, paragraphStyles: [contentsStyle(1), contentsStyle(2)] },
    sections,
  });
  return Packer.toBuffer(file);
}
