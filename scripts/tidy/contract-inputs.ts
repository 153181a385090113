import type { z } from 'zod';
import { contract } from '../../src/contract.ts';

/** A place in the input of an operation: its path, as a page would name it, and the schema that judges it. */
export interface Place {
  readonly operation: string;
  readonly path: readonly string[];
  readonly schema: z.core.$ZodType;
  /** it holds no further places */
  readonly leaf: boolean;
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
export const leaves = (): Place[] => places().filter(({ leaf }) => leaf);

/** Every place of every input, the outer ones too. */
export const places = (): Place[] =>
  operations().flatMap(({ name, input }) => placesOf(input).map((place) => ({ operation: name, ...place })));

type Def = z.core.$ZodTypes['_zod']['def'];
const defOf = (schema: z.core.$ZodType) => schema._zod.def as Def;

/** The places within a schema, itself first. The members of a list are one place, `[]`; keys and values of a record are two. */
export function placesOf(schema: z.core.$ZodType, path: readonly string[] = []): Omit<Place, 'operation'>[] {
  const def = defOf(schema);
  const within = (inner: z.core.$ZodType, ...more: string[]) => placesOf(inner, [...path, ...more]);
  const here = { path, schema, leaf: false };
  switch (def.type) {
    case 'object':
      return [here, ...Object.entries(def.shape).flatMap(([key, inner]) => within(inner, key))];
    case 'array':
      return [here, ...within(def.element, '[]')];
    case 'record':
      return [here, ...within(def.keyType, '{key}'), ...within(def.valueType, '{value}')];
    case 'union':
      return [here, ...def.options.flatMap((option) => within(option))];
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
      return [{ ...here, leaf: true }];
  }
}
