import type { Draft } from './draft.ts';

/** The store of a browser, or anything like it. */
interface Store {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

const keyOf = (staffId: string) => `yimen.desk.draft.${staffId}`;

/** Reads a draft that was typed and not submitted. Drops a draft in the form of an older program. */
export function readSaved(store: Store, staffId: string): Draft | null {
  try {
    const read: unknown = JSON.parse(store.getItem(keyOf(staffId)) ?? 'null');
    return isDraft(read) ? read : null;
  } catch {
    return null;
  }
}

export function save(store: Store, staffId: string, draft: Draft | null): void {
  try {
    if (draft) store.setItem(keyOf(staffId), JSON.stringify(draft));
    else store.removeItem(keyOf(staffId));
  } catch {
    // a browser that stores nothing still has the page itself
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Partial<Draft>;
  const lines = [draft.financial, draft.budgetary];
  return (
    typeof draft.day === 'string' &&
    typeof draft.budget === 'object' &&
    lines.every(
      (list) =>
        Array.isArray(list) &&
        list.every((line: unknown) => typeof line === 'object' && line !== null && 'key' in line),
    )
  );
}
