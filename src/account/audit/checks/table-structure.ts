import type { Severity } from '#base/kernel/index.ts';
import economic from '#packs/classification/economic-2020.json' with { type: 'json' };
import { halfOfAmount, type Printed, roundingOf, sumOf } from '../../disclosure/index.ts';
import type { Cell } from '../read/document.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { UNIT_FEN } from '../recognise/amount.ts';
import { cellKey, type ReadTable } from '../recognise/read-table.ts';
import type { Row } from '../recognise/tables.ts';
import { placeOf } from '../recognise/view.ts';
import { plain } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome, type Value } from './check.ts';
import { isBlankForm } from './residue.ts';

/**
 * What could make it wrong: a form of a province that leaves rows out on purpose. So a gap in the ordinals is only told
 * where it cannot be an abridged form, and then as a doubt or as information.
 */
export const tableStructure: Check = {
  id: 'table-structure',
  title: '表内各行、各栏应完整，不重不漏',
  basis: '财预〔2016〕143号：按规定表样公开；部门决算公开表样',
  hint: '请按表样补齐缺少的行和栏，删去重复的行。',
  judge(account) {
    if (account.tables.length === 0) return [not('not-enough-data', '表格', '没有表格')];
    if (isBlankForm(account)) return [not('not-applicable', '表格', '空白模板')];
    return account.tables.flatMap((table) => judgeTable(table, account));
  },
};

function judgeTable(table: ReadTable, account: ReadAccount): Outcome[] {
  const { title } = table.source;
  const found = [
    ...ordinals(table),
    ...lineNumbers(table),
    ...twice(table),
    ...withoutSum(table, account),
    ...leftOut(table),
    ...columns(table, account),
  ];
  return found.length > 0
    ? found
    : [table.unread === undefined ? holds(title) : not('could-not-be-read', title, table.unread)];
}

const NUMERAL = /^([一二三四五六七八九十]{1,3})、/;
const DIGITS = '零一二三四五六七八九';

/** 二十六 → 26 */
function numberOf(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const ten = tens === '' ? 1 : Math.max(0, DIGITS.indexOf(tens ?? ''));
  return ten * 10 + (ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones));
}

function shownAt(table: ReadTable, cell: Pick<Cell, 'page' | 'line' | 'box'>, value: string): Value {
  const quote = `${table.source.title}｜${value}`;
  return { label: table.source.title, value, unit: '', place: placeOf(cell, quote) };
}

/** 一、 二、 三、: in each lane they go up by one. */
function ordinals(table: ReadTable): Outcome[] {
  if (table.form.layout !== 'side-by-side') return [];
  return table.shape.lanes.flatMap((lane) => {
    const labels = lane.labels.map(({ index }) => index);
    const cells = table.shape.body.flatMap((row) => labels.flatMap((index) => own(row, index) ?? []));
    const numbered = cells.flatMap((cell) => {
      const text = NUMERAL.exec(plain(cell.text))?.[1];
      return text === undefined ? [] : [{ cell, number: numberOf(text) }];
    });
    const steps = numbered.flatMap(({ cell, number }, i) => {
      const before = numbered[i - 1];
      // a list below a sum begins anew with 一
      return before && number !== 1 && number !== before.number + 1
        ? [{ before: before.cell, cell, back: number <= before.number }]
        : [];
    });
    const first = numbered[0];
    if (first && first.number > 1) steps.unshift({ before: first.cell, cell: first.cell, back: false });
    // where 行次 counts the rows, ordinals that leave some out are those of an abridged form
    const counted = table.shape.columns.some(({ role }) => role === 'line');
    const gap = counted ? undefined : steps.find(({ back }) => !back);
    return [
      ...steps.filter(({ back }) => back).map((step) => told(table, 'warning', '序号重复或倒退', step)),
      ...(gap ? [told(table, 'information', '序号不连续，可能缺行', gap)] : []),
    ];
  });
}

function told(
  table: ReadTable,
  severity: Severity,
  what: string,
  { before, cell }: { readonly before: Cell; readonly cell: Cell },
): Outcome {
  const { title } = table.source;
  const message = `《${title}》${what}：「${before.text}」之后是「${cell.text}」`;
  const values = [shownAt(table, before, before.text), shownAt(table, cell, cell.text)];
  return broken(severity, `${title} ${plain(cell.text)}`, message, values);
}

/** 行次: every row has its number, one more than the row above. */
function lineNumbers(table: ReadTable): Outcome[] {
  const { columns: all, body } = table.shape;
  const steps = all.flatMap((column) => {
    if (column.role !== 'line') return [];
    const cells = body
      .flatMap((row) => own(row, column.index) ?? [])
      .filter(({ text }) => /^\d{1,3}$/.test(plain(text)));
    const steps = cells.flatMap((cell, i) => {
      const before = cells[i - 1];
      return before && Number(plain(cell.text)) !== Number(plain(before.text)) + 1 ? [{ before, cell }] : [];
    });
    // numbers that do not count are no 行次
    return steps.length > 3 ? [] : steps;
  });
  // a row that is gone leaves its gap in both lanes
  const rows = Map.groupBy(steps, ({ cell }) => `${cell.page}|${cell.line}`);
  return [...rows.values()].map((gaps) => {
    const said = gaps.map(({ before, cell }) => `${before.text} 之后是 ${cell.text}`).join('，');
    return broken(
      'warning',
      `${table.source.title} 行次 ${gaps[0]?.cell.text}`,
      `《${table.source.title}》行次不连续：${said}，可能缺行或重行`,
      gaps.flatMap(({ before, cell }) => [
        shownAt(table, before, before.text),
        shownAt(table, cell, cell.text),
      ]),
    );
  });
}

function own(row: Row, index: number): Cell | undefined {
  const cell = row[index];
  return cell && cell.column === index && cell.text.trim() !== '' ? cell : undefined;
}

/** A code that stands in the table twice. */
function twice(table: ReadTable): Outcome[] {
  return table.repeated.map(({ key, label, at, same }) =>
    broken(
      'warning',
      `${table.source.title} ${key} 重复`,
      `《${table.source.title}》「${key} ${label}」出现两次，金额${same ? '相同' : '不同'}`,
      [shownAt(table, at, `${key} ${label}`)],
    ),
  );
}

/** Rows that every form of a table has: its sums. */
const SUMS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'side-by-side': [
    ['income.total', '本年收入合计'],
    ['income.grand-total', '收入总计'],
    ['expenditure.total', '本年支出合计'],
    ['expenditure.grand-total', '支出总计'],
  ],
  coded: [['total', '合计']],
  lanes: [
    ['personnel-total', '人员经费合计'],
    ['public-total', '公用经费合计'],
  ],
};

/** A table with amounts whose sums are not there; or a 类 whose 款 are. Budgets of the provinces differ too much. */
function withoutSum(table: ReadTable, account: ReadAccount): Outcome[] {
  const { title, titleAt } = table.source;
  if (table.unread !== undefined || account.head.kind !== 'final' || table.strangers.length > 0) return [];
  if (table.form.layout === 'single-row') {
    if (table.cells.size > 0) return [];
    return [broken('warning', `${title} 数据`, `《${title}》没有数据行`, [shownAt(table, titleAt, title)])];
  }
  if (table.columns.length === 0 || !table.rows.some(({ key }) => /^\d+$/.test(key))) return [];
  const has = (key: string) => table.rows.some((row) => row.key === key);
  const sums = (SUMS[table.form.layout] ?? []).filter(([key]) => !has(key));
  const above = table.form.layout === 'lanes' ? groupsWithout(table) : [];
  const names = [...sums.map(([, name]) => name), ...above, ...carriedOver(table)];
  return names.map((name) =>
    broken('warning', `${title} ${name}`, `《${title}》没有「${name}」一行`, [
      shownAt(table, titleAt, title),
    ]),
  );
}

/** What stands between the sum of the year and the grand total, on either side. */
const BETWEEN = [
  { side: 'income', carried: 'opening', beside: 'use-of-surplus', name: '年初结转和结余' },
  { side: 'expenditure', carried: 'closing', beside: 'distribution', name: '年末结转和结余' },
] as const;

/** A grand total that the year's sum and the rows between do not make, where the row of what is carried over is gone. */
function carriedOver(table: ReadTable): string[] {
  if (table.form.layout !== 'side-by-side') return [];
  return BETWEEN.flatMap(({ side, carried, beside, name }) => {
    const column = side === 'expenditure' && table.key === 'grant' ? 'total' : side;
    const at = (row: string) => printedAt(table, row, column);
    const [year, all] = [at(`${side}.total`), at(`${side}.grand-total`)];
    const isThere = (row: string) => table.rows.some(({ key }) => key === row);
    if (!year || !all || isThere(carried)) return [];
    const other = isThere(beside) ? at(beside) : { value: 0, half: 0 };
    if (!other) return [];
    const sum = sumOf([year, other]);
    return Math.abs(all.value - sum.value) <= roundingOf([all, year, other]) ? [] : [name];
  });
}

function printedAt({ cells, unit }: ReadTable, row: string, column: string): Printed | undefined {
  const cell = cells.get(cellKey(row, column));
  if (cell?.value === undefined) return undefined;
  return { value: cell.value, half: halfOfAmount(UNIT_FEN[unit], cell.decimals) };
}

/** 类 that are not printed over their 款, where other 类 are. */
function groupsWithout({ rows }: ReadTable): string[] {
  const groups = rows.filter(({ code }) => code?.length === 3).map(({ key }) => key);
  if (groups.length === 0) return [];
  const below = rows.filter(({ code }) => code?.length === 5).map(({ key }) => key.slice(0, 3));
  return [...new Set(below)].filter((group) => !groups.includes(group));
}

const ECONOMIC = economic.codes
  .filter(({ code }) => /^3(?!99)\d{4}$/.test(code))
  .map(({ code, name }) => ({ code, name }));

/** A table that prints every 款, also those of nothing, and leaves one out between two others of its 类. */
function leftOut(table: ReadTable): Outcome[] {
  if (table.key !== 'basic' || table.unread !== undefined) return [];
  const printed = table.rows.flatMap(({ code }) => (code?.length === 5 ? [code] : []));
  const empty = printed.filter((code) => !table.cells.get(cellKey(code, 'amount'))?.value).length;
  if (printed.length < 20 || empty < printed.length / 4) return [];
  // codes of one length: in order they are sorted
  const spans = new Map<string, [string, string]>();
  for (const code of [...printed].sort()) {
    const [low] = spans.get(code.slice(0, 3)) ?? [code];
    spans.set(code.slice(0, 3), [low, code]);
  }
  const has = new Set(printed);
  const between = ECONOMIC.filter(({ code }) => {
    const span = spans.get(code.slice(0, 3));
    return span !== undefined && !has.has(code) && span[0] < code && code < span[1];
  });
  // a list that lacks many is another year's, not this one with a row left out
  if (between.length === 0 || between.length > 3) return [];
  const { title, titleAt } = table.source;
  const names = between.map(({ code, name }) => `${code} ${name}`).join('、');
  return [
    broken('information', `${title} 款`, `《${title}》没有列出：${names}`, [shownAt(table, titleAt, title)]),
  ];
}

/** columns of “三公”: six of the budget and six of the final account */
const PUBLICS_COLUMNS = 12;

/** A “三公” table that lost columns or got a second row: its figures are looked for, and not judged by where they stand. */
function columns(table: ReadTable, account: ReadAccount): Outcome[] {
  if (table.key !== 'three-publics' || table.unread === undefined || account.head.kind !== 'final') return [];
  const { title, titleAt } = table.source;
  const values = [shownAt(table, titleAt, title)];
  const heads = table.shape.columns.filter(({ path }) => path.length > 0).length;
  const isShort = heads < PUBLICS_COLUMNS && /没有认出|不全|错位/.test(table.unread);
  const what = isShort ? `表样有 ${PUBLICS_COLUMNS} 栏，表中只有 ${heads} 栏` : table.unread;
  return [
    broken('warning', `${title} 栏目`, `《${title}》的行列与表样不符：${what}；表内数字没有逐栏核对`, values),
  ];
}
