import { all, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { blankItem } from './blank.ts';
import { problems } from './problems.ts';
import type { ServiceItem } from './types.ts';

/** One column of the catalogue's table: a scalar field or a list with one entry a line. Materials go by JSON. */
interface Column {
  readonly name: string;
  readonly write: (item: ServiceItem) => string;
  /** the changed part of the item, or why the cell cannot be read */
  readonly read: (text: string, item: ServiceItem) => Partial<ServiceItem> | string;
}

type Keys<T> = { [K in keyof ServiceItem]: ServiceItem[K] extends T ? K : never }[keyof ServiceItem];

function text<K extends Keys<string>>(name: string, field: K): Column {
  return { name, write: (item) => item[field], read: (cell) => ({ [field]: cell.trim() }) };
}

function optional<K extends Keys<string | null>>(name: string, field: K): Column {
  return { name, write: (item) => item[field] ?? '', read: (cell) => ({ [field]: cell.trim() || null }) };
}

function yesNo<K extends Keys<boolean>>(name: string, field: K): Column {
  const known: Readonly<Record<string, boolean>> = { '1': true, 是: true, '0': false, 否: false };
  return {
    name,
    write: (item) => (item[field] ? '1' : '0'),
    read: (cell) => (cell.trim() in known ? { [field]: known[cell.trim()] } : '填 1（是）或 0（否）'),
  };
}

function list<K extends Keys<readonly string[]>>(name: string, field: K): Column {
  return { name, write: (item) => item[field].join('\n'), read: (cell) => ({ [field]: entries(cell) }) };
}

function count(
  name: string,
  write: (item: ServiceItem) => number | null,
  put: (value: number | null, item: ServiceItem) => Partial<ServiceItem>,
): Column {
  return {
    name,
    write: (item) => String(write(item) ?? ''),
    read: (cell, item) =>
      /^\d{0,4}$/.test(cell.trim()) ? put(cell.trim() ? Number(cell) : null, item) : '填整数，没有的留空',
  };
}

const columns: readonly Column[] = [
  text('基本编码', 'catalogCode'),
  text('业务办理项编码', 'matter'),
  text('事项名称', 'name'),
  text('事项类型', 'type'),
  text('实施主体', 'unit'),
  list('行使层级', 'levels'),
  text('通办范围', 'scope'),
  list('服务对象', 'targets'),
  text('办件类型', 'handling'),
  count(
    '法定办结时限',
    (item) => item.limits.statutory,
    (statutory, item) => ({ limits: { ...item.limits, statutory } }),
  ),
  count(
    '承诺办结时限',
    (item) => item.limits.promised,
    (promised, item) => ({ limits: { ...item.limits, promised } }),
  ),
  list('办理形式', 'forms'),
  yesNo('是否网办', 'online'),
  count(
    '网办深度',
    (item) => item.depth,
    (depth) => ({ depth }),
  ),
  count(
    '到办事现场次数',
    (item) => item.visits,
    (visits) => ({ visits }),
  ),
  optional('必须现场办理原因', 'visitReason'),
  list('受理条件', 'conditions'),
  optional('办理流程', 'flow'),
  list('设定依据', 'basis'),
  text('办理地点', 'place'),
  text('办理时间', 'hours'),
  yesNo('是否支持物流快递', 'express'),
  yesNo('是否支持预约办理', 'booking'),
  yesNo('是否告知承诺', 'onPromise'),
  optional('说明', 'note'),
];

export type Row = { readonly line: number; readonly cells: readonly string[] };

/** The catalogue as a table, the names of the columns first. */
export function itemsToRows(items: readonly ServiceItem[]): string[][] {
  return [columns.map((column) => column.name), ...items.map((item) => columns.map((c) => c.write(item)))];
}

/**
 * Reads a table of the catalogue. An item that is known keeps what the table does not show (materials, steps …), an
 * unknown one begins blank. Refuses missing columns, unreadable cells and an item named twice, all of them at once.
 */
export function itemsFromRows(table: readonly Row[], current: readonly ServiceItem[]): Result<ServiceItem[]> {
  const [head, ...rows] = table;
  const at = new Map(head?.cells.map((name, index) => [name.trim(), index]));
  const missing = columns.filter((column) => !at.has(column.name)).map((column) => column.name);
  if (missing.length > 0)
    return refused(problems.of('items/import-columns', '', { missing: missing.join('、') }));
  const known = new Map(current.map((item) => [item.id, item]));
  const lines = new Map<string, number>();
  return all(
    rows.map(({ line, cells }) => {
      const cell = (column: Column) => cells[at.get(column.name) ?? -1] ?? '';
      const item = readRow(cell, line, known);
      if (!item.ok) return item;
      const earlier = lines.get(item.value.id);
      lines.set(item.value.id, line);
      if (!earlier) return item;
      return refused(problems.of('items/import-twice', `第${line}行`, { id: item.value.id, line: earlier }));
    }),
  );
}

function readRow(
  cell: (column: Column) => string,
  line: number,
  known: ReadonlyMap<string, ServiceItem>,
): Result<ServiceItem> {
  const [code, matter] = columns;
  const id = code && matter ? `${cell(code).trim()}-${cell(matter).trim()}` : '';
  let item: ServiceItem = known.get(id) ?? blankItem(id);
  const found: Problem[] = [];
  for (const column of columns) {
    const read = column.read(cell(column), item);
    if (typeof read === 'string') {
      found.push(problems.of('items/import-form', `第${line}行`, { field: column.name, why: read }));
    } else item = { ...item, ...read };
  }
  return found.length > 0 ? refused(...found) : ok(item);
}

function entries(cell: string): string[] {
  return cell
    .split(/\r?\n/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
