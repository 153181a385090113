import type { AccountKind } from '../../disclosure/told-words.ts';
import type { Paragraph } from '../narrative/paragraphs.ts';
import type { ReadDocument } from '../read/document.ts';
import type { LogicalTable } from './tables.ts';
import { plain } from './words.ts';

/** What the document says about itself. */
export interface Head {
  readonly title: string;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  readonly kind: AccountKind;
}

const UNIT_LINE = /(?:编制部门|预算主管部门|预算单位|部门|单位名称|编制单位)[:：]\s*([^\s:：]{4,40})/;
const UNIT_END =
  /(局|委|厅|部|院|会|办公室|中心|政府|办事处|管理处|队|站|所|馆|园|社|学校|小学|中学|大学|XX局)$/;

const UNIT_BEFORE =
  /(?:第[一二三四五]部分)?([\u4e00-\u9fffX（）]{4,40}?)(?:单位)?(?:概况|20\d{2}年度?(?:部门|单位)?(?:三公经费)?(?:决算|预算))/;
/** a title over two lines: the year on one, 某某局部门决算 on the next; or both on one, the year first */
const UNIT_ALONE =
  /^(?:20\d{2}年度?)?([\u4e00-\u9fffX（）]{4,40}?)(?:部门|单位)(?:决算|预算)(?:公开|说明|报告)?$/;

export function headOf(
  documents: readonly ReadDocument[],
  tables: readonly LogicalTable[],
  paragraphs: readonly Paragraph[],
): Head {
  const kinds = tables.flatMap((table) => (table.hit && !isNeutral(table.hit.title) ? [table.hit.kind] : []));
  const text = paragraphs.slice(0, 400).map((p) => plain(p.text));
  const all = text.join('\n');
  const kind = kinds.length > 0 ? byTitles(kinds) : byText(text);
  const year = yearOf(text, all);
  const unit = unitOf(documents, text);
  const word = kind === 'budget' ? '部门预算' : '部门决算';
  return { title: `${unit ?? '（单位未说明）'}${year ?? ''}年度${word}`, unit, year, kind };
}

const YEAR = /(20\d{2})年(?:度)?\n?[^\n。，]{0,14}(?:决算|预算)/g;

/** The year that titles say; where none does, the one that the text names most often. */
function yearOf(lines: readonly string[], all: string): number | undefined {
  const titles = lines.flatMap((line, i) => {
    const short = line.length < 50 && !/[。；，]/.test(line);
    // 2020年度 on one line, 某某局部门决算 on the next
    const text = /^20\d{2}年度?$/.test(line) ? `${line}${lines[i + 1] ?? ''}` : line;
    return short ? [...text.matchAll(YEAR)].map((m) => Number(m[1])) : [];
  });
  return mostOften(titles) ?? mostOften([...all.matchAll(YEAR)].map((m) => Number(m[1])));
}

/** names of funds, which do not tell the document's kind */
const FUNDS = /一般公共预算|政府性基金预算|国有资本经营预算/g;

/** 收支总表, 一般公共预算支出情况表: titles mostly of budgets, which some provinces use for final accounts too. */
function isNeutral(title: string): boolean {
  return !/决算|预算/.test(title.replace(FUNDS, ''));
}

function byTitles(kinds: readonly Head['kind'][]): Head['kind'] {
  return kinds.filter((kind) => kind === 'budget').length * 2 > kinds.length ? 'budget' : 'final';
}

/** The document's kind by its first line with a year; else the kind that its text names far more often. */
function byText(text: readonly string[]): Head['kind'] {
  for (const line of text.slice(0, 30)) {
    const named = /20\d{2}年.{0,24}?(决算|预算)(?!收入|支出)/.exec(line.replace(FUNDS, ''));
    if (named && line.length < 60) return named[1] === '决算' ? 'final' : 'budget';
  }
  const all = text.join('\n');
  return count(all, /预算/g) > count(all, /决算/g) * 3 ? 'budget' : 'final';
}

function unitOf(documents: readonly ReadDocument[], text: readonly string[]): string | undefined {
  const said: string[] = [];
  for (const document of documents) {
    for (const block of document.blocks) {
      const lines = block.kind === 'line' ? [block.text] : block.cells.slice(0, 12).map((cell) => cell.text);
      for (const line of lines) {
        const match = UNIT_LINE.exec(line);
        const name = match?.[1] ? plain(match[1]).replace(/(单位|金额).*$/, '') : '';
        if (UNIT_END.test(name) && name.length >= 4) said.push(name);
      }
    }
  }
  if (said.length > 0) return mostOften(said);
  const named: string[] = [];
  for (const line of text) {
    const match = UNIT_BEFORE.exec(line) ?? UNIT_ALONE.exec(line);
    if (match?.[1] && UNIT_END.test(match[1])) named.push(match[1]);
  }
  return named.length > 0 ? mostOften(named) : undefined;
}

function count(text: string, of: RegExp): number {
  return text.match(of)?.length ?? 0;
}

function mostOften<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
