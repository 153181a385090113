import { ok, type Problem, plainNumber, type Result, refused } from '#base/kernel/index.ts';
import { problems } from './problems.ts';

/** GB 32100: without I O Z S V, which look like digits */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS_11714 = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The 18th character for the first 17 (GB 32100: weights 3^i mod 31). */
export function creditCodeCheck(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/** The 9th character for the first 8 of an organisation code (GB 11714: weights 3 7 9 10 5 8 4 2 mod 11). */
export function organisationCodeCheck(first8: string): string {
  const sum = WEIGHTS_11714.reduce(
    (total, weight, i) => total + weight * Number.parseInt(first8[i] ?? '0', 36),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** Reads a unified social credit code; the organisation code inside it (characters 9–17) is checked as well. */
export function readCreditCode(text: string, at = 'number'): Result<string> {
  const code = plainNumber(text);
  if (code.length !== 18 || [...code].some((character) => !ALPHABET.includes(character))) {
    return refused(problems.of('persons/credit-code-form', at));
  }
  const found: Problem[] = [];
  if (creditCodeCheck(code) !== code[17]) found.push(problems.of('persons/credit-code-check', at));
  if (organisationCodeCheck(code.slice(8, 16)) !== code[16]) {
    found.push(problems.of('persons/organisation-code-check', at));
  }
  return found.length > 0 ? refused(...found) : ok(code);
}

/** Reads an organisation code, with or without its dash; gives it without. */
export function readOrganisationCode(text: string, at = 'number'): Result<string> {
  const code = plainNumber(text).replace('-', '');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return refused(problems.of('persons/organisation-code-form', at));
  if (organisationCodeCheck(code) !== code[8])
    return refused(problems.of('persons/organisation-code-check', at));
  return ok(code);
}
