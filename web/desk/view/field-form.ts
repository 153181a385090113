/** A form as data: what a page asks for, one field after another. Values are kept as typed. */

interface FieldBase {
  readonly name: string;
  readonly label: string;
  /** said under the field */
  readonly note?: string;
}

export type Field = FieldBase &
  (
    | { readonly kind: 'text' | 'long' | 'day' | 'amount' | 'whole' | 'yes' | 'list' }
    /** a number or an amount that may be unknown: left empty it is null */
    | { readonly kind: 'whole-or-unknown' | 'amount-or-unknown' | 'text-or-none' }
    | { readonly kind: 'choice'; readonly options: readonly (readonly [string, string])[] }
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

function read(field: Field, typed: string): unknown {
  const text = typed.trim();
  switch (field.kind) {
    case 'yes':
      return typed === YES;
    case 'whole':
      // what is no number is sent as one that every rule refuses
      return /^\d{1,6}$/.test(text) ? Number(text) : -1;
    case 'whole-or-unknown':
      return text === '' ? null : /^\d{1,6}$/.test(text) ? Number(text) : -1;
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

/** The values of something that stands, to be corrected. `yuan` says fen as a person types them. */
export function valuesOf(
  fields: readonly Field[],
  entry: Readonly<Record<string, unknown>>,
  yuan: (fen: number) => string,
): Values {
  return Object.fromEntries(fields.map((field) => [field.name, show(field, entry[field.name], yuan)]));
}
