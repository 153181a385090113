import type { Day } from '#base/kernel/index.ts';
import { checkDigit } from './check-digit.ts';

/** More cases than this at one site on one day need a longer form. */
const MOST = 99_999;

/**
 * 办件编号: district (6) + day (8) + town and village of the site (3 + 3) + number of the day at the site (5) + check
 * digit, 26 digits; GB/T 39046 allows 50. People read it out over the telephone: the check digit sees every wrong
 * digit and every swap. Throws on a region that is not 12 digits and on a number out of range.
 */
export function caseNumber(region: string, on: Day, sequence: number): string {
  if (!/^\d{12}$/.test(region)) throw new RangeError(`not a region: ${region}`);
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence > MOST) {
    throw new RangeError(`not a case number of a day: ${sequence}`);
  }
  const digits = `${region.slice(0, 6)}${on.replaceAll('-', '')}${region.slice(6)}${String(sequence).padStart(5, '0')}`;
  return `${digits}${checkDigit(digits)}`;
}

/** Is this a well-formed case number? Look-ups ask before they search. */
export function isCaseNumber(text: string): boolean {
  return /^\d{26}$/.test(text) && checkDigit(text) === '0';
}
