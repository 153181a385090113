import { describe, expect, it } from 'vitest';
import { composeNarrative, type NarrativeInput } from '#account/compile/index.ts';
import { takenAccount } from '#account/compile/last-year.ts';
import { lukouBook, lukouBudget } from '#account/compile/lukou.testing.ts';
import { readEarlier } from '#account/earlier/figures.reader.ts';
import { day, unwrap } from '#base/kernel/index.ts';
import { earlierFacts } from '../earlier/facts.ts';
import { decideTake } from '../earlier/take-figures.ts';
import type { EarlierYear } from '../earlier/types.ts';
import { composeDocument } from './compose.ts';
import { draftOf } from './draft.ts';
import { fileOf } from './files.ts';
import type { Format } from './formats.ts';
import { LUKOU_TEXTS, lukouDraft } from './lukou.fixture.ts';

const { input, draft } = lukouDraft({ ...lukouBook(), budgetRows: lukouBudget(), registers: [] });
const compiled = input.lastYear as NarrativeInput['account'];

/** Last year's published account as a file. */
async function fileOfLastYear(format: Format): Promise<Uint8Array> {
  const before: NarrativeInput = {
    account: compiled,
    lastYear: undefined,
    registers: [],
    reasons: new Map(),
  };
  const narrative = composeNarrative(before);
  const { data } = draftOf(narrative, before, { yearClosed: true });
  const overview = { duties: ['职责'], organisation: ['机构'] };
  const document = composeDocument({ account: compiled, narrative, overview, terms: [], cover: [] });
  return fileOf({ document, data }, null, format);
}

/** What the desk keeps of the file, when nobody changes what was read. */
async function takenFrom(format: Format): Promise<EarlierYear> {
  const read = unwrap(await readEarlier(`2019.${format}`, await fileOfLastYear(format)));
  expect(read.figures.filter(({ why }) => why !== '')).toEqual([]);
  const amounts = read.figures.map(({ key, value }) => [key, String((value ?? 0) / 1_000_000)]);
  const facts = unwrap(
    decideTake(
      {
        year: 2019,
        source: '2019年度部门决算',
        amounts: Object.fromEntries(amounts),
        file: { name: `2019.${format}`, sha256: 'a' },
        read,
      },
      { today: day('2021-01-05'), ownYears: [] },
    ),
  );
  const [taken] = facts.map((fact) => earlierFacts.read('account/figures-taken', fact));
  return { ...taken!, hasAccount: true };
}

const comparisons = (of: NarrativeInput) =>
  composeNarrative(of).sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(
      ({ runs }) =>
        runs
          .map(({ text }) => text)
          .join('')
          .match(/与上年(?:相比|持平)[^。；]*/g) ?? [],
    ),
  );

describe('last year read from its published file', () => {
  for (const format of ['docx', 'pdf', 'xlsx', 'html'] as const)
    it(`gives every comparison that its books give: ${format}`, async () => {
      const lastYear = takenAccount(await takenFrom(format));
      const said = comparisons({ ...input, lastYear });
      expect(said).toEqual(comparisons(input));
      expect(said.length).toBeGreaterThan(3);
    });

  it('says of each figure that it is taken, and from where', async () => {
    const lastYear = takenAccount(await takenFrom('docx'));
    const narrative = composeNarrative({ ...input, lastYear });
    const { data, draft: taken } = draftOf(narrative, { ...input, lastYear }, { yearClosed: true });
    const figure = data.figures.find(({ row }) => row === '一 上年收支总计');
    expect(figure?.words).toMatch(
      /^取自公开的2019年度部门决算（2019年度部门决算）：公开01表收入支出决算总表.*读自文件：/,
    );
    // rounding of published figures breaks no relation over two years
    expect(taken.errors).toEqual(draft.errors);
    expect(taken.warnings.map(({ key }) => key)).toEqual(draft.warnings.map(({ key }) => key));
  });
});

describe('last year that nobody knows', () => {
  it('is asked for: publish/last-year-unknown', () => {
    const without = { ...input, lastYear: undefined };
    const { draft: open } = draftOf(composeNarrative(without), without, { yearClosed: true });
    expect(open.unknown).toMatchObject([{ of: 'last-year', title: '2019年度决算数' }]);
    expect(open.unknown[0]?.message).toContain('收支总计');
  });

  it('that had no account is said in the text, and asked for no more', () => {
    const without = { ...input, lastYear: undefined, noLastYear: '2020年新设立', reasons: LUKOU_TEXTS };
    const narrative = composeNarrative(without);
    expect(draftOf(narrative, without, { yearClosed: true }).draft.unknown).toEqual([]);
    const text = narrative.sections.map(({ paragraphs }) =>
      paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join(''),
    );
    expect(text[0]).toContain('上年没有决算，不作比较。');
    expect(text.join('')).not.toMatch(/与上年相比/);
  });

  it('of which one figure was not published says so at that figure alone', async () => {
    const taken = await takenFrom('docx');
    const figures = taken.figures.filter(({ key }) => !key.includes('final.reception'));
    const some = { ...input, lastYear: takenAccount({ ...taken, figures }) };
    const text = composeNarrative(some)
      .sections.flatMap(({ paragraphs }) =>
        paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')),
      )
      .find((line) => line.startsWith('公务接待费支出预算'));
    expect(text).toContain('；上年公开的决算没有这个数，不作比较。');
    expect(comparisons(some).length).toBe(comparisons(input).length - 1);
  });
});
