import { z } from 'zod';
import { dayValue } from '#base/kernel/contract.ts';
import { type DocumentKind, documentKinds, type Series } from '../numbers/document-number.ts';

/** The pieces of which inputs and facts are made. Facts are read leniently in form (a digest is any text), never in what must be there. */

export const namesList = z.array(z.string()).readonly();
export const materialsList = z.array(z.object({ name: z.string(), digest: z.string() })).readonly();

/** An event of the legal clock, as its fact keeps it. */
export const clockEvent = z.discriminatedUnion('do', [
  z.object({
    do: z.enum(['receive', 'notify', 'supplement', 'accept', 'refuse', 'resume', 'decide']),
    on: dayValue,
    at: z.string(),
  }),
  /** `basis`: only of a suspension; facts of special procedures have none */
  z.object({
    do: z.literal('stop'),
    for: z.string(),
    basis: z.string().optional(),
    on: dayValue,
    at: z.string(),
  }),
  z.object({ do: z.literal('extend'), days: z.int(), on: dayValue, at: z.string() }),
]);

/** For what a case is suspended, as the pack said on that day. */
export const groundValue = z.object({
  id: z.string(),
  name: z.string(),
  basis: z.string(),
  stopsClock: z.boolean(),
  needsRequest: z.boolean(),
});

export const termsValue = z.object({
  item: z.string(),
  version: z.int(),
  name: z.string(),
  /** cases that were begun before 2026-11-29 have not pinned it */
  type: z.string().optional(),
  unit: z.string(),
  statutory: z.int().nullable(),
  promised: z.int().nullable(),
  joint: z.boolean(),
  materials: z
    .array(z.object({ name: z.string(), required: z.boolean(), tolerable: z.boolean() }))
    .readonly(),
  windowCheck: z.boolean(),
  onPromise: z.boolean(),
  special: namesList,
  resultName: z.string().nullable(),
  /** only of items that the department takes in itself; cases from before 2026-11-24 have not pinned it */
  excluded: z.boolean().optional(),
});

const isKind = (value: unknown): value is DocumentKind =>
  typeof value === 'string' && Object.hasOwn(documentKinds, value);
export const seriesValue = z.custom<Series>((value) => typeof value === 'string' && value !== '');

const documentValue = z.object({
  kind: z.custom<DocumentKind>(isKind),
  /** of papers that are counted by themselves, since 2026-11-29; the others are counted under their kind */
  series: seriesValue.optional(),
  number: z.string(),
  sequence: z.int(),
  on: dayValue,
});

/** In every fact: who did it and when, and the paper that was issued with it. */
export const stamp = { on: dayValue, by: z.string(), document: documentValue.optional() };
