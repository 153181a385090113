import type { Fact } from '#base/journal/index.ts';
import { orgFacts } from './facts.ts';

type OrgKind = (typeof orgFacts.kinds)[number];
type PayloadOf<K extends OrgKind> = ReturnType<typeof orgFacts.read<K>>;

/** Rows for SQL as JSON; null where there is none. */
export function rowsOf(list: readonly object[]): string | null {
  return list.length > 0 ? JSON.stringify(list) : null;
}

/** The payloads of the facts of one kind for SQL, each checked by its schema; null where there is none. */
export function payloadsOf(facts: readonly Fact[], kind: OrgKind): string | null {
  return rowsOf(facts.filter((fact) => fact.kind === kind).map((fact) => orgFacts.read(kind, fact)));
}

/** The last fact of some kinds about each thing. Of several in a portion only the last counts. */
export function lastOf<K extends OrgKind>(
  facts: readonly Fact[],
  kinds: readonly K[],
  keyOf: (payload: PayloadOf<K>) => string | number,
) {
  const told = (kind: K, fact: Fact) => ({
    kind,
    actor: fact.actor,
    at: fact.at,
    payload: orgFacts.read(kind, fact),
  });
  const last = new Map<string | number, ReturnType<typeof told>>();
  for (const fact of facts) {
    const kind = kinds.find((one) => one === fact.kind);
    if (!kind) continue;
    const found = told(kind, fact);
    last.set(keyOf(found.payload), found);
  }
  return [...last.values()];
}

/** The same, as rows for SQL. */
export function lastPayloads<K extends OrgKind>(...asked: Parameters<typeof lastOf<K>>): string | null {
  return rowsOf(lastOf<K>(...asked).map(({ payload }) => payload as object));
}
