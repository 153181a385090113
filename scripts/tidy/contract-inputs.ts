import type { z } from 'zod';
import { contract } from '../../src/contract.ts';

/** A place in the input of an operation: its path, as a page would name it, and the schema that judges it. */
export interface Leaf {
  readonly operation: string;
  readonly path: readonly string[];
  readonly schema: z.core.$ZodType;
}

interface Procedure {
  readonly '~orpc': { readonly inputSchema?: z.ZodType; readonly route: { readonly path?: string } };
}

/** Every operation of the joined contract that takes an input, by its name: `cases.step`. */
export function operations(): { readonly name: string; readonly input: z.ZodType }[] {
  return Object.entries(contract).flatMap(([room, routes]) =>
    Object.entries(routes as unknown as Record<string, Procedure>).flatMap(([name, procedure]) => {
      const input = procedure['~orpc'].inputSchema;
      return input ? [{ name: `${room}.${name}`, input }] : [];
    }),
  );
}

/** Every place of every input that holds no further places. */
export const leaves = (): Leaf[] =>
  operations().flatMap(({ name, input }) => leavesOf(input).map((leaf) => ({ operation: name, ...leaf })));

type Def = z.core.$ZodTypes['_zod']['def'];
const defOf = (schema: z.core.$ZodType) => schema._zod.def as Def;

/** The places within a schema. A list is one place, `[]`; the keys and values of a record are two. */
export function leavesOf(
  schema: z.core.$ZodType,
  path: readonly string[] = [],
): { readonly path: readonly string[]; readonly schema: z.core.$ZodType }[] {
  const def = defOf(schema);
  const within = (inner: z.core.$ZodType, ...more: string[]) => leavesOf(inner, [...path, ...more]);
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => within(inner, key));
    case 'array':
      return within(def.element, '[]');
    case 'record':
      return [...within(def.keyType, '{key}'), ...within(def.valueType, '{value}')];
    case 'union':
      return def.options.flatMap((option) => within(option));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return within(def.innerType);
    case 'pipe':
      return within(def.in);
    default:
      return [{ path, schema }];
  }
}
