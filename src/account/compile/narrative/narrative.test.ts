import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { compileAccount } from '../compile.ts';
import { templateFor } from '../templates.ts';
import { type BookVoucher, bookOf, noNames, payment } from '../testing.ts';
import { composeNarrative } from './index.ts';
import { narrativeCsvLines } from './narrative-csv.ts';
import type { NarrativeInput } from './types.ts';

function inputOf(vouchers: readonly BookVoucher[], reasons: Record<string, string> = {}): NarrativeInput {
  const account = compileAccount({
    template: templateFor(2020),
    year: 2020,
    unit: '测试局',
    ...bookOf(vouchers),
    budgetRows: [],
    names: noNames,
  });
  return { account, lastYear: undefined, registers: [], reasons: new Map(Object.entries(reasons)) };
}
const textOf = (input: NarrativeInput, number: string) =>
  composeNarrative(input)
    .sections.filter((section) => section.number === number)
    .flatMap((section) => section.paragraphs)
    .map((paragraph) => paragraph.runs.map((run) => run.text).join(''))
    .join('\n');
const office = payment('2020-06-01', 1_000_000, { functional: '2010399', economic: '30201' });
const land = payment('2020-06-02', 3_000_000, {
  functional: '2120803',
  economic: '31005',
  fund: 'gov-fund',
  expenditure: 'project',
});

describe('the narrative', () => {
  it('has the fifteen sections in order', () => {
    const numbers = composeNarrative(inputOf([office])).sections.map((section) => section.number);
    expect(numbers.join()).toBe('一,二,三,四,五,六,七,八,九,十,十一,十二,十三,十四,十五');
  });

  it('states no nought that nobody knows: a register without entries is asked for', () => {
    const told = { none: new Set(['trip 2020', 'event 2020', 'asset 2020']), booksFrom: null };
    const input = { ...inputOf([office]), registersTold: told };
    expect(textOf(input, '七')).toContain('1. 因公出国（境）团组0个，累计0人次。');
    expect(textOf(input, '七')).toContain('2. （待登记：公务接待批次和人次）。');
    expect(textOf(input, '七')).not.toMatch(/接待0|购置0|保有量0/);
    expect(textOf(input, '十二')).toBe('（待登记：政府采购支出和授予中小企业合同金额）。');
    expect(textOf(input, '十三')).toMatch(/^（待登记：车辆数）；.*0台（套）/);
    const { unknown, figures } = composeNarrative(input);
    expect([...new Set(unknown.map(({ register }) => register))]).toEqual([
      'reception',
      'vehicle',
      'procurement',
    ]);
    expect(figures.map(({ name }) => name)).not.toContain('公务接待批次');
  });

  it('leaves out, with the reason, what lies before the registers begin', () => {
    const told = { none: new Set<string>(), booksFrom: day('2020-07-01') };
    const input = { ...inputOf([office]), registersTold: told };
    expect(textOf(input, '七')).toContain(
      '2. 登记簿自2020年7月1日起建立，没有本年度完整的资料，未列公务接待批次和人次。',
    );
    expect(composeNarrative(input).unknown.find(({ register }) => register === 'trip')?.why).toBe('before');
  });

  it('does not compare with a year that is not in the books', () => {
    const narrative = composeNarrative(inputOf([office]));
    const text = narrative.sections.flatMap((section) =>
      section.paragraphs.flatMap((p) => p.runs.map((run) => run.text)),
    );
    expect(text.join('')).not.toContain('上年');
  });

  it('says that there was no government fund, or what there was', () => {
    expect(textOf(inputOf([office]), '八')).toBe(
      '本部门没有政府性基金收入，也没有使用政府性基金安排的支出。',
    );
    expect(textOf(inputOf([office, land]), '八')).toContain(
      '本年支出3.00万元（基本支出0万元，项目支出3.00万元）',
    );
    expect(textOf(inputOf([office]), '九')).toContain('没有国有资本经营预算收入');
  });

  it('writes every number as a figure: no digit of an amount stands in plain text', () => {
    const { sections, figures } = composeNarrative(inputOf([office, land]));
    const known = new Set(figures.map((figure) => figure.id));
    const all = sections.flatMap((section) => section.paragraphs).flatMap((paragraph) => paragraph.runs);
    expect(all.flatMap((run) => (run.figure ? [run.figure] : [])).filter((id) => !known.has(id))).toEqual([]);
    expect(
      all.filter(
        (run) => !run.figure && /\d+\.\d\d|\d万元|\d%/.test(run.text.replace(/单位价值\d+万元/g, '')),
      ),
    ).toEqual([]);
  });

  it('prints what staff wrote on performance, line by line, and demands it', () => {
    const given = inputOf([office], { 'text.performance': '第一段。\n第二段。' });
    expect(textOf(given, '十四')).toBe('第一段。\n第二段。');
    const asked = composeNarrative(inputOf([office])).reasons.find(({ key }) => key === 'text.performance');
    expect(asked).toMatchObject({ section: '十四', given: false });
    expect(textOf(inputOf([office]), '十四')).toBe('');
  });
});

it('the narrative’s lines of figures.csv say section, name, kind, value and sources', () => {
  const input = inputOf([office, land]);
  const lines = narrativeCsvLines(composeNarrative(input).figures, input);
  expect(lines).toContain('N,一 收支总计,amount,4.00,2');
  expect(lines).toContain('N,三 项目支出占比,percent,75.00,2');
  expect(lines).toContain('N,七 公务接待批次,count,0,0');
  expect(new Set(lines.map((line) => line.split(',').slice(0, 3).join())).size).toBe(lines.length);
});
