import { z } from 'zod';
import { dayValue } from '#base/kernel/contract.ts';
import { type DocumentKind, documentKinds, type Series } from '../numbers/document-number.ts';

/** The parts of inputs and facts. The schemas of facts are lenient about form (a digest is any text), but not about missing fields. */

export const namesList = z.array(z.string()).readonly();
export const materialsList = z.array(z.object({ name: z.string(), digest: z.string() })).readonly();

/** The materials that the answers require beside those that everybody needs; since 2026-12-01. */
export const needsList = namesList.optional();

/** An event of the legal clock, in a fact. */
export const clockEvent = z.discriminatedUnion('do', [
  z.object({
    do: z.enum(['receive', 'notify', 'supplement', 'accept', 'refuse', 'resume', 'decide']),
    on: dayValue,
    at: z.string(),
  }),
  /** `basis`: for a suspension only; facts of special procedures have none */
  z.object({
    do: z.literal('stop'),
    for: z.string(),
    basis: z.string().optional(),
    on: dayValue,
    at: z.string(),
  }),
  z.object({ do: z.literal('extend'), days: z.int(), on: dayValue, at: z.string() }),
]);

/** The ground of a suspension, as the pack had it on that day. */
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
  /** missing in cases from before 2026-11-29 */
  type: z.string().optional(),
  unit: z.string(),
  statutory: z.int().nullable(),
  promised: z.int().nullable(),
  joint: z.boolean(),
  materials: z
    .array(
      z.object({
        name: z.string(),
        required: z.boolean(),
        tolerable: z.boolean(),
        when: z.object({ key: z.string(), is: namesList }).optional(),
      }),
    )
    .readonly(),
  windowCheck: z.boolean(),
  onPromise: z.boolean(),
  special: namesList,
  resultName: z.string().nullable(),
  /** for items that the department takes in itself; missing in cases from before 2026-11-24 */
  excluded: z.boolean().optional(),
});

const isKind = (value: unknown): value is DocumentKind =>
  typeof value === 'string' && Object.hasOwn(documentKinds, value);
export const seriesValue = z.custom<Series>((value) => typeof value === 'string' && value !== '');

const documentValue = z.object({
  kind: z.custom<DocumentKind>(isKind),
  /** for papers with a series of their own, since 2026-11-29; others are counted under their kind */
  series: seriesValue.optional(),
  number: z.string(),
  sequence: z.int(),
  on: dayValue,
});

/** The common fields of every fact: who did it and when, and the paper that it issued. */
export const stamp = {
  on: dayValue,
  by: z.string(),
  document: documentValue.optional(),
  /** the new handler, where the step passes the case on (hands.ts); since 2026-12-01 */
  hands: z.string().optional(),
};
