import { all, applicantSorts, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { blankItem } from './blank.ts';
import { problems } from './problems.ts';
import type { ServiceItem } from './types.ts';

/** One column of the catalogue's table: a scalar field, or a list with one entry on each line. Only JSON holds materials. */
interface Column {
  readonly name: string;
  readonly write: (item: ServiceItem) => string;
  /** the changed part of the item, or why the cell cannot be read */
  readonly read: (text: string, item: ServiceItem) => Partial<ServiceItem> | string;
  /** older files lack this column: then the item keeps its value */
  readonly young?: boolean;
}

type Keys<T> = { [K in keyof ServiceItem]-?: ServiceItem[K] extends T ? K : never }[keyof ServiceItem];

function text<K extends Keys<string>>(name: string, field: K): Column {
  return { name, write: (item) => item[field], read: (cell) => ({ [field]: cell.trim() }) };
}

function optional<K extends Keys<string | null>>(name: string, field: K): Column {
  return { name, write: (item) => item[field] ?? '', read: (cell) => ({ [field]: cell.trim() || null }) };
}

const KNOWN: Readonly<Record<string, boolean>> = { '1': true, 是: true, '0': false, 否: false };
const YES_NO = '填 1（是）或 0（否）';

function yesNo<K extends Keys<boolean>>(name: string, field: K): Column {
  return {
    name,
    write: (item) => (item[field] ? '1' : '0'),
    read: (cell) => (cell.trim() in KNOWN ? { [field]: KNOWN[cell.trim()] } : YES_NO),
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

/** A column for one part of a field. */
function part(
  name: string,
  write: (item: ServiceItem) => string,
  put: (text: string, item: ServiceItem) => Partial<ServiceItem>,
): Column {
  return { name, write, read: (cell, item) => put(cell.trim(), item) };
}

/** 结果名称 decides whether there is a result at all. */
const resultColumns = [
  part(
    '结果名称',
    ({ result }) => result?.name ?? '',
    (name, { result }) => ({
      result: name ? { ending: result?.ending ?? '', sample: result?.sample ?? null, name } : null,
    }),
  ),
  part(
    '结果类型',
    ({ result }) => result?.ending ?? '',
    (ending, { result }) => ({ result: result && { ...result, ending } }),
  ),
  part(
    '结果样本',
    ({ result }) => result?.sample ?? '',
    (sample, { result }) => ({ result: result && { ...result, sample: sample || null } }),
  ),
];

const topicColumns = applicantSorts.map((side) =>
  part(
    side === 'person' ? '自然人主题' : '法人主题',
    ({ topics }) => topics[side].join('\n'),
    (text, { topics }) => ({ topics: { ...topics, [side]: entries(text) } }),
  ),
);

const phoneColumns = (['ask', 'complain'] as const).map((side) =>
  part(
    side === 'ask' ? '咨询电话' : '监督电话',
    ({ phones }) => phones[side],
    (text, { phones }) => ({ phones: { ...phones, [side]: text } }),
  ),
);

const feeColumns: readonly Column[] = [
  {
    name: '是否收费',
    write: ({ fee }) => (fee.charged ? '1' : '0'),
    read: (cell, { fee }) => {
      const charged = KNOWN[cell.trim()];
      return charged === undefined ? YES_NO : { fee: { ...fee, charged } };
    },
  },
  part(
    '收费依据',
    ({ fee }) => fee.basis ?? '',
    (text, { fee }) => ({ fee: { ...fee, basis: text || null } }),
  ),
];

/** 联合办理: stored only where it is true, so that older items read the same */
const jointColumns: readonly Column[] = [
  {
    name: '是否联合办理',
    write: ({ joint }) => (joint === undefined ? '' : joint ? '1' : '0'),
    read: (cell) => {
      if (cell.trim() === '') return {};
      return cell.trim() in KNOWN ? { joint: KNOWN[cell.trim()] } : YES_NO;
    },
    young: true,
  },
  {
    name: '联办机构',
    write: ({ otherDepts = [] }) => otherDepts.join('\n'),
    read: (cell, item) => {
      const otherDepts = entries(cell);
      return otherDepts.length > 0 || item.otherDepts ? { otherDepts } : {};
    },
    young: true,
  },
];

const columns: readonly Column[] = [
  text('基本编码', 'catalogCode'),
  text('业务办理项编码', 'matter'),
  text('事项名称', 'name'),
  text('事项类型', 'type'),
  text('实施主体', 'unit'),
  list('行使层级', 'levels'),
  text('通办范围', 'scope'),
  list('服务对象', 'targets'),
  ...topicColumns,
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
  ...jointColumns,
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
  ...resultColumns,
  ...feeColumns,
  list('设定依据', 'basis'),
  text('办理地点', 'place'),
  text('办理时间', 'hours'),
  ...phoneColumns,
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
 * Reads a table of the catalogue. A known item keeps what the table does not show (materials, steps …); an unknown one begins
 * blank. Refuses missing columns, unreadable cells and an item that is named twice, all at once.
 */
export function itemsFromRows(table: readonly Row[], current: readonly ServiceItem[]): Result<ServiceItem[]> {
  const read = readTable(table, current);
  return read.ok ? all(read.value.map(({ item }) => item)) : read;
}

/** One row as it was read: its place, the item that it names, and the item itself or why it cannot be read. */
export interface ReadRow {
  readonly place: string;
  readonly code: string;
  readonly name: string;
  readonly item: Result<ServiceItem>;
}

/** Reads each row by itself, so that a broken one does not hide the others. Refuses only a table without its columns. */
export function readTable(table: readonly Row[], current: readonly ServiceItem[]): Result<ReadRow[]> {
  const [head, ...rows] = table;
  const at = new Map(head?.cells.map((name, index) => [name.trim(), index]));
  const missing = columns.filter(({ name, young }) => !young && !at.has(name)).map(({ name }) => name);
  if (missing.length > 0)
    return refused(problems.of('items/import-columns', '', { missing: missing.join('、') }));
  const known = new Map(current.map((item) => [item.id, item]));
  const lines = new Map<string, number>();
  const naming = (name: string) => columns.find((column) => column.name === name) as Column;
  return ok(
    rows.map(({ line, cells }): ReadRow => {
      const cell = (column: Column) => cells[at.get(column.name) ?? -1] ?? '';
      const shown = columns.filter((column) => at.has(column.name));
      const code = codeOf(cell);
      const place = `第${line}行`;
      const earlier = lines.get(code);
      lines.set(code, earlier ?? line);
      const twice = earlier && refused(problems.of('items/import-twice', place, { id: code, line: earlier }));
      const item = twice || readRow(shown, cell, line, known);
      return { place, code, name: cell(naming('事项名称')).trim(), item };
    }),
  );
}

function codeOf(cell: (column: Column) => string): string {
  const [code, matter] = columns;
  return code && matter ? `${cell(code).trim()}-${cell(matter).trim()}` : '';
}

function readRow(
  shown: readonly Column[],
  cell: (column: Column) => string,
  line: number,
  known: ReadonlyMap<string, ServiceItem>,
): Result<ServiceItem> {
  const id = codeOf(cell);
  let item: ServiceItem = known.get(id) ?? blankItem(id);
  const found: Problem[] = [];
  for (const column of shown) {
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
