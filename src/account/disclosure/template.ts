import { z } from 'zod';
import {
  budgetRowSourceSchema,
  expenditureSchema,
  fundSchema,
  lineFilterSchema,
} from '#base/kernel/contract.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { problems } from './problems.ts';

/** The names of the tables, whatever their numbers in a year's form; the same as `TableKey` in types.ts. */
export const TABLE_KEYS = [
  'income-expenditure',
  'income',
  'expenditure',
  'grant',
  'public-budget',
  'basic',
  'three-publics',
  'gov-fund',
  'state-capital',
] as const;

const tableKey = z.enum(TABLE_KEYS);
const prefix = z.string().regex(/^\d+$/);

/** Which lines of the books count. A list, if there is one, is not empty. */
const filterSchema = lineFilterSchema.refine(
  ({ accounts, economic, funds }) => [accounts, economic, funds].every((list) => list?.length !== 0),
  '清单不能为空',
);

const budgetFilterSchema = z.strictObject({
  sources: z.array(budgetRowSourceSchema).min(1),
  functional: prefix.optional(),
  economic: z.array(prefix).min(1).optional(),
  expenditure: expenditureSchema.optional(),
  funds: z.array(fundSchema).min(1).optional(),
});

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ledger'),
    basis: z.string().min(1),
    terms: z.array(z.strictObject({ sign: z.union([z.literal(1), z.literal(-1)]), filter: filterSchema })),
  }),
  z.strictObject({ kind: z.literal('budget'), basis: z.string().min(1), filter: budgetFilterSchema }),
]);

/** How a row or column narrows the source of the other: both must hold. */
const narrowSchema = z.strictObject({
  functional: prefix.optional(),
  economic: z.array(prefix).min(1).optional(),
  expenditure: expenditureSchema.optional(),
  funds: z.array(fundSchema).min(1).optional(),
});

const columnSchema = z.strictObject({
  /** 栏次 */
  no: z.string().regex(/^\d+$/),
  key: z.string().min(1),
  label: z.string().min(1),
  /** the heads above the label, from the top */
  groups: z.array(z.string().min(1)),
  source: z.string().optional(),
  narrow: narrowSchema.optional(),
});

const rowSchema = z.strictObject({
  key: z.string().min(1),
  /** the printed code of a row that has one */
  code: prefix.optional(),
  label: z.string().min(1),
  /** other names that documents use for this row */
  aliases: z.array(z.string().min(1)).optional(),
  /** the ordinal before the label: "一、" */
  ordinal: z.string().optional(),
  /** the row's name in figure ids, where code or label would name two rows */
  address: z.string().optional(),
  /** 行次 */
  line: z.int().positive().optional(),
  indent: z.int().optional(),
  /** the years, inclusive, in which the form has the row */
  from: z.int().optional(),
  until: z.int().optional(),
  /** a sum, printed strong */
  total: z.boolean().optional(),
  source: z.string().optional(),
  narrow: narrowSchema.optional(),
});

const common = {
  id: z.string().regex(/^\d\d$/),
  key: tableKey,
  number: z.string().min(1),
  title: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  unit: z.string().min(1),
  basis: z.string().min(1),
  notes: z.array(z.string().min(1)),
  /** printed under the table when no cell has a value; {unit} is the unit's full name */
  emptyNote: z.string().optional(),
};

const sideSchema = z.strictObject({
  title: z.string(),
  /** first 行次 of the side; a 行次 without a row is printed blank */
  firstLine: z.int().positive(),
  lastLine: z.int().positive(),
  columns: z.array(columnSchema).min(1),
  rows: z.array(rowSchema).min(1),
});

const tableSchema = z.discriminatedUnion('layout', [
  z.strictObject({ ...common, layout: z.literal('side-by-side'), sides: z.array(sideSchema).length(2) }),
  z.strictObject({
    ...common,
    layout: z.literal('coded'),
    stub: z.strictObject({ group: z.string(), code: z.string(), name: z.string() }),
    columns: z.array(columnSchema).min(1),
    total: rowSchema,
    /** lengths of the functional codes that get a row: 类, 款, 项 */
    levels: z.array(z.int()).min(1),
  }),
  z.strictObject({
    ...common,
    layout: z.literal('lanes'),
    stub: z.strictObject({ code: z.string(), name: z.string() }),
    column: columnSchema,
    lanes: z.array(z.strictObject({ rows: z.array(rowSchema).min(1) })).min(1),
    /** sums in the last row, each under a number of lanes */
    footers: z.array(z.strictObject({ lanes: z.int().positive(), row: rowSchema })),
  }),
  z.strictObject({
    ...common,
    layout: z.literal('single-row'),
    columns: z.array(columnSchema).min(1),
    row: rowSchema,
  }),
]);

const headSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  firstYear: z.int(),
  /** null: until another template follows */
  lastYear: z.int().nullable(),
  basis: z.string().min(1),
  tables: z.array(tableKey).min(1),
  sources: z.record(z.string(), sourceSchema),
});

export type SourceFilter = z.infer<typeof filterSchema>;
export type BudgetFilter = z.infer<typeof budgetFilterSchema>;
export type SourceSpec = z.infer<typeof sourceSchema>;
export type Narrow = z.infer<typeof narrowSchema>;
export type ColumnSpec = z.infer<typeof columnSchema>;
export type RowSpec = z.infer<typeof rowSchema>;
export type TableSpec = z.infer<typeof tableSchema>;
export type SideBySideSpec = Extract<TableSpec, { layout: 'side-by-side' }>;
export type CodedSpec = Extract<TableSpec, { layout: 'coded' }>;
export type LanesSpec = Extract<TableSpec, { layout: 'lanes' }>;
export type SingleRowSpec = Extract<TableSpec, { layout: 'single-row' }>;

/** The form of a year's published account: its tables in printed order and the sources that their cells name. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly basis: string;
  readonly tables: readonly TableSpec[];
  readonly sources: Readonly<Record<string, SourceSpec>>;
}

/** Every column of a table, in printed order. */
export function columnsOf(table: TableSpec): readonly ColumnSpec[] {
  if (table.layout === 'side-by-side') return table.sides.flatMap((side) => side.columns);
  return table.layout === 'lanes' ? [table.column] : table.columns;
}

/** Every row that the form itself has; a coded table's code rows come from the data. */
export function fixedRowsOf(table: TableSpec): readonly RowSpec[] {
  if (table.layout === 'side-by-side') return table.sides.flatMap((side) => side.rows);
  if (table.layout === 'coded') return [table.total];
  if (table.layout === 'single-row') return [table.row];
  return [...table.lanes.flatMap((lane) => lane.rows), ...table.footers.map((footer) => footer.row)];
}

/** A row's name in figure ids: its code, or its label without the ordinal. */
export function addressOf(row: RowSpec): string {
  return row.address ?? row.code ?? row.label;
}

/** The cells that a row of the form has: the columns of its own side. */
export function cellsOf(table: TableSpec): readonly { row: RowSpec; column: ColumnSpec }[] {
  const pairs = (rows: readonly RowSpec[], columns: readonly ColumnSpec[]) =>
    rows.flatMap((row) => columns.map((column) => ({ row, column })));
  if (table.layout === 'side-by-side') return table.sides.flatMap((side) => pairs(side.rows, side.columns));
  return pairs(fixedRowsOf(table), columnsOf(table));
}

function shapeProblems(error: z.ZodError, at: string): Problem[] {
  return error.issues.map((issue) =>
    problems.of('disclosure/template-shape', [at, ...issue.path.map(String)].join('.'), {
      text: issue.message,
    }),
  );
}

function tableProblems(table: TableSpec, sources: Template['sources']): Problem[] {
  const found: Problem[] = [];
  const seen = new Set<string>();
  for (const { row, column } of cellsOf(table)) {
    const at = `${table.id}/${addressOf(row)}/${column.no}`;
    if (seen.has(at)) found.push(problems.of('disclosure/same-address', at, {}));
    seen.add(at);
    const named = [row.source, column.source].filter((name) => name !== undefined);
    if (named.length !== 1) found.push(problems.of('disclosure/one-source', at, { count: named.length }));
    for (const name of named) {
      if (!(name in sources)) found.push(problems.of('disclosure/unknown-source', at, { name }));
    }
  }
  return found;
}

/**
 * Reads a template pack: its head and its tables (parsed JSON). Refuses a wrong shape, a table that the head does not name, a
 * named table without a file, two cells with one address, and a cell with no source, two sources or an unknown one.
 */
export function loadTemplate(head: unknown, tables: readonly unknown[]): Result<Template> {
  const parsedHead = headSchema.safeParse(head);
  const parsed = tables.map((table) => tableSchema.safeParse(table));
  const shape = [
    ...(parsedHead.success ? [] : shapeProblems(parsedHead.error, 'template')),
    ...parsed.flatMap((result, index) =>
      result.success ? [] : shapeProblems(result.error, `tables[${index}]`),
    ),
  ];
  if (!parsedHead.success || shape.length > 0) return refused(...shape);

  const specs = parsed.flatMap((result) => (result.success ? [result.data] : []));
  const keys = specs.map((table) => table.key);
  const expected = parsedHead.data.tables;
  if (keys.join() !== expected.join()) {
    return refused(
      problems.of('disclosure/tables-differ', 'template.tables', {
        expected: expected.join('、'),
        found: keys.join('、'),
      }),
    );
  }
  const found = specs.flatMap((table) => tableProblems(table, parsedHead.data.sources));
  return found.length > 0 ? refused(...found) : ok({ ...parsedHead.data, tables: specs });
}
