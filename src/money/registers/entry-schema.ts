import { z } from 'zod';
import {
  assetKinds,
  eventKinds,
  postGroups,
  postKinds,
  procurementKinds,
  vehicleKinds,
  vehicleOrigins,
} from './names.ts';

export const keys = <K extends string>(names: Record<K, string>) => z.enum(Object.keys(names) as [K, ...K[]]);

/** Schemas for the parts of an entry: with limits for typed input, for the wire, or as the journal keeps them. */
interface Parts<D extends z.ZodType, M extends z.ZodType> {
  readonly day: D;
  readonly money: M;
  readonly text: z.ZodType<string>;
  readonly unit: z.ZodType<string>;
  /** the id of a method or of another entry */
  readonly id: z.ZodType<string>;
  readonly vouchers: z.ZodType<string[]>;
  readonly whole: z.ZodType<number>;
}

/** An entry of any register. */
export function entrySchema<D extends z.ZodType, M extends z.ZodType>(parts: Parts<D, M>) {
  const { day, money, text, id, whole } = parts;
  const common = { unit: parts.unit, day };
  const spending = { ...common, title: text, amount: money, vouchers: parts.vouchers };
  return z.discriminatedUnion('register', [
    z.object({
      register: z.literal('procurement'),
      ...spending,
      kind: keys(procurementKinds),
      supplier: text,
      sme: z.boolean(),
      micro: z.boolean(),
      method: id,
    }),
    z.object({
      register: z.literal('reception'),
      ...spending,
      guests: text,
      letter: text,
      groups: whole,
      persons: whole,
      foreign: z.boolean(),
      accompanying: whole.nullable(),
      meals: money.nullable(),
    }),
    z.object({
      register: z.literal('trip'),
      ...spending,
      lastDay: day,
      destination: text,
      groups: whole,
      persons: whole,
    }),
    z.object({
      register: z.literal('event'),
      ...spending,
      kind: keys(eventKinds),
      lastDay: day,
      content: text,
      persons: whole,
      within: id.nullable(),
    }),
    z.object({
      register: z.literal('vehicle'),
      ...spending,
      kind: keys(vehicleKinds),
      origin: keys(vehicleOrigins),
      grant: z.boolean(),
    }),
    z.object({ register: z.literal('asset'), ...spending, kind: keys(assetKinds) }),
    z.object({
      register: z.literal('post'),
      ...common,
      kind: keys(postKinds),
      group: keys(postGroups),
      persons: whole,
    }),
  ]);
}
