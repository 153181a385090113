import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { audit } from '#account/audit/index.ts';
import { figuresCsv, judgementsOf } from '#account/compile/index.ts';
import { lukouBook, lukouBudget } from '#account/compile/lukou.testing.ts';
import { unwrap, yearOf } from '#base/kernel/index.ts';
import { demoRegisters } from '#demo/packs/registers.ts';
import { rowOf } from '#money/registers/modules.ts';
import { idLetters } from '#money/registers/names.ts';
import { canonicalJson, digestOf } from './canonical.ts';
import { fileName, fileOf } from './files.ts';
import type { Format } from './formats.ts';
import { frozenView } from './frozen-view.ts';
import { LUKOU_TEXTS, lukouDraft } from './lukou.fixture.ts';
import { type DataPackage, packageSchema } from './package.ts';
import { packageCsv } from './package-csv.ts';
import { selfCheck } from './self-check.ts';

const counts = new Map<string, number>();
const registers = demoRegisters().flatMap(({ entries }) =>
  entries.map(({ entry }) => {
    const series = `${idLetters[entry.register]}-${yearOf(entry.day)}`;
    const number = (counts.get(series) ?? 0) + 1;
    counts.set(series, number);
    return rowOf(`${series}-${String(number).padStart(3, '0')}`, entry);
  }),
);
const books = { ...lukouBook(), budgetRows: lukouBudget(), registers };
const drafted = lukouDraft(books);
const { document, data, input, draft, text } = drafted;
const fileFor = (format: Format) => fileOf({ document, data }, null, format);

describe('a frozen account', () => {
  it('is judged as the books were when it was frozen, cell by cell', () => {
    const frozen = judgementsOf(frozenView(drafted), undefined);
    expect(frozen.filter(({ state }) => state === 'holds').length).toBeGreaterThan(250);
    expect(frozen).toEqual(judgementsOf(input.account, undefined));
  });

  it('says what does not hold in it', () => {
    const figures = data.figures.map((figure) =>
      figure.id === '03/2010399/2' ? { ...figure, value: figure.value - 1 } : figure,
    );
    const judged = judgementsOf(frozenView({ document, data: { ...data, figures } }), undefined);
    const broken = judged.filter(({ state }) => state === 'broken').map(({ relation }) => relation);
    expect(broken).toContain('expenditure-columns');
  });
});

describe('the digest', () => {
  it('is the same whenever the same books and texts are compiled, and is that of the text', () => {
    expect(lukouDraft(books).draft.digest).toBe(draft.digest);
    expect(digestOf(text)).toBe(draft.digest);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('is another when one word of a reason is', () => {
    const texts = new Map([...LUKOU_TEXTS, ['change.total', '人员增加']]);
    expect(lukouDraft(books, texts).draft.digest).not.toBe(draft.digest);
  });
});

describe('the data package', () => {
  it('keeps its schema, and carries it', async () => {
    const bytes = await fileFor('json');
    const parsed = packageSchema.parse(JSON.parse(new TextDecoder().decode(bytes))) as DataPackage;
    expect(parsed.schema).toMatchObject({ type: 'object', title: '部门决算数据包' });
    expect(Object.keys(parsed.schema.properties as object).toSorted()).toEqual(
      Object.keys(parsed).toSorted(),
    );
    expect(parsed.release).toBeNull();
  });

  it('has every number that the narrative says, and those are figures that it has', () => {
    const ids = new Set(data.figures.map(({ id }) => id));
    const said = data.narrative.flatMap(({ paragraphs }) => paragraphs.flatMap(({ figures }) => figures));
    expect(said.length).toBeGreaterThan(80);
    expect(said.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(data.figures.length);
  });

  it('says of every figure how it was computed', () => {
    expect(data.figures.filter(({ words }) => words === '').map(({ id }) => id)).toEqual([]);
    const rate = data.figures.find(({ id }) => id === 'N/一 收支总计比上年增减率/percent');
    expect(rate).toMatchObject({ printed: '88.74', value: 8_874, unit: 'percent', sources: 2 });
    expect(rate?.from.map(({ id }) => id)).toEqual([
      'N/一 收支总计比上年增减额/amount',
      'N/一 上年收支总计/amount',
    ]);
    const last = data.figures.find(({ id }) => id === 'N/一 上年收支总计/amount');
    expect(last?.words).toContain('取自2019年度');
    expect(last?.query).toMatchObject({ kind: 'ledger', year: 2019 });
  });

  it('tells how the relations came out', () => {
    expect(data.relations).toMatchObject({ broken: 0, couldNotBeRead: 0 });
    expect(data.relations.holds).toBeGreaterThan(200);
  });
});

describe('figures.csv', () => {
  it('is what the command line computes from the books', () => {
    const narrative = { figures: drafted.narrative.figures, input };
    expect(packageCsv(data)).toBe(figuresCsv(input.account, narrative));
  });

  it('quotes fields with commas', () => {
    const [first] = data.figures;
    const odd = { ...data, figures: [{ ...first!, row: '一,二"三' }] };
    expect(packageCsv(odd).split('\n')[1]).toMatch(/^01,"一,二""三",/);
  });
});

describe('the workbook', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await fileFor('xlsx')).buffer as ArrayBuffer);

  it('has a sheet for each table, named by it', () => {
    expect(book.worksheets).toHaveLength(9);
    expect(book.worksheets[0]?.name).toBe('01 收入支出决算总表');
    for (const sheet of book.worksheets) expect(sheet.getCell(1, 1).value).not.toBeNull();
  });

  it('has amounts as numbers, codes as text, and the heads merged', () => {
    const sheet = book.worksheets[1]!;
    expect(sheet.getCell(3, 1).text).toBe('部门：株洲市渌口区行政审批服务局');
    expect(sheet.getCell(3, sheet.columnCount).text).toBe('单位：万元');
    const row = sheet.getRows(1, sheet.rowCount)?.find((each) => each.getCell(1).value === '2010399');
    expect(row?.getCell(3).value).toBe(636.63);
    expect(row?.getCell(3).numFmt).toBe('0.00');
    expect(sheet.getCell(4, 1).isMerged).toBe(true);
    // 其他政府办公厅（室）及相关机构事务支出 needs two lines, 行政运行 one
    const [long, short] = [row?.height ?? 0, sheet.getRow((row?.number ?? 1) - 1).height];
    expect(long).toBeGreaterThan(short);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen' });
  });
});

/** The amounts with a value of every table, in fen, by place. */
function amountsOf(view: typeof input.account): Map<string, number> {
  const cells = view.tables.flatMap((table) => table.cells.filter((cell) => cell.figure.value !== 0));
  return new Map(
    cells.map(({ table, row, column, figure }) => [
      `${table} ${row} ${column}`,
      Math.round(figure.value / 10_000),
    ]),
  );
}

describe('reading our own text', () => {
  it('finds nothing in the demo account', async () => {
    expect(await selfCheck(document)).toEqual([]);
  });

  it.each([
    ['running.budget', '比年初多付了100万元房租'],
    ['running.budget', '房租从77.95万元增加到177.95万元'],
    ['running.budget', '年初预算为50万元，追加150万元'],
    ['three-publics.reception.change', '来访的人增加5人，标准提高12.3%'],
  ])('leaves people free to name amounts in a reason: %s %s', async (key, reason) => {
    expect(await selfCheck(lukouDraft(books, new Map([...LUKOU_TEXTS, [key, reason]])).document)).toEqual([]);
  });

  it('finds a text that contradicts a figure, and names it the same every time', async () => {
    // a sentence of staff with another sum than that of section 十
    const texts = new Map([...LUKOU_TEXTS, ['text.other', '2020年度机关运行经费支出99.99万元。']]);
    const wrong = lukouDraft(books, texts).document;
    const found = await selfCheck(wrong);
    expect(found.map(({ message }) => message).join()).toContain('99.99');
    expect(await selfCheck(wrong)).toEqual(found);
  });
});

describe.each(['pdf', 'docx', 'xlsx'] as const)('%s, read by the audit', async (format) => {
  const bytes = await fileFor(format);
  const name = fileName({ document, data }, 1, format);
  const read = unwrap(await audit([{ name, bytes }], { now: () => performance.now() }));

  it('gives back every amount of the tables', () => {
    for (const [place, wan] of amountsOf(input.account)) {
      const [table, row, column] = place.split(' ') as [never, string, string];
      const value = read.account.view.cell(table, row, column)?.figure?.value;
      expect(value && Math.round(value / 10_000), place).toBe(wan);
    }
  });

  it('has no finding of severity error', () => {
    const errors = read.findings.filter(({ severity }) => severity === 'error');
    // only the documents have the narrative, and there the audit has read it
    expect(read.account.statements.length > 50).toBe(format !== 'xlsx');
    expect(errors.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
  });
});
