import { type Fen, fen } from '#base/kernel/index.ts';
import type { CellState } from '../../disclosure/types.ts';

export type Unit = 'yuan' | 'wan' | 'yi';

/** How many fen one of the unit is. */
export const UNIT_FEN: Readonly<Record<Unit, number>> = { yuan: 100, wan: 1_000_000, yi: 10_000_000_000 };

export const UNIT_NAME: Readonly<Record<Unit, string>> = { yuan: '元', wan: '万元', yi: '亿元' };

export interface Reading {
  readonly state: CellState;
  /** missing only where the cell is unread; blank, dash and zero are 0 */
  readonly value?: Fen;
  readonly decimals?: number;
}

const NUMBER = /^(-?)((?:\d{1,3}(?:,\d{3})+)|\d+)(?:\.(\d+))?$/;

/** Reads a cell: number, zero, blank, dash and unread are five different things. No floating point is used. */
export function readCell(text: string, unit: Unit): Reading {
  const clean = text
    .replace(/[ \u3000\u00a0\t]+/g, '')
    .replace(/[０-９．，－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−–—―]/g, '-');
  if (clean === '') return { state: 'blank', value: fen(0) };
  if (/^-+$/.test(clean) || clean === '/') return { state: 'dash', value: fen(0) };
  const value = parse(clean, unit);
  if (value === undefined) return { state: 'unread' };
  return { state: value === 0 ? 'zero' : 'number', value, decimals: (clean.split('.')[1] ?? '').length };
}

/** The amount in fen, or undefined where the text is no number or names parts of a fen. */
export function parse(text: string, unit: Unit): Fen | undefined {
  const match = text.length <= 30 ? NUMBER.exec(text) : null;
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  if (decimals.length > 12) return undefined;
  const scale = 10n ** BigInt(decimals.length);
  const exact = BigInt(whole.replaceAll(',', '') + decimals) * BigInt(UNIT_FEN[unit]);
  // an amount in 元 with four decimals, as a spreadsheet may have, is rounded half up to the fen
  const rounded = (exact * 2n + scale) / (scale * 2n);
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return fen(Number(sign === '-' ? -rounded : rounded));
}
