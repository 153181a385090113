import { all, ok, type Result, readCsv, refused } from '#base/kernel/index.ts';
import { type ReadRow, type Row, readTable } from './item-table.ts';
import { problems } from './problems.ts';
import { fromExchange } from './read-exchange.ts';
import type { ServiceItem } from './types.ts';

/** The largest file. A catalogue of 1313 items with all its materials is some megabytes of JSON. */
const LARGEST = 16 * 1024 * 1024;
const MOST = 20_000;
/** an Excel file is a zip archive */
const ZIP = [0x50, 0x4b];

/** What a file of items holds: the rows of a table, or items of the exchange schema. */
export type ItemFileContent =
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | { readonly kind: 'items'; readonly rows: ReadRow[] };

/**
 * Opens a file of items, whose format follows from its content: XLSX, JSON of the exchange schema, or CSV (UTF-8). Refuses
 * another format and a file that is far too large.
 */
export async function openItemFile(
  bytes: Uint8Array<ArrayBuffer>,
  readSheet: (bytes: Uint8Array) => Promise<Result<Row[]>>,
): Promise<Result<ItemFileContent>> {
  const refuse = (why: string) => refused(problems.of('items/import-file', 'file', { why }));
  if (bytes.byteLength === 0) return refuse('文件是空的');
  if (bytes.byteLength > LARGEST) return refuse('文件太大');
  if (ZIP.every((byte, index) => bytes[index] === byte)) {
    const rows = await readSheet(bytes);
    return rows.ok ? ok({ kind: 'table', rows: rows.value }) : rows;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('不是 XLSX，也不是 UTF-8 编码的文字');
  }
  if (!/^\s*[[{]/.test(text)) return ok({ kind: 'table', rows: readCsv(text) });
  const items = readJson(text);
  return items.ok ? ok({ kind: 'items', rows: items.value }) : items;
}

/** The rows of a file against the catalogue as it stands, every row by itself. Refuses a table without its columns. */
export function itemFileRows(content: ItemFileContent, current: readonly ServiceItem[]): Result<ReadRow[]> {
  return content.kind === 'table' ? readTable(content.rows, current) : ok(content.rows);
}

/** An array of items, or `{ "items": […] }` as we write it. */
function readJson(text: string): Result<ReadRow[]> {
  const refuse = (why: string) => refused(problems.of('items/import-file', 'file', { why }));
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return refuse('不是完整的 JSON');
  }
  const items = Array.isArray(given) ? given : (given as { items?: unknown }).items;
  if (!Array.isArray(items)) return refuse('JSON 里没有一组事项（items）');
  if (items.length > MOST) return refuse(`超过${MOST}个事项`);
  const first = new Map<string, number>();
  return all(
    items.map((one: unknown, index): Result<ReadRow> => {
      const place = `第${index + 1}个`;
      const item = fromExchange(one, place);
      const { code, name } = namesOf(one);
      const earlier = first.get(code);
      first.set(code, earlier ?? index + 1);
      if (earlier === undefined) return ok({ place, code, name, item });
      const twice = problems.of('items/import-twice', place, { id: code, line: earlier });
      return ok({ place, code, name, item: refused(twice) });
    }),
  );
}

function namesOf(given: unknown): { code: string; name: string } {
  const basic = (given as { up_task_general_basic?: Record<string, unknown> } | null)?.up_task_general_basic;
  const text = (field: string) => String(basic?.[field] ?? '').slice(0, 200);
  return { code: `${text('catalog_code')}-${text('task_handle_item')}`, name: text('task_name') };
}
