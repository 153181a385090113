import { commonWeight, placeOf } from './match.ts';
import {
  AROUND,
  bareName,
  byInitials,
  otherSayings,
  type Saying,
  sayingsOf,
  weigh,
  weightOf,
} from './sayings.ts';
import { type Heard, hearText } from './sounds.ts';

/** An item as the search sees it. */
export interface Searched {
  readonly code: string;
  readonly name: string;
  /** name, materials, result and conditions in one text */
  readonly words: string;
}

/** What a question leads to, the likeliest first. */
export type Answer<T> =
  | { readonly kind: 'item'; readonly item: T; readonly score: number }
  | { readonly kind: 'elsewhere' | 'answer'; readonly id: string; readonly score: number };

const LONGEST = 60;

/** A question: as it was typed, and without what people say around the thing. */
interface Question {
  readonly whole: readonly Heard[];
  readonly core: readonly Heard[];
  /** what its core weighs */
  readonly weight: number;
  /** small letters alone, '' for a question with other characters */
  readonly letters: string;
  readonly text: string;
  /** words of sayings that were looked for already */
  readonly found: Map<Saying['parts'][number], Found | null>;
}

/** The best word of a part of a saying: what it weighs, how well it is said, and where it ends. */
interface Found {
  readonly weight: number;
  /** characters */
  readonly size: number;
  readonly quality: number;
  readonly end: number;
}

function readQuestion(typed: string): Question | null {
  const text = typed
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (text === '') return null;
  const said = withoutAround(text);
  const letters = /^[a-z]+$/.test(said) ? said : '';
  const hear = letters === '' ? hearShort : hearText;
  const core = hear(said);
  return { text: said, whole: hear(text), core, weight: weigh(core), letters, found: new Map() };
}

/** Hears a text in which letters may be short for a word: sfz丢了. */
function hearShort(text: string): Heard[] {
  return (text.match(/[a-z]+|[^a-z]+/g) ?? []).flatMap((part) => byInitials.get(part) ?? hearText(part));
}

const AROUND_IT = new RegExp(AROUND.join('|'), 'g');

/** Takes off what people say around the thing, but never all of it. */
export function withoutAround(text: string): string {
  const core = text.replace(AROUND_IT, '');
  return core === '' ? text : core;
}

/** A name or a saying of one word, prepared once. */
interface HeardName {
  readonly units: readonly Heard[];
  readonly sounds: ReadonlySet<string>;
  readonly say: readonly Saying[];
}

const heardNames = new Map<string, HeardName>();
const MOST_NAMES = 20_000;

function heardName(name: string): HeardName {
  const known = heardNames.get(name);
  if (known) return known;
  if (heardNames.size >= MOST_NAMES) heardNames.clear();
  const units = hearText(bareName(name));
  const made = { units, sounds: new Set(units.map(({ folded }) => folded)), say: sayingsOf(name) };
  heardNames.set(name, made);
  return made;
}

/** what a question wants stands at its end as a rule: 上幼儿园要接种证 */
const LATE = 0.07;
/** a saying of which one part is not there */
const LACKS_ONE = 0.62;

/** How well a question says a saying: its parts are there, and they are most of the question. */
function scoreSaying(saying: Saying, question: Question): number {
  let weight = 0;
  let quality = 1;
  let lacking = 0;
  let size = 0;
  let end = 0;
  for (const words of saying.parts) {
    const best = bestWord(words, question);
    if (!best) {
      lacking += 1;
      if (lacking > 1 || saying.parts.length < 2) return 0;
      continue;
    }
    weight += best.weight;
    size += best.size;
    end = Math.max(end, best.end);
    quality = Math.min(quality, best.quality);
  }
  const share = Math.min(1, weight / Math.max(0.1, question.weight));
  const late = LATE * (end / Math.max(1, question.whole.length));
  const whole = quality * (0.5 + 0.44 * share) + 0.016 * Math.min(weight, 6) + late;
  // one character says nothing by itself
  if (lacking > 0 && size < 2) return 0;
  return lacking > 0 ? whole * LACKS_ONE * Math.min(1, weight) : whole;
}

function bestWord(words: Saying['parts'][number], { whole, found }: Question): Found | null {
  const known = found.get(words);
  if (known !== undefined) return known;
  let best: Found | null = null;
  for (const word of words) {
    const placed = placeOf(word, whole);
    if (!placed) continue;
    const weight = weigh(word);
    if (!best || placed.quality * weight > best.quality * best.weight)
      best = { weight, size: word.length, quality: placed.quality, end: placed.at + word.length };
  }
  found.set(words, best);
  return best;
}

const HALF = 0.5;

/** How well a question says a name: the name itself, a part of it, or most of its characters in order. */
function scoreName({ units: name, sounds }: HeardName, { core, whole, weight }: Question): number {
  if (core.length === 0 || name.length === 0) return 0;
  // without half of the question in it, a name cannot have a score
  const most = core.reduce((sum, unit) => sum + (sounds.has(unit.folded) ? weightOf(unit) : 0), 0);
  if (most < weight * HALF) return 0;
  const all = placeOf(name, whole);
  if (all) return all.quality * (0.62 + 0.38 * Math.min(1, name.length / core.length));
  const part = core.length > 1 || name.length <= 3 ? placeOf(core, name) : null;
  if (part) {
    const share = core.length / name.length;
    return part.quality * (0.5 + 0.42 * share + (part.at === 0 ? 0.05 : 0));
  }
  const common = commonWeight(core, name, weightOf);
  const share = common / weight;
  if (common < 1.1 || share < HALF) return 0;
  return 0.62 * share ** 1.3 * (0.7 + 0.3 * (common / weigh(name)));
}

/**
 * Letters alone may be short for the syllables, each whole or by its first letter: lnyd, sfz, yingyezz, laon for 老年. They
 * stand for the beginning of the name.
 */
function scoreLetters(letters: string, name: readonly Heard[]): number {
  if (letters.length < 2 || name.length < 2) return 0;
  const read = readShort(letters, name, 0);
  if (read === null) return 0;
  const share = read.units / name.length;
  if (share === 1) return read.whole > 0 ? 0.99 : 0.97;
  return letters.length < 3 && read.whole === 0 ? 0.4 + 0.3 * share : 0.55 + 0.38 * share;
}

/** How many syllables from `at` on the letters stand for, and how many of them whole; null where they do not. */
function readShort(
  letters: string,
  name: readonly Heard[],
  at: number,
): { readonly units: number; readonly whole: number } | null {
  if (letters === '') return { units: 0, whole: 0 };
  const sound = name[at]?.sound;
  if (!sound || !/^[a-z]/.test(sound)) return null;
  if (letters.startsWith(sound)) {
    const rest = readShort(letters.slice(sound.length), name, at + 1);
    if (rest) return { units: rest.units + 1, whole: rest.whole + 1 };
  }
  if (letters.length > 1 && sound.startsWith(letters)) return { units: 1, whole: 0 };
  if (letters[0] !== sound[0]) return null;
  const rest = readShort(letters.slice(1), name, at + 1);
  return rest && { units: rest.units + 1, whole: rest.whole };
}

function scoreOne(saying: Saying, question: Question): number {
  const said = scoreSaying(saying, question);
  return question.letters === '' ? said : Math.max(said, scoreLetters(question.letters, saying.only));
}

const IN_MATERIALS = 0.3;
/** synthetic items (synthetic.ts) come after real ones */
const SYNTHETIC = 0.5;

function scoreItem(item: Searched, question: Question): number {
  const name = heardName(item.name);
  const { units, say } = name;
  let best = scoreName(name, question);
  if (question.letters !== '') best = Math.max(best, scoreLetters(question.letters, units));
  let second = 0;
  for (const saying of say) {
    const score = scoreOne(saying, question);
    second = Math.max(second, Math.min(best, score));
    best = Math.max(best, score);
  }
  if (best === 0 && question.text.length > 1 && item.words.includes(question.text)) best = IN_MATERIALS;
  return (best + 0.02 * second) * (item.code.startsWith('99') ? SYNTHETIC : 1);
}

const LEAST = 0.3;
/** what is far from the best is left out */
const BESIDE_BEST = 0.55;

/** The likeliest first, without those that are far from the best. */
function likeliest<A extends { readonly score: number }>(
  found: readonly A[],
  keyOf: (one: A) => string,
): A[] {
  const best = found.reduce((most, { score }) => Math.max(most, score), 0);
  const least = Math.max(LEAST, best * BESIDE_BEST);
  return found
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const scored = <T extends Searched>(question: Question, items: readonly T[]) =>
  items.map((item) => ({ kind: 'item' as const, item, score: scoreItem(item, question) }));

const keyOfItem = ({ name, code }: Searched) => `${String(name.length).padStart(4, '0')} ${code}`;

/**
 * Answers a question in plain words: items, what is done elsewhere, and what the page itself answers, the likeliest first.
 * It reads pinyin and first letters, characters that sound alike, one wrong character, and the sayings of packs/search.
 * Pure.
 */
export function ask<T extends Searched>(typed: string, items: readonly T[]): Answer<T>[] {
  const question = readQuestion(typed);
  if (!question) return [];
  const others = otherSayings.map(({ kind, id, title, say }) => {
    const named = 0.9 * scoreName(heardName(title), question);
    return { kind, id, score: Math.max(named, ...say.map((saying) => scoreOne(saying, question))) };
  });
  return likeliest<Answer<T>>([...scored(question, items), ...others], (one) =>
    one.kind === 'item' ? keyOfItem(one.item) : one.id,
  );
}

/** The items alone that a question in plain words means, the likeliest first. Pure. */
export function findItems<T extends Searched>(typed: string, items: readonly T[]): T[] {
  const question = readQuestion(typed);
  if (!question) return [];
  return likeliest(scored(question, items), ({ item }) => keyOfItem(item)).map(({ item }) => item);
}
