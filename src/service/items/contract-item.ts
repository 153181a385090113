import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { regionLevels } from '#base/kernel/index.ts';
import { dayKinds } from './types.ts';

/** Schemas for the parts of an item: with limits on everything that is sent in, or as the journal keeps them. */
interface Parts {
  readonly text: z.ZodType<string>;
  readonly texts: z.ZodType<string[]>;
  readonly count: z.ZodType<number>;
}

const levelSchema = z.enum(regionLevels);

export const itemSchemaOf = ({ text, texts, count }: Parts) =>
  z.object({
    id: text,
    catalogCode: text,
    matter: text,
    name: text,
    type: text,
    unit: text,
    levels: texts,
    scope: text,
    intake: z.array(levelSchema),
    decided: levelSchema,
    delivered: z.array(levelSchema),
    excluded: text.nullable(),
    targets: texts,
    topics: z.object({ person: texts, organisation: texts }),
    handling: text,
    limits: z.object({
      statutory: count.nullable(),
      promised: count.nullable(),
    }),
    dayKind: z.enum(dayKinds),
    special: z.object({ kinds: texts, days: count.nullable() }).nullable(),
    joint: z.boolean().optional(),
    otherDepts: texts.optional(),
    forms: texts,
    online: z.boolean(),
    depth: count.nullable(),
    visits: count.nullable(),
    visitReason: text.nullable(),
    conditions: texts,
    materials: z.array(
      z.object({
        name: text,
        original: count,
        copies: count,
        required: z.boolean(),
        tolerable: z.boolean(),
        source: text,
        format: text,
        eCertificate: z.boolean().nullable(),
        note: text.nullable(),
      }),
    ),
    flow: text.nullable(),
    steps: z.array(z.object({ name: text, days: count.nullable() })),
    fee: z.object({ charged: z.boolean(), basis: text.nullable(), onlinePay: z.boolean() }),
    result: z.object({ name: text, ending: text, sample: text.nullable() }).nullable(),
    basis: texts,
    phones: z.object({ ask: text, complain: text }),
    place: text,
    hours: text,
    faqs: z.array(z.object({ question: text, answer: text })),
    express: z.boolean(),
    booking: z.boolean(),
    onPromise: z.boolean(),
    note: text.nullable(),
  });

/** a limit on everything that is sent in, far above what any item needs */
const words = text(20_000);
export const textsSchema = z.array(words).max(400);

export const itemSchema = itemSchemaOf({ text: words, texts: textsSchema, count: z.int().min(0).max(9_999) });

/** a ServiceItem on the wire */
export type ItemWire = z.infer<typeof itemSchema>;
