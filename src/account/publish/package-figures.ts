import {
  type CompiledAccount,
  type CompiledCell,
  describeCell,
  inWords,
  isTaken,
  type Narrative,
  type NarrativeFigure,
  type NarrativeInput,
  narrativeSources,
} from '#account/compile/index.ts';
import { type Fen, formatWan } from '#base/kernel/index.ts';
import { sayRegisterQuery } from '#money/registers/index.ts';
import type { PackageFigure } from './package-figure.ts';

/** Tells the compiler that a query is plain JSON. */
const asJson = (query: unknown) => query as PackageFigure['query'];

function cellFigure(account: CompiledAccount, cell: CompiledCell): PackageFigure {
  const { title, words, basis } = describeCell(account, cell);
  const [table = ''] = cell.figure.id.split('/');
  const { source } = cell.figure;
  return {
    id: cell.figure.id,
    table,
    row: cell.rowAddress,
    column: cell.columnNo,
    label: title,
    value: cell.figure.value,
    unit: 'fen',
    printed: formatWan(cell.figure.value as Fen),
    sources: account.sources(cell),
    words,
    basis,
    from: [],
    query: source.kind === 'query' ? asJson(source.query) : null,
  };
}

type Origin = Pick<PackageFigure, 'words' | 'basis' | 'from' | 'query'>;

/** The origin of a number that repeats a cell: the cell and its query, so that a drill needs no account of the other year. */
function cellOrigin(input: NarrativeInput, year: number, id: string): Origin {
  const of = year === input.account.year ? input.account : input.lastYear;
  if (of && isTaken(of)) {
    const basis = '财预〔2016〕143号：与上年相比，用上年公开的数';
    return { words: of.figure(id)?.words ?? '', basis, from: [], query: null };
  }
  const cell = of?.figure(id);
  if (!of || !cell) return { words: '表中没有这一行，为零。', basis: '', from: [], query: null };
  const { title, words, basis } = describeCell(of, cell);
  const { source } = cell.figure;
  return {
    words: `取自${year}年度${title}：${words}`,
    basis,
    from: [{ year, id }],
    query: source.kind === 'query' ? asJson(source.query) : null,
  };
}

function originOf(figure: NarrativeFigure, narrative: Narrative, input: NarrativeInput): Origin {
  const { source } = figure;
  if (source.kind !== 'query') throw new RangeError('a figure of the narrative has a query');
  const { query } = source;
  const { year } = input.account;
  if (query.kind === 'cell') return cellOrigin(input, query.year, query.id);
  const own = { basis: '', from: [], query: asJson(query) };
  if (query.kind === 'budget') return { ...own, words: inWords(query, input.account.names) };
  if (query.kind === 'register') return { ...own, words: sayRegisterQuery(query) };
  const nameOf = (id: string) => narrative.figures.find((known) => known.id === id)?.name ?? id;
  const [ids, verb, how] =
    query.kind === 'difference'
      ? ([[query.of, query.less], '减去', '按公开的两位小数（万元）计算'] as const)
      : ([[query.of, query.whole], '除以', '按公开的两位小数计算，四舍五入到百分数的两位小数'] as const);
  const words = `“${nameOf(ids[0])}”${verb}“${nameOf(ids[1])}”，${how}。`;
  return { ...own, from: ids.map((id) => ({ year, id })), words };
}

function narrativeFigure(
  figure: NarrativeFigure,
  narrative: Narrative,
  input: NarrativeInput,
): PackageFigure {
  const { id, section, name, column, value, unit, printed } = figure;
  return {
    id,
    table: 'N',
    row: `${section} ${name}`,
    column,
    label: `情况说明${section}　${name}`,
    value,
    unit,
    printed,
    sources: narrativeSources(figure, input),
    ...originOf(figure, narrative, input),
  };
}

/** Every cell with a value, in the order of tables, rows and columns, and every number of the narrative. */
export function packageFigures(narrative: Narrative, input: NarrativeInput): PackageFigure[] {
  const { account } = input;
  const cells = account.tables.flatMap((table) => table.cells.filter((cell) => cell.figure.value !== 0));
  return [
    ...cells.map((cell) => cellFigure(account, cell)),
    ...narrative.figures.map((figure) => narrativeFigure(figure, narrative, input)),
  ];
}
