import { z } from 'zod';
import { daySchema, house } from '#base/kernel/contract.ts';
import { siteLevels } from './types.ts';

const textsSchema = z.array(z.string());
const levelSchema = z.enum(siteLevels);

const itemSchema = z.object({
  id: z.string(),
  catalogCode: z.string(),
  matter: z.string(),
  name: z.string(),
  type: z.string(),
  unit: z.string(),
  levels: textsSchema,
  scope: z.string(),
  intake: z.array(levelSchema),
  decided: levelSchema,
  delivered: z.array(levelSchema),
  excluded: z.string().nullable(),
  targets: textsSchema,
  topics: z.object({ person: textsSchema, organisation: textsSchema }),
  handling: z.string(),
  limits: z.object({ statutory: z.number().nullable(), promised: z.number().nullable() }),
  dayKind: z.enum(['working', 'calendar']),
  special: z.object({ kinds: textsSchema, days: z.number().nullable() }).nullable(),
  forms: textsSchema,
  online: z.boolean(),
  depth: z.number().nullable(),
  visits: z.number().nullable(),
  visitReason: z.string().nullable(),
  conditions: textsSchema,
  materials: z.array(
    z.object({
      name: z.string(),
      original: z.number(),
      copies: z.number(),
      required: z.boolean(),
      tolerable: z.boolean(),
      source: z.string(),
      format: z.string(),
      eCertificate: z.boolean().nullable(),
      note: z.string().nullable(),
    }),
  ),
  flow: z.string().nullable(),
  steps: z.array(z.object({ name: z.string(), days: z.number().nullable() })),
  fee: z.object({ charged: z.boolean(), basis: z.string().nullable(), onlinePay: z.boolean() }),
  result: z.object({ name: z.string(), ending: z.string(), sample: z.string().nullable() }).nullable(),
  basis: textsSchema,
  phones: z.object({ ask: z.string(), complain: z.string() }),
  place: z.string(),
  hours: z.string(),
  faqs: z.array(z.object({ question: z.string(), answer: z.string() })),
  express: z.boolean(),
  booking: z.boolean(),
  onPromise: z.boolean(),
  note: z.string().nullable(),
});

/** a ServiceItem on the wire */
export type ItemWire = z.infer<typeof itemSchema>;

const listedSchema = z.object({ code: z.string(), name: z.string(), unit: z.string(), unitName: z.string() });
const groupSchema = z.object({ id: z.string(), name: z.string(), count: z.int() });
const found = z.object({ total: z.int(), items: z.array(listedSchema) });

/** The catalogue for everybody. */
export const itemsContract = {
  groups: house
    .route({ method: 'GET', path: '/items/groups', summary: '事项目录：按部门、按对象和主题各有多少' })
    .output(
      z.object({
        total: z.int(),
        units: z.array(groupSchema),
        person: z.array(groupSchema),
        organisation: z.array(groupSchema),
      }),
    ),
  /** `topic`: "person/户籍办理"; without unit and topic, all items */
  list: house
    .route({ method: 'GET', path: '/items', summary: '某部门或某主题的事项' })
    .input(
      z.object({
        unit: z.string().max(64).optional(),
        topic: z.string().max(64).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(found.extend({ pages: z.int() })),
  search: house
    .route({ method: 'GET', path: '/items/search', summary: '用平常的话找事项' })
    .input(z.object({ q: z.string().max(200) }))
    .output(found),
  guide: house
    .route({ method: 'GET', path: '/items/{code}', summary: '办事指南' })
    .input(z.object({ code: z.string().max(64) }))
    .output(
      z.object({
        version: z.int(),
        from: daySchema,
        unitName: z.string(),
        /** 不实行无差别受理的种类 */
        excludedName: z.string().nullable(),
        synthetic: z.boolean(),
        /** fields of `item` that no source gives */
        assumed: textsSchema,
        item: itemSchema,
      }),
    ),
};
