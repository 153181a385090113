import {
  documentAddress,
  figureAddress,
  relationsAddress,
  tableAddress,
  yearAddress,
} from '../accounts/addresses.ts';
import type { AccountShown } from '../accounts/load.ts';
import { readingOf } from '../accounts/reading.ts';
import type { Place } from '../app/place.ts';

export interface Found {
  readonly kind: '事项' | '账目' | '决算表' | '数' | '站点' | '窗口';
  readonly name: string;
  /** what stands beside the name: an amount, the town */
  readonly more: string;
  readonly href: string;
}

/** Words that people say, and the words that the account and the offices use. */
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

const LONGEST = 60;
const MOST = 30;

function wordsOf(query: string): string[][] {
  const words = query.slice(0, LONGEST).split(/\s+/).filter(Boolean);
  return words.map((word) => [
    word,
    ...SAME.filter(([said]) => word.includes(said)).flatMap(([, meant]) => [...meant]),
  ]);
}

const ORDINAL = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;

function inAccount(account: AccountShown): Found[] {
  const { year } = account;
  const found: Found[] = [
    { kind: '账目', name: `${year}年度部门决算 公开账目`, more: '', href: yearAddress(year) },
    { kind: '账目', name: `${year}年度决算表勾稽关系核对结果`, more: '', href: relationsAddress(year) },
  ];
  if (account.published)
    found.push({ kind: '账目', name: `${year}年度决算公开文本`, more: '', href: documentAddress(year) });
  for (const table of account.tables) {
    found.push({
      kind: '决算表',
      name: table.title,
      more: `${table.number}，${year}年度`,
      href: tableAddress(year, table.id),
    });
    for (const row of readingOf(table).parts.flatMap((part) => part.rows)) {
      // a row's first value stands for the row; a row without a name goes by its columns
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

function inPlace(place: Place): Found[] {
  const towns = place.towns.flatMap((town): Found[] => {
    const nameOf = (code: string, name: string) =>
      place.units.find((unit) => unit.region === code)?.name ?? name;
    return [
      { kind: '站点', name: nameOf(town.code, town.name), more: '', href: `/sites/${town.code}` },
      ...town.children.map(
        (village): Found => ({
          kind: '站点',
          name: nameOf(village.code, village.name),
          more: town.name,
          href: `/sites/${town.code}#v${village.code}`,
        }),
      ),
    ];
  });
  const centre = place.units.find((unit) => unit.kind === 'institution');
  return centre ? [{ kind: '站点', name: centre.name, more: '', href: '/sites#centre' }, ...towns] : towns;
}

/** Windows of the district's hall, as the search sees them. */
export interface WindowListed {
  readonly number: number;
  readonly label: string;
}

export interface SearchIn {
  readonly accounts: readonly AccountShown[];
  readonly place: Place;
  readonly windows: readonly WindowListed[];
}

/** Pure: everything that holds all words of the query, each word itself or what it means. [] for an empty query. */
export function search(
  query: string,
  { accounts, place, windows }: SearchIn,
): { found: Found[]; total: number } {
  const words = wordsOf(query);
  if (words.length === 0) return { found: [], total: 0 };
  const all: Found[] = [
    ...inPlace(place),
    ...windows.map(
      ({ number, label }): Found => ({
        kind: '窗口',
        name: `${label}窗口`,
        more: `${number} 号`,
        href: '/sites#centre',
      }),
    ),
    ...accounts.flatMap(inAccount),
  ];
  const hits = all.filter(({ name, more }) =>
    words.every((forms) => forms.some((form) => name.includes(form) || more.includes(form))),
  );
  // what is named so comes before what only stands in such a table
  const named = (hit: Found) =>
    words.every((forms) => forms.some((form) => hit.name.includes(form))) ? 0 : 1;
  const found = hits.sort((a, b) => named(a) - named(b));
  return { found: found.slice(0, MOST), total: found.length };
}
