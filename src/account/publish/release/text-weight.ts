import type { TextKind } from '../words.ts';

/** How much a text says: its letters, characters and digits, and how many different ones. */
export function weightOf(text: string): { readonly signs: number; readonly different: number } {
  const signs = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return { signs: signs.length, different: new Set(signs).size };
}

const TEXTS: Readonly<Record<string, number>> = {
  'text.duties': 30,
  'text.organisation': 15,
  'text.performance': 30,
};
const REASON = 5;
const ANSWER = 3;

/** The least number of signs that such a text needs to say anything: duties of a bureau do not fit into one word. */
export function leastOf(what: TextKind, key: string): number {
  if (what === 'answer') return ANSWER;
  return TEXTS[key] ?? REASON;
}

/** The least number of signs of a 更正说明: what was wrong, and what is right. */
export const LEAST_CORRECTION = 10;

/** Is a text too short for its place, or made of the same few signs? */
export function isTooShort(text: string, least: number): boolean {
  const { signs, different } = weightOf(text);
  return signs < least || different < Math.min(least, 8) / 2;
}
