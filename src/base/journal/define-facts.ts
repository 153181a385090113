import type { z } from 'zod';
import type { Json, NewFact } from './types.ts';

type Schemas = Readonly<Record<string, z.ZodType>>;

/** A fact as the database, or a room, hands it over. */
interface Told {
  readonly kind: string;
  readonly payload: unknown;
  readonly stream?: string;
  readonly position?: number;
}

/** One of a room's facts, by its kind. */
export type FactOf<S extends Schemas> = {
  [K in keyof S & string]: { readonly kind: K; readonly payload: z.infer<S[K]> };
}[keyof S & string];

/**
 * A room's facts: each kind with the schema of its payload, so that a fact is written as it is typed and read as it was
 * written. A schema only looks (nothing is turned into something else, nothing is filled in), and what it lets through is
 * handed on as it stands. What this program has made or read is known by its payload and not looked at again: posting
 * pays nothing for it.
 */
export function defineFacts<S extends Schemas>(schemas: S) {
  type Kind = keyof S & string;
  type Payload<K extends Kind> = z.infer<S[K]>;
  const seen = new WeakMap<object, string>();
  const isObject = (payload: unknown): payload is object => typeof payload === 'object' && payload !== null;

  function make<K extends Kind>(
    stream: string,
    kind: K,
    payload: Payload<K>,
  ): NewFact & { readonly kind: K } {
    if (isObject(payload)) seen.set(payload, kind);
    // an interface does not say that it has no other keys, so TypeScript does not see that it is JSON; its schema is
    return { stream, kind, payload: payload as Json };
  }

  /** What a fact of this kind says. One that is not as its schema says is a defect, named with its place. */
  function read<K extends Kind>(kind: K, fact: Told): Payload<K> {
    const { payload, stream = '', position = '?' } = fact;
    if (fact.kind !== kind)
      throw new RangeError(`fact ${position} (${fact.kind} of ${stream}) is no ${kind}`);
    if (isObject(payload) && seen.get(payload) === kind) return payload as Payload<K>;
    const looked = schemas[kind]?.safeParse(payload);
    if (!looked?.success) {
      const issues = looked?.error.issues ?? [];
      const wrong = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      throw new RangeError(`fact ${position} (${kind} of ${stream}) is not as its schema says: ${wrong}`);
    }
    if (isObject(payload)) seen.set(payload, kind);
    return payload as Payload<K>;
  }

  const isKind = (kind: string): kind is Kind => Object.hasOwn(schemas, kind);

  /** Any of them, to be told apart by its kind; null for a fact of another room. */
  function find(fact: Told): FactOf<S> | null {
    const { kind } = fact;
    return isKind(kind) ? ({ kind, payload: read(kind, fact) } as FactOf<S>) : null;
  }

  /** The same where only this room's can come. */
  function any(fact: Told): FactOf<S> {
    const found = find(fact);
    if (!found) throw new RangeError(`${fact.kind} is no fact of this room`);
    return found;
  }

  return { kinds: Object.keys(schemas) as readonly Kind[], make, read, find, any };
}
