import type { ColumnForm, TableForm } from './forms.ts';
import type { Column, Shape } from './shape.ts';
import { plain } from './words.ts';

interface SidedColumn extends ColumnForm {
  /** one of these heads stands somewhere above or below: 预算数 or 决算数 */
  readonly side?: readonly string[];
  /** one of these heads stands above: the sum of a group, not of the whole */
  readonly inside?: readonly string[];
}

export interface KeyedColumn {
  readonly key: string;
  readonly column: Column;
  readonly lane: number;
}

/** Gives each value column its key by its heads, or says why the keys are uncertain. */
export function columnKeys(form: TableForm, shape: Shape): readonly KeyedColumn[] | string {
  if (form.layout === 'side-by-side') return sideBySide(form, shape);
  const out: KeyedColumn[] = [];
  shape.lanes.forEach((lane, index) => {
    const keys = new Set<string>();
    for (const column of lane.values) {
      const key = keyOf(form, column, lane.values);
      if (!key || keys.has(key)) continue;
      keys.add(key);
      out.push({ key, column, lane: index });
    }
  });
  return doubt(form, shape, out) ?? out;
}

function keyOf(form: TableForm, column: Column, all: readonly Column[]): string | undefined {
  const path = column.path.map(plain);
  // in a form with meetings and training, 合计 is the sum of all items and 小计 that of the 三公
  const beside = all.some((other) => other.path.some((head) => /^(会议费|培训费)$/.test(plain(head))));
  if (form.layout === 'single-row')
    return beside && path.join() === '合计' ? undefined : threePublics(form, path);
  const known = knownBy(form.columns, path);
  if (known) return known.key;
  // one value column without a telling head is the amount
  return form.layout === 'lanes' && all.length === 1 ? form.columns[0]?.key : undefined;
}

/** Finds a column's form by its lowest head; else by its lowest heads joined, where the lines of one head came apart. */
function knownBy(columns: readonly ColumnForm[], path: readonly string[]): ColumnForm | undefined {
  for (let from = path.length - 1; from >= 0; from--) {
    const head = path.slice(from).join('');
    const known = columns.find((column) => column.leaf.some((name) => plain(name) === head));
    if (known) return known;
  }
  return undefined;
}

/** “三公”: the side (预算数, 决算数) may stand above or below the item; without it the document's kind decides. */
function threePublics(form: TableForm, path: readonly string[]): string | undefined {
  if (path.some((head) => /会议费|培训费|机关运行经费/.test(head) && !/三公/.test(head))) return undefined;
  const columns = form.columns as readonly SidedColumn[];
  const has = (names: readonly string[] | undefined) =>
    names?.some((name) => path.includes(plain(name))) ?? false;
  const sided = columns.some((known) => has(known.side));
  const items = path.filter(
    (head) => !columns.some((known) => known.side?.some((name) => plain(name) === head)),
  );
  const leaf = items.at(-1) ?? '';
  const grouped = items.some((head) => /公务用车购置(及|和)运行/.test(head));
  const isSum = /^(合计|小计)$/.test(leaf);
  for (const known of columns) {
    if (sided ? !has(known.side) : !known.key.startsWith('budget.')) continue;
    if (!known.leaf.some((name) => plain(name) === leaf)) continue;
    if (isSum && grouped !== known.key.endsWith('.vehicles')) continue;
    return known.key;
  }
  return undefined;
}

function sideBySide(form: TableForm, shape: Shape): readonly KeyedColumn[] | string {
  if (shape.lanes.length < 2) return '左右两栏没有分清';
  const out: KeyedColumn[] = [];
  for (const [index, lane] of shape.lanes.entries()) {
    if (index > 0 && form.key !== 'income-expenditure') {
      for (const column of lane.values) {
        const known = knownBy(form.columns, column.path.map(plain));
        if (known) out.push({ key: known.key, column, lane: index });
        else if (hasAmounts(shape, column)) return stranger(column);
      }
      continue;
    }
    // a head over several columns may stand where no field stands
    const [column, second] = lane.values.filter((c) => lane.values.length === 1 || hasAmounts(shape, c));
    if (column && !second) out.push({ key: index === 0 ? 'income' : 'expenditure', column, lane: index });
  }
  const lanes = new Set(out.map((k) => k.lane));
  return lanes.size === shape.lanes.length ? out : '金额栏没有分清';
}

/** Says why the columns are uncertain: a table is judged only if no column is left over and none occurs twice. */
function doubt(form: TableForm, shape: Shape, keyed: readonly KeyedColumn[]): string | undefined {
  const used = new Set(keyed.map((k) => k.column.index));
  const strangers = shape.columns.filter(
    (c) => c.role === 'value' && !used.has(c.index) && hasAmounts(shape, c),
  );
  const known =
    form.layout === 'single-row'
      ? strangers.filter((c) => !/会议费|培训费|机关运行经费|^合计$/.test(c.path.join('')))
      : strangers;
  if (keyed.length === 0) return '没有认出任何金额栏';
  if (known[0]) return stranger(known[0]);
  if (form.layout !== 'single-row') return undefined;
  const keys = new Set(keyed.map((k) => k.key));
  const sides = ['budget', 'final'].filter((side) => [...keys].some((key) => key.startsWith(side)));
  const items = ['total', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-running', 'reception'];
  const missing = sides.flatMap((side) => items.filter((item) => !keys.has(`${side}.${item}`)));
  return missing.length > 0 ? '栏目不全或错位，无法逐栏对应' : undefined;
}

function stranger(column: Column): string {
  return `有金额的栏目「${column.path.join('／') || '无栏名'}」没有认出，各栏可能错位`;
}

function hasAmounts(shape: Shape, column: Column): boolean {
  return shape.body.some((row) => {
    const cell = row[column.index];
    return cell !== undefined && cell.column === column.index && /\d/.test(cell.text);
  });
}
