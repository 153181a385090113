import type { ServiceItem } from './types.ts';
import { canonical } from './versions.ts';

export interface FieldChange {
  readonly field: keyof ServiceItem;
  readonly from: unknown;
  readonly to: unknown;
}

/** The effects of an import, before it is done. An import never removes anything. */
export interface Preview {
  readonly added: readonly ServiceItem[];
  readonly changed: readonly {
    readonly id: string;
    readonly name: string;
    readonly fields: readonly FieldChange[];
  }[];
  /** ids that would stay as they are */
  readonly same: readonly string[];
  /** ids of the catalogue that the file does not mention; they stay */
  readonly untouched: readonly string[];
}

export function previewImport(current: readonly ServiceItem[], incoming: readonly ServiceItem[]): Preview {
  const known = new Map(current.map((item) => [item.id, item]));
  const named = new Set(incoming.map((item) => item.id));
  const changes = incoming.flatMap((item) => {
    const before = known.get(item.id);
    return before ? [{ id: item.id, name: item.name, fields: differences(before, item) }] : [];
  });
  return {
    added: incoming.filter((item) => !known.has(item.id)),
    changed: changes.filter((change) => change.fields.length > 0),
    same: changes.filter((change) => change.fields.length === 0).map((change) => change.id),
    untouched: current.filter((item) => !named.has(item.id)).map((item) => item.id),
  };
}

/** The differences between two states of an item, field by field. */
export function differences(before: ServiceItem, after: ServiceItem): FieldChange[] {
  // with the fields that only the older state has
  const fields = new Set([...Object.keys(after), ...Object.keys(before)]) as Set<keyof ServiceItem>;
  return [...fields]
    .filter((field) => canonical(before[field]) !== canonical(after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
}
