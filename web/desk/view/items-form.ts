import { codeNames } from '#service/items/field-names.ts';
import type { ServiceItem } from '#service/items/types.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** How a field is typed. Compound fields (limits, materials …) have parts of their own on the page. */
export type Control =
  | { readonly kind: 'text'; readonly most: number; readonly optional?: boolean }
  | { readonly kind: 'area'; readonly optional?: boolean }
  | { readonly kind: 'lines' }
  | { readonly kind: 'one'; readonly options: readonly Option[] }
  | { readonly kind: 'some'; readonly options: readonly Option[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'unit' }
  | { readonly kind: 'exclusion' }
  | { readonly kind: 'parts' };

const options = (names: Readonly<Record<string, string>>, coded = true): readonly Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label: coded ? `${value} ${label}` : label }));

/** codes of A.1 begin with zeros: as keys of an object they would not stay in order */
const types = options(codeNames.type).toSorted((a, b) => (a.value < b.value ? -1 : 1));

export const controls: Readonly<Partial<Record<keyof ServiceItem, Control>>> = {
  catalogCode: { kind: 'text', most: 12 },
  matter: { kind: 'text', most: 2 },
  name: { kind: 'text', most: 200 },
  type: { kind: 'one', options: types },
  unit: { kind: 'unit' },
  levels: { kind: 'some', options: options(codeNames.levels) },
  scope: { kind: 'text', most: 40 },
  basis: { kind: 'lines' },
  targets: { kind: 'some', options: options(codeNames.targets) },
  topics: { kind: 'parts' },
  handling: { kind: 'one', options: options(codeNames.handling) },
  limits: { kind: 'parts' },
  dayKind: { kind: 'one', options: options(codeNames.dayKind, false) },
  special: { kind: 'parts' },
  joint: { kind: 'yes' },
  otherDepts: { kind: 'lines' },
  forms: { kind: 'some', options: options(codeNames.forms) },
  online: { kind: 'yes' },
  depth: { kind: 'number' },
  visits: { kind: 'number' },
  visitReason: { kind: 'area', optional: true },
  express: { kind: 'yes' },
  booking: { kind: 'yes' },
  onPromise: { kind: 'yes' },
  intake: { kind: 'some', options: options(codeNames.site, false) },
  decided: { kind: 'one', options: options(codeNames.site, false) },
  delivered: { kind: 'some', options: options(codeNames.site, false) },
  excluded: { kind: 'exclusion' },
  conditions: { kind: 'lines' },
  materials: { kind: 'parts' },
  flow: { kind: 'area', optional: true },
  steps: { kind: 'parts' },
  result: { kind: 'parts' },
  fee: { kind: 'parts' },
  place: { kind: 'text', most: 200 },
  hours: { kind: 'text', most: 200 },
  phones: { kind: 'parts' },
  faqs: { kind: 'parts' },
  note: { kind: 'area', optional: true },
};

/** A whole number as it is typed: null for nothing, undefined for what is none (the field then stays). */
export function numberOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

const trimmed = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');

/** Cleans typed values for keeping: without empty lines, rows without a name, and blanks around. */
export function tidied({ joint, otherDepts = [], ...item }: ServiceItem): ServiceItem {
  const others = trimmed(otherDepts);
  const catalogCode = item.catalogCode.trim().toUpperCase();
  const matter = item.matter.trim();
  return {
    ...item,
    // left out where it is false
    ...(joint && { joint }),
    ...(others.length > 0 && { otherDepts: others }),
    id: `${catalogCode}-${matter}`,
    catalogCode,
    matter,
    name: item.name.trim(),
    basis: trimmed(item.basis),
    conditions: trimmed(item.conditions),
    topics: { person: trimmed(item.topics.person), organisation: trimmed(item.topics.organisation) },
    special: item.special && tidySpecial(item.special),
    materials: item.materials
      .map((material) => ({ ...material, name: material.name.trim(), note: material.note?.trim() || null }))
      .filter(({ name }) => name !== ''),
    steps: item.steps.filter(({ name }) => name.trim() !== ''),
    faqs: item.faqs.filter(({ question, answer }) => question.trim() !== '' || answer.trim() !== ''),
    result: item.result && item.result.name.trim() !== '' ? item.result : null,
  };
}

function tidySpecial(special: NonNullable<ServiceItem['special']>): ServiceItem['special'] {
  const kinds = trimmed(special.kinds);
  return kinds.length > 0 ? { kinds, days: special.days } : null;
}

/** Moves a row of a list by one place; at the end of the list it stays. */
export function moved<T>(rows: readonly T[], at: number, step: 1 | -1): readonly T[] {
  const row = rows[at];
  const other = rows[at + step];
  if (row === undefined || other === undefined) return rows;
  return rows.map((one, index) => (index === at ? other : index === at + step ? row : one));
}
