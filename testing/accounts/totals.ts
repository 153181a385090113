import { CLASS_NAMES } from '#account/audit/recognise/forms.ts';
import { className } from '#account/audit/recognise/names.ts';
import type { Leaf, MadeAccount } from './account.ts';

export type Blank = (fen: number) => string;

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export function numeral(n: number): string {
  if (n <= 10) return NUMERALS[n - 1] ?? '';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? NUMERALS[tens - 1] : ''}十${ones > 0 ? NUMERALS[ones - 1] : ''}`;
}

/** Grant expenditure of the general public budget of a 项. */
export function grantOf(leaf: Leaf): number {
  return leaf.basic + leaf.project;
}

export function sumOf(leaves: readonly Leaf[], of: (leaf: Leaf) => number): number {
  return leaves.reduce((sum, leaf) => sum + of(leaf), 0);
}

export interface Totals {
  readonly publicIncome: number;
  readonly fund: number;
  readonly other: number;
  readonly income: number;
  readonly expenditure: number;
  readonly closing: number;
  readonly publicBudget: number;
  readonly basicGrant: number;
}

export function totalsOf(a: MadeAccount): Totals {
  const fund = a.fund?.project ?? 0;
  const publicBudget = sumOf(a.leaves, grantOf);
  const closing = sumOf(a.leaves, (l) => l.saved);
  const other = sumOf(a.leaves, (l) => l.other);
  const publicIncome = publicBudget + closing;
  return {
    publicIncome,
    fund,
    other,
    income: publicIncome + fund + other,
    expenditure: publicBudget + other + fund,
    closing,
    publicBudget,
    basicGrant: sumOf(a.leaves, (l) => l.basic),
  };
}

export function all(a: MadeAccount): readonly Leaf[] {
  return a.fund ? [...a.leaves, a.fund] : a.leaves;
}

export function amountBy(leaves: readonly Leaf[], prefix: string, of: (leaf: Leaf) => number): number {
  return sumOf(
    leaves.filter((leaf) => leaf.code.startsWith(prefix)),
    of,
  );
}

export function classRows(a: MadeAccount): { label: string; code: string }[] {
  const codes = Object.keys(CLASS_NAMES).filter((code) => !['209', '227', '230', '233'].includes(code));
  const listed =
    a.template === 'shanghai-2024' ? codes.filter((code) => code !== '231' && code !== '232') : codes;
  return listed.map((code, i) => ({ code, label: `${numeral(i + 1)}、${className(code, a.year)}` }));
}
