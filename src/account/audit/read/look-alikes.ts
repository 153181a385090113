import type { Block, ReadDocument } from './document.ts';

/** Radicals that fonts without a code table give for the letters that look the same, and that Unicode does not fold. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻓': '长',
  '⻋': '车',
  '⻔': '门',
  '⻅': '见',
  '⻛': '风',
  '⻚': '页',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻬': '齐',
  '⻮': '齿',
  '⻩': '黄',
  '⻘': '青',
  '⻝': '食',
  '⻄': '西',
  '⻁': '虎',
  '⻆': '角',
  '⻉': '贝',
  '⻜': '飞',
  '⻰': '龙',
  '⻨': '麦',
  '⻤': '鬼',
  '⻣': '骨',
  '⻙': '韦',
  '⻑': '長',
  '⺮': '竹',
  '⺼': '肉',
  '⻂': '衣',
  '⺬': '示',
  '⺶': '羊',
  '⺩': '王',
  '⻌': '辶',
  '⻍': '辶',
  '⻖': '阝',
  '⻏': '阝',
  '⺌': '小',
  '⺍': '小',
  '⺕': '彐',
  '⺷': '羊',
};

/** Radicals, compatibility ideographs, and what has no width: joiners, marks of direction, soft hyphens. */
const ODD = /[\u2e80-\u2fdf\uf900-\ufaff\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const ALL = new RegExp(ODD.source, 'g');

/** The text in the letters that everybody types: it looks the same, and is compared the same. */
export function inUsualLetters(text: string): string {
  return ODD.test(text) ? text.replace(ALL, (char) => RADICALS[char] ?? folded(char)) : text;
}

function folded(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0x2e80 && code <= 0xfaff && (code < 0x2060 || code > 0x2064) ? char.normalize('NFKC') : '';
}

/** A document whose every line and cell is in usual letters. */
export function withUsualLetters(document: ReadDocument): ReadDocument {
  const odd = (block: Block) =>
    block.kind === 'line' ? ODD.test(block.text) : block.cells.some(({ text }) => ODD.test(text));
  if (!document.blocks.some(odd)) return document;
  return { ...document, blocks: document.blocks.map((block) => (odd(block) ? usual(block) : block)) };
}

function usual(block: Block): Block {
  if (block.kind === 'line') return { ...block, text: inUsualLetters(block.text) };
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: inUsualLetters(cell.text) })) };
}
