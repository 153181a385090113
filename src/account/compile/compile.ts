import {
  addressOf,
  type CodedSpec,
  type ColumnSpec,
  cellsOf,
  columnsOf,
  fixedRowsOf,
  type RowSpec,
  type SourceSpec,
  type TableSpec,
  type Template,
  tableIn,
} from '#account/disclosure/index.ts';
import type { Fen, Figure } from '#base/kernel/index.ts';
import { drillBudget, evaluateBudget } from '#money/budget/index.ts';
import { countVouchers, evaluate } from '#money/ledger/index.ts';
import { type Evaluator, makeEvaluator } from './evaluator.ts';
import { queryOf } from './query.ts';
import type {
  CompiledAccount,
  CompiledCell,
  CompiledRow,
  CompiledTable,
  CompileInput,
  FigureQuery,
} from './types.ts';

interface Context {
  readonly input: CompileInput;
  readonly evaluator: Evaluator;
}

function sourceOf(template: Template, row: RowSpec, column: ColumnSpec): SourceSpec {
  const name = row.source ?? column.source ?? '';
  const source = template.sources[name];
  // loadTemplate has refused templates with an unknown source
  if (!source) throw new RangeError(`no source ${name}`);
  return source;
}

function cellQuery(template: Template, year: number, row: RowSpec, column: ColumnSpec): FigureQuery {
  return queryOf(sourceOf(template, row, column), year, column.narrow ?? {}, row.narrow ?? {});
}

function amountOf(query: FigureQuery, { input, evaluator }: Context): Fen {
  if (query.kind === 'ledger') return evaluator.value(query);
  return evaluateBudget(query, input.budgetRows);
}

/** The functional codes that a coded table prints: those with a non-zero cell, and their parents. */
function codeRows(table: CodedSpec, { input, evaluator }: Context): RowSpec[] {
  const codes = new Set<string>();
  for (const column of table.columns) {
    const query = cellQuery(input.template, input.year, table.total, column);
    if (query.kind !== 'ledger') continue;
    for (const code of evaluator.codes(query)) {
      for (const level of table.levels) if (code.length >= level) codes.add(code.slice(0, level));
    }
  }
  // a parent comes before its children: "201" < "20103" < "2010301"
  return [...codes].sort().map((code) => ({
    key: code,
    code,
    label: input.names.functional(code),
    total: code.length === table.levels[0],
    narrow: { functional: code },
  }));
}

function compiledRow(row: RowSpec): CompiledRow {
  return {
    key: row.key,
    ...(row.code ? { code: row.code } : {}),
    label: row.label,
    ordinal: row.ordinal ?? '',
    ...(row.line ? { line: row.line } : {}),
    indent: row.indent ?? 0,
    total: row.total ?? false,
    address: addressOf(row),
  };
}

function compiledCell(table: TableSpec, row: RowSpec, column: ColumnSpec, context: Context): CompiledCell {
  const query = cellQuery(context.input.template, context.input.year, row, column);
  const value = amountOf(query, context);
  const figure: Figure<FigureQuery> = {
    id: `${table.id}/${addressOf(row)}/${column.no}`,
    value,
    unit: 'fen',
    precision: 'fen',
    source: { kind: 'query', query },
  };
  const place = { table: table.key, row: row.key, column: column.key };
  const state = value === 0 ? 'zero' : 'number';
  const { basis } = sourceOf(context.input.template, row, column);
  return { ...place, state, figure, rowAddress: addressOf(row), columnNo: column.no, basis };
}

/** Gives a row of a functional class the name of that year, because a form serves several years. */
function namedInYear(row: RowSpec, { input }: Context): RowSpec {
  if (row.narrow?.functional !== row.key) return row;
  const name = input.names.functional(row.key);
  return name === row.key ? row : { ...row, label: name };
}

function compiledTable(table: TableSpec, context: Context): CompiledTable {
  const pairs = cellsOf(table).map(({ row, column }) => ({ row: namedInYear(row, context), column }));
  const rows = fixedRowsOf(table).map((row) => namedInYear(row, context));
  if (table.layout === 'coded') {
    const coded = codeRows(table, context);
    rows.push(...coded);
    pairs.push(...coded.flatMap((row) => table.columns.map((column) => ({ row, column }))));
  }
  const cells = pairs.map(({ row, column }) => compiledCell(table, row, column, context));
  return {
    spec: table,
    rows: rows.map(compiledRow),
    cells,
    empty: cells.every((cell) => cell.figure.value === 0),
  };
}

function sourceCount(query: FigureQuery, input: CompileInput): number {
  if (query.kind === 'budget') return drillBudget(query, input.budgetRows).length;
  return countVouchers(evaluate(query, input.rows).cellIds, input.signatures);
}

/**
 * Computes every table of the template for the year. Pure; amounts are exact fen. The vouchers behind a cell are counted only
 * on request, so that the time to compile does not grow with their number.
 */
export function compileAccount(input: CompileInput): CompiledAccount {
  const context: Context = { input, evaluator: makeEvaluator(input.rows, input.year) };
  const tables = input.template.tables.map((table) => compiledTable(tableIn(table, input.year), context));
  const byKey = new Map(tables.map((table) => [table.spec.key, table]));
  const cells = new Map<string, CompiledCell>();
  const figures = new Map<string, CompiledCell>();
  for (const cell of tables.flatMap((table) => table.cells)) {
    cells.set(`${cell.table}|${cell.row}|${cell.column}`, cell);
    figures.set(cell.figure.id, cell);
  }
  const counts = new Map<string, number>();
  return {
    templateId: input.template.id,
    template: input.template,
    year: input.year,
    unit: input.unit,
    names: input.names,
    input,
    tables,
    has: (table) => byKey.has(table),
    rows: (table) => byKey.get(table)?.rows.map((row) => row.key) ?? [],
    columns(table) {
      const compiled = byKey.get(table);
      return compiled ? columnsOf(compiled.spec).map((column) => column.key) : [];
    },
    cell: (table, row, column) => cells.get(`${table}|${row}|${column}`),
    figure: (id) => figures.get(id),
    sources(cell) {
      const { id, source } = cell.figure;
      if (source.kind !== 'query') return 0;
      const known = counts.get(id) ?? sourceCount(source.query, input);
      counts.set(id, known);
      return known;
    },
  };
}
