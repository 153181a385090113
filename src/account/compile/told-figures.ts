import type {
  AccountCell,
  BoundTold,
  ClassList,
  Direction,
  FigureRun,
  ShareList,
  Told,
  ToldChange,
  ToldComparison,
  ToldPercent,
} from '#account/disclosure/index.ts';
import { halfOfPercent, numberUnits } from '#account/disclosure/index.ts';
import { type Fen, fen, formatWan, wanHundredths } from '#base/kernel/index.ts';
import type {
  Narrative,
  NarrativeFigure,
  NarrativeInput,
  NarrativeQuery,
  Run,
  SectionNumber,
} from './narrative/types.ts';

/** Section 十二 tells the shares of small enterprises: one share includes the other, so they are no parts of a whole. */
const NO_PARTS: SectionNumber = '十二';

const UP = /(增加|增长|上升|大于)$/;
const DOWN = /(减少|下降|降低|小于)$/;
const COMPARED = /决算数(大于|小于|等于)\S{0,4}?预算数/;

/** A figure with the query behind it; every figure of the narrative is computed. */
interface Known {
  readonly figure: NarrativeFigure;
  readonly query: NarrativeQuery;
  readonly told: Told;
}

/** The figures of the narrative, in the form that the checks take. */
export interface Figures {
  bound(): BoundTold[];
  shares(): ToldPercent[];
  completions(): ToldPercent[];
  changes(publishedLastYear: ReadonlyMap<string, number> | undefined): ToldChange[];
  comparisons(): ToldComparison[];
  shareLists(): ShareList[];
  classes(): ClassList | undefined;
  named(section: SectionNumber, name: string): Told[];
}

/** A figure as a reader sees it: amounts rounded to hundredths of 万元, without the sign, which a word tells. */
function toldOf({ id, name, column, value, printed }: NarrativeFigure): Told {
  const seen = column === 'amount' ? fen(wanHundredths(value as Fen) * 10_000) : value;
  return {
    name,
    kind: column,
    value: Math.abs(seen),
    half: column === 'percent' ? halfOfPercent(2) : 0,
    printed: printed.replace('-', ''),
    unit: numberUnits[column],
    ...(column === 'amount' ? { exact: value } : {}),
    figure: id,
  };
}

function knownOf(narrative: Narrative): Map<string, Known> {
  return new Map(
    narrative.figures.flatMap((figure): [string, Known][] =>
      figure.source.kind === 'query'
        ? [[figure.id, { figure, query: figure.source.query, told: toldOf(figure) }]]
        : [],
    ),
  );
}

/** Every run that prints a figure, with the kept figure. */
export function runsOf({ sections, figures }: Narrative): FigureRun[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) =>
      runs.flatMap((run): FigureRun[] => {
        const found = run.figure === undefined ? undefined : byId.get(run.figure);
        if (!found) return [];
        const { id, name, column, value, printed } = found;
        return [{ figure: id, name, column, value, printed, text: run.text }];
      }),
    ),
  );
}

export function figuresOf(narrative: Narrative, input: NarrativeInput): Figures {
  const known = knownOf(narrative);
  const all = [...known.values()];
  const said = wordsBefore(narrative);
  return {
    bound: () => all.flatMap((one) => boundOf(one, input)),
    shares: () => percentsOf(all, known, /占比$|占本年支出$/),
    completions: () => percentsOf(all, known, /完成率$/),
    changes: (published) => all.flatMap((one) => changeOf(one, known, { said, input, published })),
    comparisons: () => comparisonsOf(narrative, known),
    shareLists: () => shareListsOf(narrative, known),
    classes: () => classesOf(all, input),
    named: (section, name) =>
      all.flatMap(({ figure, told }) => (figure.section === section && figure.name === name ? [told] : [])),
  };
}

function cellOf(query: NarrativeQuery, { account, lastYear }: NarrativeInput): AccountCell | undefined {
  if (query.kind !== 'cell') return undefined;
  return (query.year === account.year ? account : lastYear)?.figure(query.id);
}

function boundOf({ figure, query, told }: Known, input: NarrativeInput): BoundTold[] {
  if (query.kind !== 'cell') return [];
  const name = query.year === input.account.year ? '表中' : '上年表中';
  const cells = [{ name, cell: cellOf(query, input), absentIsZero: true }];
  return [{ object: figure.name, told, cells, inAnnex: false }];
}

function percentsOf(all: readonly Known[], known: ReadonlyMap<string, Known>, names: RegExp): ToldPercent[] {
  return all.flatMap(({ figure, query, told }) => {
    if (query.kind !== 'percent' || !names.test(figure.name)) return [];
    const [part, whole] = [known.get(query.of)?.told, known.get(query.whole)?.told];
    return [{ percent: told, part, whole, mayBeCut: false }];
  });
}

interface Context {
  readonly said: ReadonlyMap<string, Direction>;
  readonly input: NarrativeInput;
  readonly published: ReadonlyMap<string, number> | undefined;
}

/** A difference of two figures, with its rate and the words before both. */
function changeOf(one: Known, known: ReadonlyMap<string, Known>, context: Context): ToldChange[] {
  const { query, figure, told } = one;
  if (query.kind !== 'difference') return [];
  const before = known.get(query.less);
  const rate = [...known.values()].find(
    (other) => other.query.kind === 'percent' && other.query.of === figure.id,
  );
  const { said, input, published } = context;
  const ofLastYear = before?.query.kind === 'cell' && before.query.year !== input.account.year;
  return [
    {
      amount: told,
      said: said.get(figure.id) ?? 'unclear',
      against: ofLastYear ? 'previous' : 'budget',
      ...(rate
        ? { rate: { percent: rate.told, said: said.get(rate.figure.id) ?? 'unclear', mayBeCut: false } }
        : {}),
      now: known.get(query.of)?.told,
      before: before?.told,
      published: ofLastYear ? publishedOf(before, input, published) : undefined,
    },
  ];
}

/** Last year's published amount. The published package has only cells with a value. */
function publishedOf({ query, told }: Known, input: NarrativeInput, published: Context['published']) {
  const id = cellOf(query, input)?.figure?.id;
  if (!published || id === undefined) return undefined;
  const value = published.get(id) ?? 0;
  const printed = formatWan(value as Fen);
  return { name: told.name, kind: 'amount', value, half: 0, printed, unit: '万元' } as const;
}

/** The word of direction right before each printed figure. A difference of zero is not printed. */
function wordsBefore({ sections }: Narrative): Map<string, Direction> {
  const out = new Map<string, Direction>();
  for (const { runs } of sections.flatMap(({ paragraphs }) => paragraphs)) {
    runs.forEach((run, at) => {
      const before = runs[at - 1]?.text ?? '';
      if (run.figure === undefined || out.has(run.figure)) return;
      out.set(run.figure, UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : 'none');
    });
  }
  return out;
}

const SAID = { 大于: 'more', 小于: 'less', 等于: 'equal' } as const;

/** 决算数大于预算数, with the two amounts before it: the budget first, then the expenditure. */
function comparisonsOf({ sections }: Narrative, known: ReadonlyMap<string, Known>): ToldComparison[] {
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) =>
      runs.flatMap((run, at): ToldComparison[] => {
        const match = COMPARED.exec(run.text);
        const [budget, final] = match ? amountsBefore(runs.slice(0, at), known) : [];
        if (!match || !budget || !final) return [];
        const said = SAID[match[1] as keyof typeof SAID];
        return [{ final, budget, said, words: { label: '用词', value: match[0], unit: '' } }];
      }),
    ),
  );
}

function amountsBefore(runs: readonly Run[], known: ReadonlyMap<string, Known>): Told[] {
  const amounts = runs.flatMap(({ figure }) => known.get(figure ?? '')?.told ?? []);
  return amounts.filter(({ kind }) => kind === 'amount').slice(-2);
}

/** The shares of one whole in a paragraph. */
function shareListsOf({ sections }: Narrative, known: ReadonlyMap<string, Known>): ShareList[] {
  return sections.flatMap(({ number, paragraphs }) =>
    paragraphs.flatMap(({ runs }) => {
      if (number === NO_PARTS) return [];
      const shares = runs.flatMap(({ figure }): Known[] => {
        const found = known.get(figure ?? '');
        return found?.query.kind === 'percent' && found.figure.name.endsWith('占比') ? [found] : [];
      });
      const lists = Map.groupBy(shares, ({ query }) => (query.kind === 'percent' ? query.whole : ''));
      return [...lists].flatMap(([whole, list]): ShareList[] => {
        if (list.length < 2) return [];
        const object = `${number}　${known.get(whole)?.figure.name ?? ''} ${list.length}项占比`;
        return [{ object, shares: list.map(({ told }) => told), whole: true }];
      });
    }),
  );
}

/** The classes of table 05 that section 五 lists. */
function classesOf(all: readonly Known[], input: NarrativeInput): ClassList {
  const listed = all.flatMap(({ figure, query, told }) => {
    const ofThisYear = query.kind === 'cell' && query.year === input.account.year;
    const code = ofThisYear ? (cellOf(query, input)?.row ?? '') : '';
    return figure.section === '五' && /^\d{3}$/.test(code) ? [{ code, told }] : [];
  });
  return { listed, whole: true };
}
