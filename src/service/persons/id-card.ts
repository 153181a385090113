import {
  type Day,
  ok,
  type Problem,
  parseDay,
  plainNumber,
  type Result,
  refused,
} from '#base/kernel/index.ts';
import { problems } from './problems.ts';

export interface IdCard {
  /** 18 characters, the last may be X */
  readonly number: string;
  readonly birth: Day;
  readonly sex: 'male' | 'female';
  /** where it was first given: 6 digits, 110000 … 659004; 810000, 820000, 830000 on residence cards */
  readonly region: string;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(
    ' ',
  ),
);
/** 港澳台居民居住证 (国办发〔2018〕81号): the same number with these places */
const RESIDENCE = new Set(['810000', '820000', '830000']);
const OLDEST = '1850-01-01';

/** The 18th character for the first 17 digits (GB 11643: ISO 7064 MOD 11-2). */
export function idCardCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECKS[sum % 11] ?? '';
}

/** Reads a citizen's number; refuses a wrong form, province, day of birth or check character, all at once. */
export function readIdCard(text: string, today: Day, at = 'number'): Result<IdCard> {
  return read(text, today, at, (region) =>
    PROVINCES.has(region.slice(0, 2))
      ? null
      : problems.of('persons/id-card-region', at, { region: region.slice(0, 2) }),
  );
}

/** Reads the number of a residence card for residents of Hong Kong, Macao and Taiwan. */
export function readResidenceCard(text: string, today: Day, at = 'number'): Result<IdCard> {
  return read(text, today, at, (region) =>
    RESIDENCE.has(region)
      ? null
      : problems.of('persons/card-beginning', at, { begins: '810000、820000 或者 830000' }),
  );
}

/** Reads the number of a foreigner's permanent residence card (permanent-residence.ts reads the old ones too). */
export function readForeignCard(text: string, today: Day, at = 'number'): Result<IdCard> {
  return read(text, today, at, (region) =>
    region.startsWith('9') && PROVINCES.has(region.slice(1, 3))
      ? null
      : problems.of('persons/card-beginning', at, { begins: '9 和省级代码' }),
  );
}

function read(
  text: string,
  today: Day,
  at: string,
  wrongIn: (region: string) => Problem | null,
): Result<IdCard> {
  const number = plainNumber(text).replace(/[-‐–—.·]/g, '');
  if (!/^\d{17}[\dX]$/.test(number))
    return refused(problems.of('persons/id-card-form', at, { length: number.length }));
  const found: Problem[] = [];
  const region = number.slice(0, 6);
  const wrong = wrongIn(region);
  if (wrong) found.push(wrong);
  const digits = number.slice(6, 14);
  const birth = parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  if (!birth.ok || birth.value < OLDEST || birth.value > today) {
    found.push(problems.of('persons/id-card-birth', at, { birth: digits }));
  }
  if (idCardCheck(number) !== number[17]) found.push(problems.of('persons/id-card-check', at));
  if (!birth.ok || found.length > 0) return refused(...found);
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  return ok({ number, birth: birth.value, sex, region });
}
