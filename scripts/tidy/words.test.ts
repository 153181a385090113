import { describe, expect, it } from 'vitest';
import { projectFiles, textOf } from './files.ts';
import { tables, vocabularies } from './vocabulary.ts';

const TEST_DATA = /\.(test|fixture|testing)\.tsx?$|\/testing(\.\w+)?\.ts$|\/testing\/|\/arbitrary\.ts$/;

/** Words for a man or a woman, in comments, names and codes: a person is "they". */
const HE = /\b(he|him|his|himself|she|her|hers|herself)\b|[a-z](His|Him|Her)(?![a-z])/;

/** Words that had a second meaning, and the words in their place. */
const RETIRED: readonly { readonly word: RegExp; readonly now: string }[] = [
  {
    word: /department-head|sign-head|town-head/,
    now: '负责人 is the director; a head is the top',
  },
  { word: /per-head|perHead|headLimit/i, now: '人均 is per person' },
  { word: /org\/(own-)?account|\bMyAccount\b/, now: '账号 is a login; an account is a 科目 or a 决算' },
  { word: /\b(own(Case|Route|Paper|File|Step)|OwnCase)\b/, now: "the applicant's: MyCase, applicantPaper" },
  { word: /\b(takeDraft|mayTake|takerOf|Take(Away|Up|In))\b/, now: '接办 is to take over' },
  {
    word: /\btogether\(|\bbeside\??: (async )?\(/,
    now: 'allSettled, alsoWrite: what is done, not how it lies',
  },
  { word: /payload as unknown as/, now: 'a fact is read by its schema (defineFacts)' },
  {
    word: /\/(apart|seeing|together|beside|take|own|take-away)\.(\w+\.)?tsx?'/,
    now: 'a file says what it does',
  },
];

/** Files that may keep retired words: readers of old facts, landed migrations, and this one. */
const KEEPS =
  /^db\/migrations\/|^CHANGELOG\.md$|^scripts\/tidy\/words\.test\.ts$|^src\/base\/org\/(roles|load\.store\.test)\.ts$/;

const own = projectFiles('.ts', '.tsx', '.md', '.sql').filter((file) => !KEEPS.test(file));

function linesWith(word: RegExp): string[] {
  return own.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, at) => (word.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
}

describe('words', () => {
  it('say "they" of a person', () => expect(linesWith(HE)).toEqual([]));

  it.each(RETIRED)('that are retired do not come back: $now', ({ word }) => {
    expect(linesWith(word)).toEqual([]);
  });

  it('of one vocabulary are written once, as a list with its type', () => {
    const places = new Map<string, string[]>();
    for (const file of own.filter((name) => /^(src|web)\/.*\.tsx?$/.test(name) && !TEST_DATA.test(name)))
      for (const words of new Set([...vocabularies(textOf(file)), ...tables(textOf(file))]))
        places.set(words, [...(places.get(words) ?? []), file]);
    const twice = [...places].filter(([, files]) => files.length > 1);
    expect(twice.map(([words, files]) => `${words}: ${files.join(', ')}`)).toEqual([]);
  });

  it('are found in a table, whatever its keys look like and in whichever order they stand', () => {
    expect(tables("const A = { b: '乙', 'a-a': '甲', c: '丙' };")).toEqual(['a-a: 甲, b: 乙, c: 丙']);
    expect(tables("f({ c: '丙', b: '乙', 'a-a': '甲' } as const)")).toEqual(['a-a: 甲, b: 乙, c: 丙']);
    expect(tables("f({ a: '甲', b: '乙' })")).toEqual([]);
  });

  it('are found as a union, a list and an enumeration, and a choice of keys is none', () => {
    expect(vocabularies("type A = 'b' | 'a' | 'c';\nconst A = ['a', 'c', 'b'] as const;")).toEqual(
      Array(2).fill('a | b | c'),
    );
    expect(vocabularies("z.enum(['a', 'b', 'c'])")).toEqual(['a | b | c']);
    expect(vocabularies("Pick<Some, 'a' | 'b' | 'c'>; for (const x of ['a', 'b', 'c']) f(x);")).toEqual([]);
  });
});
