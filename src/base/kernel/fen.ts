import { problems } from './problems.ts';
import { ok, type Result, refused } from './result.ts';
import { withoutHidden } from './typed-text.ts';

/** An amount of money in fen (分, 1/100 yuan): a safe integer, never a fraction. */
export type Fen = number & { readonly __unit: 'fen' };

/** 1万元 in fen. */
export const WAN = 1_000_000;

/** Makes an amount of an integer number of fen. Throws on anything else: a fraction of a fen is a defect. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of fen: ${amount}`);
  // without this, -0 and 0 would differ under Object.is
  return (amount === 0 ? 0 : amount) as Fen;
}

export function addFen(a: Fen, b: Fen): Fen {
  return fen(a + b);
}

export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

const AMOUNT = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/** An amount without what people write around it: full-width characters mean the same, and so do ¥ before and the unit behind. */
function plainAmount(text: string, unit: string): string {
  const typed = withoutHidden(text.normalize('NFKC').trim()).replace(/^[−–—]/, '-');
  const bare = typed.replace(/^(-?)\s*(?:[¥￥]|RMB|人民币)\s*/i, '$1');
  return bare.endsWith(unit) ? bare.slice(0, -unit.length).trimEnd() : bare;
}

/**
 * Reads an amount as people write it ("1,234.5", "-0.19", "¥1，234.50元", "１２３４．５") with at most `places` decimals of a unit of `unitFen` fen. No
 * floating point touches it. Refuses what is no amount, and more decimals than `places`.
 */
function parseAmount(text: string, at: string, unitFen: number, places: number, unit: string): Result<Fen> {
  const match = text.length <= 40 ? AMOUNT.exec(plainAmount(text, unit)) : null;
  if (!match) return refused(problems.of('kernel/not-an-amount', at, { text: text.slice(0, 40), unit }));
  const [, sign, whole = '', decimals = ''] = match;
  if (decimals.length > places) {
    return refused(problems.of('kernel/too-many-decimals', at, { text: text.trim(), places, unit }));
  }
  const scale = 10n ** BigInt(places);
  const units = BigInt(whole.replaceAll(',', '')) * scale + BigInt(decimals.padEnd(places, '0') || '0');
  const amount = (units * BigInt(unitFen)) / scale;
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) {
    return refused(problems.of('kernel/amount-too-large', at, { text: text.trim(), unit }));
  }
  return ok(fen(Number(sign === '-' ? -amount : amount)));
}

/** Reads yuan with at most two decimals. */
export function parseYuan(text: string, at = 'amount'): Result<Fen> {
  return parseAmount(text, at, 100, 2, '元');
}

/** Reads 万元 with at most six decimals (a fen is 0.000001万元). */
export function parseWan(text: string, at = 'amount'): Result<Fen> {
  return parseAmount(text, at, WAN, 6, '万元');
}

/** "1234.50": yuan with two decimals, no grouping. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "1,234.50": yuan for pages. */
export function showYuan(amount: Fen): string {
  const [whole = '', decimals = ''] = formatYuan(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/**
 * The published value: hundredths of 万元, half-up away from zero on the exact amount
 * (公开01表 注: each printed cell is rounded on its own).
 */
export function wanHundredths(amount: Fen): number {
  const unit = WAN / 100;
  const magnitude = Math.floor((Math.abs(amount) + unit / 2) / unit);
  return amount < 0 && magnitude !== 0 ? -magnitude : magnitude;
}

/** "693.15": 万元 with two decimals. */
export function formatWan(amount: Fen): string {
  return formatYuan(fen(wanHundredths(amount)));
}
