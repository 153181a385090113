import answers from '#packs/search/answers.json' with { type: 'json' };
import elsewhere from '#packs/search/elsewhere.json' with { type: 'json' };
import sayings from '#packs/search/sayings.json' with { type: 'json' };
import { type Heard, hearText } from './sounds.ts';

/** What people say for a thing: parts that all have to be there, each one of several words. */
export interface Saying {
  readonly parts: readonly (readonly (readonly Heard[])[])[];
  /** the word of a saying of one word, for those who type its letters; [] of others */
  readonly only: readonly Heard[];
}

/** Something that is done at another place, and where (packs/search/elsewhere.json). */
export interface Elsewhere {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly how: string;
  readonly phone: string;
}

const classes: Readonly<Record<string, readonly string[]>> = sayings.classes;

/** Each word and each class is heard once, so that a question looks for it once. */
const heardWords = new Map<string, readonly (readonly Heard[])[]>();

function wordsFor(part: string): readonly (readonly Heard[])[] {
  const known = heardWords.get(part);
  if (known) return known;
  const name = /^<(.+)>$/.exec(part)?.[1];
  const words = name === undefined ? [part] : (classes[name] ?? []);
  const heard = words.map((word) => hearText(word.toLowerCase()));
  heardWords.set(part, heard);
  return heard;
}

function read(text: string): Saying {
  const parts = text.split(/ |(?<=>)|(?=<)/).filter((part) => part.trim() !== '');
  const heard = parts.map(wordsFor);
  return { parts: heard, only: heard.length === 1 && heard[0]?.length === 1 ? (heard[0][0] ?? []) : [] };
}

/** drops title marks and brackets, which nobody types */
export const bareName = (name: string): string => name.replace(/[《》（）()“”"、，,·\s]/g, '').toLowerCase();

const byItem = sayings.items.map(({ name, say }) => ({ name: bareName(name), say: say.map(read) }));

/** In how many targets a character is: the rarer, the more it tells. */
function countChars(): Map<string, number> {
  const targets = [
    ...sayings.items.map(({ name, say }) => [name, ...say]),
    ...elsewhere.places.map(({ title, say }) => [title, ...say]),
    ...answers.answers.map(({ title, say }) => [title, ...say]),
  ];
  const counts = new Map<string, number>();
  for (const texts of targets) {
    for (const char of new Set(texts.join('').replace(/<.*?>/g, '')))
      counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  for (const words of Object.values(classes))
    for (const char of new Set(words.join(''))) counts.set(char, (counts.get(char) ?? 0) + CLASS);
  return counts;
}

/** a word of a class stands in many sayings */
const CLASS = 6;
const counts = countChars();
const UNKNOWN = 0.5;
const TYPED = 0.8;
const LEAST = 0.35;
const COMMON = 60;

/** How much a character tells, from 0.35 (in many sayings) to 1 (in one); half for one that no saying has. */
export function weightOf({ char }: Heard): number {
  if (char === '') return TYPED;
  const count = counts.get(char);
  if (count === undefined) return UNKNOWN;
  return Math.max(LEAST, 1 - (1 - LEAST) * (Math.log(count) / Math.log(COMMON)));
}

export const weigh = (text: readonly Heard[]): number => text.reduce((sum, unit) => sum + weightOf(unit), 0);

/** The sayings for an item, by its name; none for items that only say that they are like another. */
export function sayingsOf(name: string): readonly Saying[] {
  const bare = bareName(name);
  if (bare.startsWith('合成')) return [];
  return byItem.flatMap((entry) => (bare.includes(entry.name) ? entry.say : []));
}

/** Sayings that lead to no item: to another place, or to an answer of the page. */
export const otherSayings = [
  ...elsewhere.places.map(({ id, title, say }) => ({
    kind: 'elsewhere' as const,
    id,
    title,
    say: say.map(read),
  })),
  ...answers.answers.map(({ id, title, say }) => ({
    kind: 'answer' as const,
    id,
    title,
    say: say.map(read),
  })),
];

export const elsewhereById: ReadonlyMap<string, Elsewhere> = new Map(
  elsewhere.places.map(({ id, title, where, how, phone }) => [id, { id, title, where, how, phone }]),
);

/** the longer first: 怎么办理 before 怎么 */
export const AROUND = sayings.around.toSorted((a, b) => b.length - a.length);

/** Sayings of one word by the first letters of their syllables: what 'sfz' stands for inside of a question. */
export const byInitials: ReadonlyMap<string, readonly Heard[]> = new Map(
  [...byItem, ...otherSayings]
    .flatMap(({ say }) => say)
    .filter(({ only }) => only.length > 1)
    .map(({ only }) => [only.map(({ sound }) => sound[0] ?? '').join(''), only] as const)
    .reverse(),
);
