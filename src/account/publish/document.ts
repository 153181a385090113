import type { TableGrid } from '#account/compile/index.ts';

/** A run of text. A run that prints a figure names it, so that every format can lead to its source. */
export interface Run {
  readonly text: string;
  /** the figure's id */
  readonly figure?: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly grid: TableGrid };

/** 第一部分 …; it begins on a new page. */
export interface Part {
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The yearly account as one document (部门决算公开). The printers for PDF, DOCX and HTML add no content of their own. */
export interface AccountDocument {
  readonly year: number;
  readonly unit: string;
  /** 2020年度…部门决算 */
  readonly title: string;
  /** under the title on the cover: day of publication, correction note */
  readonly cover: readonly string[];
  readonly parts: readonly Part[];
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Does a table need a landscape page? It does with more than six columns. */
export function isWide(grid: TableGrid): boolean {
  return grid.widths.length > 6;
}

/** 第一部分　单位概况: the title of a part, for its heading and for the contents. */
export function partTitle({ number, title }: Part): string {
  return `${number}　${title}`;
}

/** The lines of the title on the cover. The unit's name has its own line and is never broken. */
export function titleLines({ year, unit, title }: AccountDocument): readonly string[] {
  const rest = title.replace(`${year}年度${unit}`, '');
  return title === `${year}年度${unit}${rest}` ? [unit, `${year}年度${rest}`] : [title];
}

/** The year, which a sheet or a file of tables alone would not say. */
export function yearLine(year: number): string {
  return `${year}年度部门决算`;
}

export function departmentLine(grid: TableGrid): string {
  return `部门：${grid.department}`;
}

export function unitLine(grid: TableGrid): string {
  return `单位：${grid.unit}`;
}

/** The notes under a table (注：1. … 2. …), and the sentence for an empty table. */
export function noteLines({ notes, empty }: TableGrid): readonly string[] {
  const numbered = notes.map((note, index) => {
    const number = notes.length > 1 ? `${index + 1}. ` : '';
    return `${index === 0 ? '注：' : ''}${number}${note}`;
  });
  return [...(empty ? [empty] : []), ...numbered];
}
