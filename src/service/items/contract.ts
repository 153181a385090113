import { z } from 'zod';
import { daySchema, house, text } from '#base/kernel/contract.ts';
import { itemSchema, textsSchema } from './contract-item.ts';
import { keepContract } from './contract-keep.ts';

const listedSchema = z.object({ code: z.string(), name: z.string(), unit: z.string(), unitName: z.string() });
const groupSchema = z.object({ id: z.string(), name: z.string(), count: z.int() });
const found = z.object({ total: z.int(), items: z.array(listedSchema) });

export type { ItemWire } from './contract-item.ts';

/** The catalogue's routes: for everybody, and for its keepers. */
export const itemsContract = {
  ...keepContract,
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
        unit: text(64).optional(),
        topic: text(64).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(found.extend({ pages: z.int() })),
  search: house
    .route({ method: 'GET', path: '/items/search', summary: '用平常的话找事项' })
    .input(z.object({ q: text(200) }))
    .output(found),
  /** items, what is done elsewhere, and what the page answers, the likeliest first; `sure`: the first is no guess */
  ask: house
    .route({ method: 'GET', path: '/items/ask', summary: '用平常的话问：办什么、在哪里办' })
    .input(z.object({ q: text(200) }))
    .output(
      z.object({
        sure: z.boolean(),
        /** number of items among the answers */
        total: z.int(),
        answers: z.array(
          z.discriminatedUnion('kind', [
            listedSchema.extend({ kind: z.literal('item') }),
            z.object({
              kind: z.literal('elsewhere'),
              id: z.string(),
              title: z.string(),
              where: z.string(),
              how: z.string(),
              phone: z.string(),
            }),
            z.object({ kind: z.literal('answer'), id: z.string() }),
          ]),
        ),
      }),
    ),
  guide: house
    .route({ method: 'GET', path: '/items/{code}', summary: '办事指南' })
    .input(z.object({ code: text(64) }))
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
