import { type Problem, plainNumber } from '#base/kernel/index.ts';

/** A form as data: the fields of a page in order. Values are kept as typed. */

export interface FieldBase {
  readonly name: string;
  readonly label: string;
  /** the text under the field */
  readonly note?: string;
  /** the problem of an empty field; a field without it may be empty */
  readonly required?: string;
  /** small and quiet under the label */
  readonly mark?: string;
  /** the most characters; a field is as wide as what goes into it */
  readonly most?: number;
  /** the control's id, where the page leads there */
  readonly id?: string;
}

type Options = readonly (readonly [value: string, label: string])[];

export type Field = FieldBase &
  (
    | { readonly kind: 'text' | 'long' | 'day' | 'amount' | 'whole' | 'yes' | 'list' }
    /** a number or an amount that may be unknown: left empty it is null */
    | { readonly kind: 'whole-or-unknown' | 'amount-or-unknown' | 'text-or-none' }
    | { readonly kind: 'choice'; readonly options: Options }
    /** a sign-in name or a password; the browser's own keeper may help */
    | { readonly kind: 'name' }
    | { readonly kind: 'secret'; readonly complete: 'current-password' | 'new-password' }
    /** six digits from the app on a telephone */
    | { readonly kind: 'code' }
  );

export type Values = Readonly<Record<string, string>>;

/** yes and no as the values hold them */
export const YES = '是';

/** Empty values; the first of a choice is chosen, a day is the given one. */
export function blankValues(fields: readonly Field[], day: string): Values {
  return Object.fromEntries(
    fields.map((field) => {
      if (field.kind === 'day') return [field.name, day];
      return [field.name, field.kind === 'choice' ? (field.options[0]?.[0] ?? '') : ''];
    }),
  );
}

/** A typed number, in full-width characters too. A text that is no number becomes -1, which every rule refuses. */
function wholeOf(text: string): number {
  const typed = plainNumber(text);
  return /^\d{1,6}$/.test(typed) ? Number(typed) : -1;
}

function read(field: Field, typed: string): unknown {
  const text = typed.trim();
  switch (field.kind) {
    case 'yes':
      return typed === YES;
    case 'whole':
      return wholeOf(text);
    case 'whole-or-unknown':
      return text === '' ? null : wholeOf(text);
    case 'amount-or-unknown':
    case 'text-or-none':
      return text === '' ? null : text;
    case 'list':
      return text.split(/[\s,，、;；]+/).filter((part) => part !== '');
    default:
      return text;
  }
}

/** What is sent: amounts and days as text, numbers as numbers, yes as true. */
export function readValues(fields: readonly Field[], values: Values): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, read(field, values[field.name] ?? '')]));
}

function show(field: Field, value: unknown, yuan: (fen: number) => string): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'yes') return value === true ? YES : '';
  if (field.kind === 'list') return (value as readonly string[]).join('、');
  if (field.kind === 'amount' || field.kind === 'amount-or-unknown') return yuan(Number(value));
  return String(value);
}

/** The values of an existing thing, for a correction. `yuan` writes fen as people type them. */
export function valuesOf(
  fields: readonly Field[],
  entry: Readonly<Record<string, unknown>>,
  yuan: (fen: number) => string,
): Values {
  return Object.fromEntries(fields.map((field) => [field.name, show(field, entry[field.name], yuan)]));
}

const MOST = 1_000;
/** a longer field fills the line */
const SHORT = 30;

/** How many characters a field takes. */
export function mostOf({ most = MOST }: Pick<FieldBase, 'most'>): number {
  return most;
}

/** As wide as what goes into it: an amount, a number, a few characters, or the whole line. */
export function widthOf({ kind, most = MOST }: { readonly kind: string; readonly most?: number }): string {
  if (kind.startsWith('amount')) return '160px';
  if (kind.startsWith('whole')) return '96px';
  return most <= SHORT ? `calc(${most}ch + 6em)` : '100%';
}

/** A problem at a field that the page itself has found. */
export function empty(name: string, message: string): Problem {
  return { code: 'desk/empty', message, at: name, basis: '', hint: '' };
}

/** The required fields that are empty. */
export function lacksOf(
  fields: readonly Pick<FieldBase, 'name' | 'required'>[],
  values: Values,
): readonly Problem[] {
  return fields.flatMap(({ name, required }) =>
    required && (values[name] ?? '').trim() === '' ? [empty(name, required)] : [],
  );
}

/** The problems of one field: its place ends in the field's name. */
export function problemsOfField(problems: readonly Problem[], name: string): readonly Problem[] {
  return problems.filter(({ at }) => at === name || at.endsWith(`.${name}`));
}
