import type { Place } from '#base/kernel/index.ts';
import type { NumberKind } from '../../disclosure/told-words.ts';
import { LIMITS } from '../read/limits.ts';
import { type Paragraph, placeAt } from './paragraphs.ts';

/** A sentence without spaces, each character tied to its place in the paragraph. */
export interface Sentence {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** index in the paragraph's text of each character */
  readonly map: readonly number[];
}

export interface Quantity {
  readonly kind: NumberKind;
  readonly digits: string;
  /** 万元, 元, %, 辆 …; 万 when 元 is missing */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** the text between the last quantity and this one */
  readonly before: string;
  /** the last clause of `before` */
  readonly label: string;
}

const SKIP = /[\s\u3000\u00a0“”"„‟＂「」『』]/;
const QUANTITY =
  /(-?\d[\d,]*(?:\.\d+)?)(万元|亿元|元|万(?=[（，。；、用安）]))|(-?\d+(?:\.\d+)?)%(?!个)|(\d+)(人次|批次|个|批|辆|台|套|名|家|人|次)/g;

/** The sentences of each paragraph. Every check reads them, so each paragraph is cut once. */
const CUT = new WeakMap<Paragraph, Sentence[]>();

/** Cuts a paragraph into sentences at 。 and keeps every character's place. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  const known = CUT.get(paragraph);
  if (known) return known;
  const made = cut(paragraph);
  CUT.set(paragraph, made);
  return made;
}

function cut(paragraph: Paragraph): Sentence[] {
  const out: Sentence[] = [];
  let text = '';
  let map: number[] = [];
  const flush = () => {
    if (text !== '') out.push({ paragraph, text, map });
    text = '';
    map = [];
  };
  for (let i = 0; i < paragraph.text.length; i++) {
    const char = paragraph.text[i] ?? '';
    if (SKIP.test(char)) continue;
    text += char === ',' && !insideNumber(paragraph.text, i) ? '，' : normal(char);
    map.push(i);
    if (char === '。' || char === '！' || text.length >= LIMITS.sentence) flush();
  }
  flush();
  return out;
}

/** Is a half-width comma part of a number (12,000.00)? Between words it is punctuation. */
function insideNumber(text: string, i: number): boolean {
  return /\d/.test(text[i - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5));
}

function normal(char: string): string {
  if (char === '(') return '（';
  if (char === ')') return '）';
  if (char === ':') return '：';
  if (char === ';') return '；';
  const code = char.charCodeAt(0);
  if (code === 0xff05) return '%';
  if ((code >= 0xff10 && code <= 0xff19) || code === 0xff0e) return String.fromCharCode(code - 0xfee0);
  return char;
}

/** The quantities of a sentence in order. Limits (50万元以上, 100万元（含）以上) are no amounts. */
export function quantitiesOf(sentence: Sentence): Quantity[] {
  const out: Quantity[] = [];
  let last = 0;
  for (const match of sentence.text.matchAll(QUANTITY)) {
    const start = match.index;
    const end = start + match[0].length;
    // "1,2万元" after another digit or a point is a part of something else
    if (/[\d.]/.test(sentence.text[start - 1] ?? '')) continue;
    if (match[2] && /^(（含）|\(含\))?(以上|以下|及以上|以内|（含）)/.test(sentence.text.slice(end)))
      continue;
    const kind: NumberKind = match[2] ? 'amount' : match[3] ? 'percent' : 'count';
    const before = sentence.text.slice(last, start);
    out.push({
      kind,
      digits: match[1] ?? match[3] ?? match[4] ?? '',
      unit: match[2] ?? (match[3] ? '%' : (match[5] ?? '')),
      start,
      end,
      before,
      label: labelOf(before),
    });
    last = end;
  }
  return out;
}

/** The clause right before a quantity, without a bracket that is open there. */
function labelOf(before: string): string {
  let label = before.split(/[，；：。！]/).at(-1) ?? '';
  const open = unclosed(label);
  if (open >= 0) label = label.slice(open + 1);
  const stray = strayClose(label);
  if (stray >= 0) label = label.slice(stray + 1);
  return label.replace(/^[、和及与]+/, '');
}

function unclosed(text: string): number {
  const stack: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '（') stack.push(i);
    else if (text[i] === '）') stack.pop();
  }
  return stack.at(-1) ?? -1;
}

function strayClose(text: string): number {
  let depth = 0;
  let found = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '（') depth += 1;
    else if (text[i] === '）') {
      if (depth === 0) found = i;
      else depth -= 1;
    }
  }
  return found;
}

/** The place of a part of a sentence, with the whole sentence as quote. */
export function placeIn(sentence: Sentence, start: number, end: number): Place {
  const from = Math.max(0, start - 24);
  const to = Math.min(sentence.text.length, end + 12);
  const quote = `${from > 0 ? '…' : ''}${sentence.text.slice(from, to)}${to < sentence.text.length ? '…' : ''}`;
  return placeAt(sentence.paragraph, sentence.map[start] ?? 0, quote);
}
