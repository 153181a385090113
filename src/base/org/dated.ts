import type { Day } from '#base/kernel/index.ts';

/** A span of days: `from` is its first day, `until` the first day after it; null is open. */
export interface Span {
  readonly from: Day;
  readonly until: Day | null;
}

export interface DatedName extends Span {
  readonly name: string;
}

export function standsOn(span: Span, day: Day): boolean {
  return span.from <= day && (span.until === null || day < span.until);
}

/** The name on that day; before the first and after the last name, the nearest one. */
export function nameOn(names: readonly DatedName[], day: Day): string {
  const found = names.find((name) => standsOn(name, day));
  if (found) return found.name;
  const [first] = names;
  const last = names[names.length - 1];
  return (first && day < first.from ? first : last)?.name ?? '';
}

/** Do the names follow each other without gap or overlap, from the first day of `span` to its last? */
export function namesCover(span: Span, names: readonly DatedName[]): boolean {
  let next: Day | null = span.from;
  for (const name of names) {
    if (name.name.trim() === '' || name.from !== next) return false;
    if (name.until !== null && name.until <= name.from) return false;
    next = name.until;
  }
  return names.length > 0 && next === span.until;
}

/** The span and its names for a fact. */
export function spanPayload(span: Span, names: readonly DatedName[]) {
  return {
    from: span.from,
    until: span.until,
    names: names.map(({ name, from, until }) => ({ name, from, until })),
  };
}
