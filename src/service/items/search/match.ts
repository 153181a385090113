import type { Heard } from './sounds.ts';

/** The price of one character in place of another: none for the same, little for one that sounds alike, 1 for any other. */
const TYPED = 0.04;
const SAME_SOUND = 0.15;
const ALIKE = 0.3;

function price(a: Heard, b: Heard): number {
  if (a.char === b.char && a.char !== '') return 0;
  if (a.sound === b.sound) return a.char === '' || b.char === '' ? TYPED : SAME_SOUND;
  return a.folded === b.folded ? ALIKE : 1;
}

/** How much may be wrong in a word of so many characters: short words differ by one character as a rule. */
const MAY_BE_WRONG = [0, 0, 0.35, 0.65, 1.1, 1.2];
const mayBeWrong = (size: number) => MAY_BE_WRONG[Math.min(size, MAY_BE_WRONG.length - 1)] ?? 0;

/** Where a word stands in a text. */
export interface Placed {
  readonly at: number;
  /** 1 for every character itself, less for others that sound alike, and for one that is wrong */
  readonly quality: number;
}

/** Finds the best place of a word in a text, its characters in a row; null where it is not there. */
export function placeOf(word: readonly Heard[], text: readonly Heard[]): Placed | null {
  const most = mayBeWrong(word.length);
  let best = most + 0.001;
  let found = -1;
  for (let at = 0; at + word.length <= text.length; at++) {
    let sum = 0;
    for (let i = 0; i < word.length && sum < best; i++) sum += price(word[i]!, text[at + i]!);
    if (sum < best) {
      best = sum;
      found = at;
      if (sum === 0) break;
    }
  }
  return found < 0 ? null : { at: found, quality: 1 - best / word.length };
}

/** The weight of the longest part that both have in the same order, with gaps: characters left out or added do not break it. */
export function commonWeight(
  a: readonly Heard[],
  b: readonly Heard[],
  weightOf: (unit: Heard) => number,
): number {
  let before = new Float64Array(b.length + 1);
  for (const unit of a) {
    const row = new Float64Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      const alike = 1 - price(unit, b[j - 1]!);
      const taken = alike > 0.6 ? before[j - 1]! + alike * weightOf(unit) : 0;
      row[j] = Math.max(before[j]!, row[j - 1]!, taken);
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
