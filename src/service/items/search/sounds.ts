import { pinyin } from 'pinyin-pro';

/**
 * One character as the search hears it. `char` is '' where somebody typed the syllable in letters; `sound` is its syllable
 * without the tone; `folded` is what dialects and typing make equal (n and l, zh and z, -ng and -n).
 */
export interface Heard {
  readonly char: string;
  readonly sound: string;
  readonly folded: string;
}

const HAN = /\p{Script=Han}/u;
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^n(?=[aeiouv])/, 'l'],
  [/^hu(?=[aio])/, 'f'],
  [/(?<=[aei])ng$/, 'n'],
];

const fold = (sound: string) => FOLDS.reduce((text, [from, to]) => text.replace(from, to), sound);

const heard = new Map<string, Heard>();
const MOST_KNOWN = 60_000;

function hear(char: string, sound: string): Heard {
  const key = `${char} ${sound}`;
  const known = heard.get(key);
  if (known) return known;
  if (heard.size >= MOST_KNOWN) heard.clear();
  const made = { char, sound, folded: fold(sound) };
  heard.set(key, made);
  return made;
}

/** All syllables that a Chinese name can have, from those that a text of the packs has had. Grows while names are heard. */
const syllables = new Set<string>();
const LONGEST_SYLLABLE = 6;

/** Hears a text: each Han character with its reading, letters as syllables where they make some, all else as it stands. */
export function hearText(text: string): Heard[] {
  const parts = text.match(/\p{Script=Han}+|[a-z]+|[^\p{Script=Han}a-z]/gu) ?? [];
  return parts.flatMap((part) => {
    if (HAN.test(part)) {
      const sounds = pinyin(part, { toneType: 'none', type: 'array', v: true });
      return [...part].map((char, at) => {
        const sound = sounds[at] ?? char;
        syllables.add(sound);
        return hear(char, sound);
      });
    }
    if (!/^[a-z]/.test(part)) return [hear(part, part)];
    return (
      splitSyllables(part)?.map((sound) => hear('', sound)) ?? [...part].map((letter) => hear(letter, letter))
    );
  });
}

/** Splits letters into syllables, the fewest; the last one may be cut short. Null where they make none: sfz. */
export function splitSyllables(letters: string): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    let found: string[] | null = null;
    for (let size = Math.min(LONGEST_SYLLABLE, end); size > 0; size--) {
      const before = best[end - size];
      const last = letters.slice(end - size, end);
      const fits = before && syllables.has(last) && last.length > 0;
      if (fits && (!found || before.length + 1 < found.length)) found = [...before, last];
    }
    best[end] = found;
  }
  return best[letters.length] ?? null;
}
