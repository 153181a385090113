import type { z } from 'zod';
import type { Json, NewFact } from './types.ts';

type Schemas = Readonly<Record<string, z.ZodType>>;

/** A fact from the database or from a room. */
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
 * Declares a room's facts: each kind with the schema of its payload, so that facts are typed when they are written and read. A
 * schema only checks: it converts nothing and fills nothing in, and the payload is handed on unchanged. Payloads that this
 * program has made or read are remembered and not checked again, so posting pays nothing for it.
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
    // TypeScript does not accept an interface as JSON, because it may have other keys; the schema allows JSON only
    return { stream, kind, payload: payload as Json };
  }

  /** The payload of a fact of this kind. A payload that does not fit its schema is a defect and throws with its place. */
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

  /** A fact of the room, typed by its kind; null for a fact of another room. */
  function find(fact: Told): FactOf<S> | null {
    const { kind } = fact;
    return isKind(kind) ? ({ kind, payload: read(kind, fact) } as FactOf<S>) : null;
  }

  /** The same where only facts of this room can come. */
  function any(fact: Told): FactOf<S> {
    const found = find(fact);
    if (!found) throw new RangeError(`${fact.kind} is no fact of this room`);
    return found;
  }

  return { kinds: Object.keys(schemas) as readonly Kind[], make, read, find, any };
}
