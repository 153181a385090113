import type { Day } from '#base/kernel/index.ts';
import type { SealUse } from './seal.ts';

/** Words in a line; the strong ones are what the reader looks for: a day, a sum, the answer. */
export type Run = string | { readonly strong: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** 1. 2. 3. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly {
        readonly head: string;
        readonly width: number;
        readonly align: 'left' | 'center';
      }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** a form: label and value; a value of null is left for the pen, `tall` lines high */
  | { readonly kind: 'form'; readonly rows: readonly FormRow[] };

export interface FormRow {
  readonly label: string;
  readonly value: string | null;
  readonly tall?: number;
}

/** Everything that stands on a paper, before it is typeset. */
export interface PaperContent {
  readonly organ: string;
  readonly title: string;
  /** null: 待编号 */
  readonly number: string | null;
  /** 主送 with its colon; null on forms */
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  readonly on: Day;
  readonly seal: SealUse;
  /** what is signed by hand under the date: "申请人（代理人）签收" */
  readonly signs: readonly string[];
  /** 一式几份，各归谁 */
  readonly copies: string;
  /** 咨询电话、地址 … at the foot */
  readonly foot: readonly { readonly label: string; readonly value: string }[];
  /** articles on which the paper itself stands, for the record */
  readonly basis: readonly string[];
}

export function paragraph(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs };
}

/** Makes a paragraph of each line that a member of staff wrote. The last one ends with a full stop. */
export function paragraphs(text: string): Block[] {
  const lines = linesOf(text);
  return lines.map((line, index) =>
    paragraph(index === lines.length - 1 && /[^\p{P}]$/u.test(line) ? `${line}。` : line),
  );
}

export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The words of a content in reading order, for tests and for the archive. */
export function wordsOf({
  organ,
  title,
  number,
  addressee,
  blocks,
  foot,
  signs,
  copies,
}: PaperContent): string {
  const said = blocks.flatMap((block): string[] => {
    if (block.kind === 'paragraph')
      return [block.runs.map((run) => (typeof run === 'string' ? run : run.strong)).join('')];
    if (block.kind === 'list') return block.items.map((item, index) => `${index + 1}. ${item}`);
    if (block.kind === 'table')
      return [block.columns.map((column) => column.head), ...block.rows].map((row) => row.join(' '));
    return block.rows.map(({ label, value }) => `${label} ${value ?? ''}`);
  });
  const below = [...signs, copies, ...foot.map(({ label, value }) => `${label}：${value}`)];
  return [organ, title, number ?? '待编号', addressee ?? '', ...said, ...below].join('\n');
}
