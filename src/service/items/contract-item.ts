import { z } from 'zod';
import { regionLevels } from '#base/kernel/index.ts';
import { dayKinds } from './types.ts';

/** far above what any item needs: a limit on everything that is sent in */
const text = z.string().max(20_000);
export const textsSchema = z.array(text).max(400);
const levelSchema = z.enum(regionLevels);

export const itemSchema = z.object({
  id: text,
  catalogCode: text,
  matter: text,
  name: text,
  type: text,
  unit: text,
  levels: textsSchema,
  scope: text,
  intake: z.array(levelSchema),
  decided: levelSchema,
  delivered: z.array(levelSchema),
  excluded: text.nullable(),
  targets: textsSchema,
  topics: z.object({ person: textsSchema, organisation: textsSchema }),
  handling: text,
  limits: z.object({
    statutory: z.int().min(0).max(9_999).nullable(),
    promised: z.int().min(0).max(9_999).nullable(),
  }),
  dayKind: z.enum(dayKinds),
  special: z.object({ kinds: textsSchema, days: z.int().min(0).max(9_999).nullable() }).nullable(),
  joint: z.boolean().optional(),
  otherDepts: textsSchema.optional(),
  forms: textsSchema,
  online: z.boolean(),
  depth: z.int().min(0).max(9_999).nullable(),
  visits: z.int().min(0).max(9_999).nullable(),
  visitReason: text.nullable(),
  conditions: textsSchema,
  materials: z.array(
    z.object({
      name: text,
      original: z.int().min(0).max(9_999),
      copies: z.int().min(0).max(9_999),
      required: z.boolean(),
      tolerable: z.boolean(),
      source: text,
      format: text,
      eCertificate: z.boolean().nullable(),
      note: text.nullable(),
    }),
  ),
  flow: text.nullable(),
  steps: z.array(z.object({ name: text, days: z.int().min(0).max(9_999).nullable() })),
  fee: z.object({ charged: z.boolean(), basis: text.nullable(), onlinePay: z.boolean() }),
  result: z.object({ name: text, ending: text, sample: text.nullable() }).nullable(),
  basis: textsSchema,
  phones: z.object({ ask: text, complain: text }),
  place: text,
  hours: text,
  faqs: z.array(z.object({ question: text, answer: text })),
  express: z.boolean(),
  booking: z.boolean(),
  onPromise: z.boolean(),
  note: text.nullable(),
});

/** a ServiceItem on the wire */
export type ItemWire = z.infer<typeof itemSchema>;
