import { fen, formatWan } from '#base/kernel/index.ts';
import { halfOfPercent, ratioOf } from '../precision.ts';
import type { Told, ToldPercent } from '../told.ts';

export const YUAN_PER_WAN = 1_000_000;

/** An exact amount of our account, in 万元. */
export function amount(name: string, wan: number): Told {
  const value = Math.round(wan * YUAN_PER_WAN);
  const printed = formatWan(fen(value));
  return { name, kind: 'amount', value, half: 0, exact: value, printed, unit: '万元' };
}

/** An amount as a document prints it, in 万元 unless its digits are yuan. */
export function read(name: string, printed: string, unit: '万元' | '元' = '万元'): Told {
  const [, decimals = ''] = printed.split('.');
  const scale = unit === '元' ? 100 : YUAN_PER_WAN;
  const value = Math.round(Number(printed.replaceAll(',', '')) * scale);
  const half = scale / 2 / 10 ** decimals.length;
  const place = { page: null, line: 1, quote: `${name}${printed}` };
  return { name, kind: 'amount', value, half: half < 50 ? 0 : half, printed, unit, place };
}

/** A percent with its printed digits: "12.3" may be off by half a tenth. */
export function percent(name: string, printed: string): Told {
  const [, decimals = ''] = printed.split('.');
  const value = Math.round(Number(printed) * 100);
  return { name, kind: 'percent', value, half: halfOfPercent(decimals.length), printed, unit: '%' };
}

export function count(name: string, value: number): Told {
  return { name, kind: 'count', value, half: 0, printed: String(value), unit: '' };
}

/** part ÷ whole with two decimals, as our narrative prints it. */
export function ratio(name: string, part: Told, whole: Told): ToldPercent {
  const said = percent(name, (ratioOf(part.value, whole.value) / 100).toFixed(2));
  return { percent: said, part, whole, mayBeCut: false };
}
