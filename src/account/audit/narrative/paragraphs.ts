import type { Place } from '#base/kernel/index.ts';
import type { Block, ReadDocument, TextLine } from '../read/document.ts';
import { plain } from '../recognise/words.ts';

/** A paragraph made of its lines, with the index where each line begins in its text. */
export interface Paragraph {
  readonly text: string;
  readonly parts: readonly { readonly start: number; readonly line: TextLine }[];
  /** headings above it, outermost first: 第三部分, 五、…, （三）… */
  readonly section: readonly string[];
  /** a heading itself */
  readonly heading: boolean;
  /** inside the table of contents */
  readonly contents: boolean;
  readonly document: ReadDocument;
}

/** 收入决算表…………12: dots lead to a page */
const LED = /^.{2,60}[.…·]{4,}\s*\d{1,3}$/;

const LEVELS = [
  /^第[一二三四五六七八九十]+部分/,
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[）)]/,
];

export function paragraphsOf(document: ReadDocument): Paragraph[] {
  const out: Paragraph[] = [];
  let section: (string | undefined)[] = [];
  let contents: 'before' | 'inside' | 'after' = 'before';
  const seen = new Set<string>();
  for (const { text, parts } of joined(document)) {
    const compact = plain(text);
    if (contents === 'before' && compact.length < 40 && /(^|[决预]算|公开|说明|文本)目录$/.test(compact))
      contents = 'inside';
    // only texts as short as a heading are compared: the pattern takes time by the square of a line of digits
    const key = compact.length > 200 ? compact : compact.replace(/^[-•·]+/, '').replace(/[.…·\d]+$/, '');
    const level = levelOf(key, text);
    // the first heading that comes a second time ends the table of contents
    if (contents === 'inside' && seen.has(key) && level >= 0) {
      contents = 'after';
      section = [];
    }
    // a sentence is no entry of the contents: some documents have no headings for their parts
    if (contents === 'inside' && (text.length > 70 || text.includes('。'))) contents = 'after';
    if (contents === 'inside') seen.add(key);
    if (level >= 0 && contents !== 'inside') {
      section = section.slice(0, level);
      section[level] = key;
    }
    out.push({
      text,
      parts,
      section: section.filter((s): s is string => s !== undefined),
      heading: level >= 0,
      contents: contents === 'inside' || LED.test(text),
      document,
    });
  }
  return out;
}

const BEGINS =
  /^[\s\-•]*([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+部分)/;

/** 4、社会保障…: begins a paragraph after a finished sentence, also after a page break, where no short line marks it */
const NUMBERED = /^\s*\d{1,2}[.、．](?!\d)/;
/** the end of a sentence, or a heading */
const FINISHED = /[。；：:]$|(?:情况说明|概况|[决预]算表)$/;

function levelOf(compact: string, text: string): number {
  if (text.length > 60 || /[。；]/.test(compact.slice(0, -1))) return -1;
  if (/。$/.test(compact) && !/(说明|情况)。$/.test(compact)) return -1;
  if (/\d+(\.\d+)?(万元|元|%)/.test(compact)) return -1;
  return LEVELS.findIndex((level) => level.test(compact));
}

function* joined(
  document: ReadDocument,
): Generator<{ text: string; parts: { start: number; line: TextLine }[] }> {
  let text = '';
  let parts: { start: number; line: TextLine }[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'line') {
      if (parts.length > 0) yield { text, parts };
      text = '';
      parts = [];
      continue;
    }
    const heads =
      BEGINS.test(block.text) && (FINISHED.test(text) || (BEGINS.test(text) && !text.includes('。')));
    const starts = parts.length > 0 && (heads || (NUMBERED.test(block.text) && FINISHED.test(text)));
    if (starts) {
      yield { text, parts };
      text = '';
      parts = [];
    }
    parts.push({ start: text.length, line: block });
    text += block.text;
    if (block.ends && !isTorn(text, document.blocks[index + 1])) {
      yield { text, parts };
      text = '';
      parts = [];
    }
  }
  if (parts.length > 0) yield { text, parts };
}

const TORN = /（[类款]）[^。；，（）\d]{0,30}$/;
const REST = /^[^。；，（）\d]{0,30}（[款项]）/;

/** 一般公共服务支出（类）民主党派事务（款）一般 / 行政管理事务（项）: a head whose line broke off goes on in the next one. */
function isTorn(text: string, next: Block | undefined): boolean {
  if (next?.kind !== 'line') return false;
  return TORN.test(plain(text).slice(-60)) && REST.test(plain(next.text).slice(0, 60));
}

/** The line that a character of a paragraph stands on. */
export function lineAt(paragraph: Paragraph, index: number): TextLine | undefined {
  return paragraph.parts.findLast((part) => part.start <= index)?.line ?? paragraph.parts[0]?.line;
}

/** The place of a paragraph's character, and with it the line that holds it. */
export function placeAt(paragraph: Paragraph, index: number, quote: string): Place {
  const line = lineAt(paragraph, index);
  return {
    page: line?.page ?? null,
    line: line?.line ?? null,
    ...(line?.box ? { box: line.box } : {}),
    quote,
  };
}
