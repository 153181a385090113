import type { NumberRef } from './docx-styles.ts';
import { walk } from './xml.ts';

interface Level {
  format: string;
  /** （%1）, %1.%2 */
  text: string;
  start: number;
}

/** Word's own numbering: the text that it puts before a numbered paragraph. Asked for once for each, in their order. */
export interface Numbering {
  next(ref: NumberRef): string;
}

/** Reads the lists of a document. A list that is not there numbers nothing. */
export function numberingOf(xml: string): Numbering {
  const { levels, lists, starts } = read(xml);
  const counts = new Map<string, number[]>();
  return {
    next({ list, level }) {
      const kind = lists.get(list);
      const own = kind === undefined ? undefined : levels.get(kind);
      const here = own?.[level];
      if (kind === undefined || !own || !here) return '';
      // lists of one kind count on, unless a list says where it starts
      const key = starts.has(`${list}/${level}`) ? `list ${list}` : `kind ${kind}`;
      const count = counts.get(key) ?? [];
      counts.set(key, count);
      const start = starts.get(`${list}/${level}`) ?? here.start;
      count[level] = count[level] === undefined ? start : count[level] + 1;
      count.length = level + 1;
      return here.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const of = own[at];
        return of ? inDigits(count[at] ?? of.start, of.format) : '';
      });
    },
  };
}

function read(xml: string) {
  const levels = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  const starts = new Map<string, number>();
  let kind: Level[] | undefined;
  let level: Level | undefined;
  let list = '';
  let over = '';
  const open = (tag: string, a: Record<string, string>) => {
    const value = a['w:val'];
    if (tag === 'w:abstractNum') {
      kind = [];
      levels.set(a['w:abstractNumId'] ?? '', kind);
    } else if (tag === 'w:num') list = a['w:numId'] ?? '';
    else if (tag === 'w:abstractNumId' && list !== '') lists.set(list, value ?? '');
    else if (tag === 'w:lvlOverride') over = a['w:ilvl'] ?? '';
    else if (tag === 'w:startOverride' && list !== '') starts.set(`${list}/${over}`, Number(value ?? 1));
    else if (tag === 'w:lvl' && kind) {
      level = { format: 'decimal', text: '', start: 1 };
      kind[Number(a['w:ilvl'] ?? 0)] = level;
    } else if (!level) return;
    else if (tag === 'w:numFmt') level.format = value ?? a['w:format'] ?? 'decimal';
    else if (tag === 'w:lvlText') level.text = value ?? '';
    else if (tag === 'w:start') level.start = Number(value ?? 1);
  };
  const close = (tag: string) => {
    if (tag === 'w:lvl') level = undefined;
    else if (tag === 'w:abstractNum') kind = undefined;
    else if (tag === 'w:num') list = '';
  };
  walk(xml, { open, text: () => {}, close }, true);
  return { levels, lists, starts };
}

const DIGITS = '〇一二三四五六七八九';

/** A number in the digits of a list. A bullet is no number. */
function inDigits(number: number, format: string): string {
  if (/^(chinese|japanese|taiwanese|ideographDigital|koreanCounting)/i.test(format)) return chinese(number);
  if (format === 'decimalEnclosedCircle' && number >= 1 && number <= 20)
    return String.fromCharCode(0x245f + number);
  if (/letter$/i.test(format) && number >= 1 && number <= 26) {
    return String.fromCharCode((format.startsWith('upper') ? 64 : 96) + number);
  }
  if (format === 'ideographTraditional') return '甲乙丙丁戊己庚辛壬癸'[number - 1] ?? String(number);
  return /^(none|bullet)$/.test(format) ? '' : String(number);
}

/** 一, 十, 十二, 二十三 */
export function chinese(number: number): string {
  if (number < 0 || number > 99) return String(number);
  const [ten, one] = [Math.floor(number / 10), number % 10];
  if (ten === 0) return DIGITS[one] ?? '';
  return `${ten === 1 ? '' : DIGITS[ten]}十${one === 0 ? '' : DIGITS[one]}`;
}
