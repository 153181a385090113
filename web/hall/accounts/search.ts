import { documentAddress, figureAddress, relationsAddress, tableAddress, yearAddress } from './addresses.ts';
import type { AccountShown } from './load.ts';
import { readingOf } from './reading.ts';

/** A place with the words. The search of the first page has more kinds. */
export interface Hit<Kind extends string = '账目' | '决算表' | '数' | '说明'> {
  readonly kind: Kind;
  readonly name: string;
  /** the text beside the name: an amount, a table, the sentence */
  readonly more: string;
  readonly href: string;
}

/** Everyday words, and the words of the account and the offices for them. */
const SAME: readonly (readonly [string, readonly string[]])[] = [
  ['工资', ['工资', '津贴', '奖金']],
  ['吃喝', ['接待']],
  ['招待', ['接待']],
  ['请客', ['接待']],
  ['公车', ['公务用车']],
  ['用车', ['公务用车']],
  ['出国', ['因公出国']],
  ['房租', ['租赁']],
  ['三公', ['三公']],
  ['公积金', ['公积金']],
  ['社保', ['保险', '社会保障']],
  ['账', ['决算']],
  ['大厅', ['政务服务中心']],
];

export const LONGEST = 60;
export const MOST = 30;

function wordsOf(query: string): string[][] {
  const words = query.slice(0, LONGEST).split(/\s+/).filter(Boolean);
  return words.map((word) => [
    word,
    ...SAME.filter(([said]) => word.includes(said)).flatMap(([, meant]) => [...meant]),
  ]);
}

const ORDINAL = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;

/** Everything in a year's tables that has a name. */
export function inAccount(account: AccountShown): Hit[] {
  const { year } = account;
  const found: Hit[] = [
    { kind: '账目', name: `${year}年度部门决算 公开账目`, more: '', href: yearAddress(year) },
    { kind: '账目', name: `${year}年度决算表勾稽关系核对结果`, more: '', href: relationsAddress(year) },
    { kind: '账目', name: `${year}年度决算公开文本`, more: '', href: documentAddress(year) },
  ];
  for (const table of account.tables) {
    found.push({
      kind: '决算表',
      name: table.title,
      more: `${table.number}，${year}年度`,
      href: tableAddress(year, table.id),
    });
    for (const row of readingOf(table).parts.flatMap((part) => part.rows)) {
      // a named row is listed once, by its first value; a row without a name is listed by its columns
      for (const value of row.label ? row.values.slice(0, 1) : row.values) {
        found.push({
          kind: '数',
          name: row.label ? `${row.label.replace(ORDINAL, '')}${row.code && ` ${row.code}`}` : value.column,
          more: `${value.text}万元，${table.title}，${year}年度`,
          href: figureAddress(year, value.figure),
        });
      }
    }
  }
  return found;
}

/** The paragraphs of the document, each with the heading above it. */
function inText({ year, published }: AccountShown): Hit[] {
  return published.document.parts.flatMap((part, index) => {
    let heading = part.title;
    let headings = 0;
    return part.blocks.flatMap((block): Hit[] => {
      if (block.kind === 'heading' && block.level === 1) {
        heading = block.text;
        headings += 1;
      }
      if (block.kind !== 'paragraph') return [];
      const at = headings > 0 ? `#h${headings}` : '';
      const href = `${documentAddress(year, index + 1)}${at}`;
      return [{ kind: '说明', name: heading, more: block.runs.map(({ text }) => text).join(''), href }];
    });
  });
}

/**
 * The hits with all words of the query, each word itself or its meaning, at most `MOST`. Hits with the words in their name come
 * first. None for an empty query. Pure.
 */
export function hitsOf<H extends Hit<string>>(
  query: string,
  all: readonly H[],
): { found: H[]; total: number } {
  const words = wordsOf(query);
  if (words.length === 0) return { found: [], total: 0 };
  const holds = (texts: readonly string[]) =>
    words.every((forms) => forms.some((form) => texts.some((text) => text.includes(form))));
  const hits = all.filter(({ name, more }) => holds([name, more]));
  const named = (hit: H) => (holds([hit.name]) ? 0 : 1);
  const found = hits.toSorted((a, b) => named(a) - named(b));
  return { found: found.slice(0, MOST), total: found.length };
}

const AROUND = 36;

/** Cuts a long paragraph to the text around the first found word. */
function excerpt(hit: Hit, query: string): Hit {
  const places = wordsOf(query)
    .flat()
    .map((form) => hit.more.indexOf(form))
    .filter((at) => at >= 0);
  const from = Math.max(0, Math.min(...places, hit.more.length) - AROUND);
  const to = from + 3 * AROUND;
  if (hit.kind !== '说明' || hit.more.length <= 3 * AROUND) return hit;
  const more = `${from > 0 ? '……' : ''}${hit.more.slice(from, to)}${to < hit.more.length ? '……' : ''}`;
  return { ...hit, more };
}

/** Searches one year: its tables, their figures, its text. Pure. */
export function searchYear(query: string, account: AccountShown): { found: Hit[]; total: number } {
  const { found, total } = hitsOf(query, [...inAccount(account), ...inText(account)]);
  return { found: found.map((hit) => excerpt(hit, query)), total };
}
