import { all, type Day, type Fen, ok, parseDay, parseYuan, type Result } from '#base/kernel/index.ts';
import { storedEntry } from './facts.ts';
import type { RegisterEntry } from './types.ts';

/** An entry as people type it or as in a pack: days and amounts in yuan as text. */
type Typed<E> = {
  readonly [K in keyof E]: E[K] extends Day
    ? string
    : E[K] extends Fen
      ? string
      : E[K] extends Fen | null
        ? string | null
        : E[K];
};

export type TypedEntry = RegisterEntry extends infer E ? (E extends RegisterEntry ? Typed<E> : never) : never;

const dayFields = ['day', 'lastDay'] as const;
const amountFields = ['amount', 'meals'] as const;

/** Reads days and amounts. Refuses kernel/not-a-day, kernel/not-an-amount, kernel/too-many-decimals at their fields. */
export function readEntry(typed: TypedEntry): Result<RegisterEntry> {
  const fields: Readonly<Record<string, unknown>> = { ...typed };
  const readers = [
    ...dayFields.map((field) => ({ field, parse: parseDay })),
    ...amountFields.map((field) => ({ field, parse: parseYuan })),
  ];
  const read = readers.flatMap(({ field, parse }): Result<readonly [string, Day | Fen]>[] => {
    const text = fields[field];
    if (typeof text !== 'string') return [];
    const value: Result<Day | Fen> = parse(text, field);
    return [value.ok ? ok([field, value.value]) : value];
  });
  const values = all(read);
  if (!values.ok) return values;
  return ok(storedEntry.parse({ ...fields, ...Object.fromEntries(values.value) }));
}
