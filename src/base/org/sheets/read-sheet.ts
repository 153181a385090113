import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../sheet-problems.ts';
import { type SheetKey, type SheetSpec, sheetSpecs } from './columns.ts';

/** Structurally the sheets of a workbook, as the shell reads it. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** A row of one of our sheets by its columns; a column that is not there is ''. */
export interface FilledRow {
  readonly sheet: SheetKey;
  /** 区划 第3行 */
  readonly place: string;
  readonly of: (key: string) => string;
}

/** Spaces, stars and what stands in brackets do not count in a head. */
const plainHead = (text: string) => text.replace(/[\s*＊]/g, '').replace(/[（(].*[）)]$/, '');

/** The example of the template, which says so in its first cell. */
const isExample = ({ columns }: SheetSpec, of: (key: string) => string) =>
  /^例[：:]/.test(of(columns[0]?.key ?? ''));

/** Reads the sheets that we know, by their names and heads. Refuses a workbook with none of them, and a sheet whose columns are missing. */
export function readSheets(sheets: readonly GivenSheet[]): Result<FilledRow[]> {
  const known = sheetSpecs.flatMap((spec) => {
    const sheet = sheets.find(({ name }) => name.trim() === spec.name);
    return sheet ? [{ spec, sheet }] : [];
  });
  if (known.length === 0) {
    const names = sheetSpecs.map(({ name }) => `“${name}”`).join('、');
    return refused(problems.of('org/sheets-none', 'file', { names }));
  }
  const read = known.map(({ spec, sheet }) => rowsOf(spec, sheet));
  const found = read.flatMap((one) => (one.ok ? [] : one.problems));
  return found.length > 0 ? refused(...found) : ok(read.flatMap((one) => (one.ok ? one.value : [])));
}

function rowsOf(spec: SheetSpec, sheet: GivenSheet): Result<FilledRow[]> {
  const at = (cells: readonly string[]) =>
    new Map(
      spec.columns.flatMap(({ key, head, also = [] }) => {
        const index = cells.findIndex((cell) => [head, ...also].includes(plainHead(cell)));
        return index === -1 ? [] : [[key, index] as const];
      }),
    );
  // a title may stand over the heads
  const headAt = sheet.rows.findIndex(({ cells }) => at(cells).size >= Math.min(2, spec.columns.length));
  const heads = at(sheet.rows[headAt]?.cells ?? []);
  const missing = spec.columns.filter(({ key, isNeeded }) => isNeeded && !heads.has(key));
  if (sheet.rows.length === 0) return ok([]);
  if (missing.length > 0)
    return refused(
      problems.of('org/sheet-columns', spec.name, {
        sheet: spec.name,
        columns: missing.map(({ head }) => `“${head}”`).join('、'),
      }),
    );
  return ok(
    sheet.rows.slice(headAt + 1).flatMap(({ line, cells }): FilledRow[] => {
      const of = (key: string) => (cells[heads.get(key) ?? -1] ?? '').trim();
      const isEmpty = spec.columns.every(({ key }) => of(key) === '');
      if (isEmpty || isExample(spec, of)) return [];
      return [{ sheet: spec.key, place: `${spec.name} 第${line}行`, of }];
    }),
  );
}
