import { z } from 'zod';
import { daySchema, fenSchema, house, problemSchema, requestIdSchema, text } from '#base/kernel/contract.ts';
import { entrySchema, keys } from './entry-schema.ts';
import { registerNames } from './names.ts';
import type { Register } from './types.ts';

/** The registers over HTTP. As in the books, amounts come in as yuan text and go out as fen. */

const YEAR = z.int().min(2000).max(2100);
const words = text(1_000);
const whole = z.int().min(-1_000_000).max(1_000_000);
export const registerSchema = keys<Register>(registerNames);

const id = text(40);
const vouchers = z.array(id).max(50);
const limited = { day: daySchema, text: words, unit: text(64), id, vouchers, whole };
export const typedEntrySchema = entrySchema({ ...limited, money: text(40) });
const shownEntrySchema = entrySchema({ ...limited, money: fenSchema });

const byWhom = z.object({ at: z.int(), by: z.string(), byName: z.string() });

const listedSchema = z.object({
  id: z.string(),
  register: registerSchema,
  unit: z.string(),
  unitName: z.string(),
  day: daySchema,
  /** the day of disposal */
  until: daySchema.nullable(),
  kind: z.string(),
  kindName: z.string(),
  title: z.string(),
  amount: fenSchema,
  persons: z.int(),
  groups: z.int(),
  /** yes-or-no properties, in Chinese */
  marks: z.array(z.string()),
  within: z.string().nullable(),
  entry: shownEntrySchema,
  recorded: byWhom,
  disposedReason: z.string().nullable(),
  withdrawn: byWhom.extend({ reason: z.string() }).nullable(),
});

const figureSchema = z.object({
  key: z.string(),
  section: z.string(),
  label: z.string(),
  unit: z.enum(['fen', 'count']),
  /** fen, or a whole number */
  value: z.int(),
  /** the query in words */
  says: z.string(),
});

const named = z.object({ id: z.string(), name: z.string() });
const ofYear = z.object({ year: YEAR, unit: text(64).optional() });
const entryCommand = z.object({ requestId: requestIdSchema, id: text(40), reason: words });

export const registersContract = {
  codes: house
    .route({ method: 'GET', path: '/registers/codes', summary: '登记簿、种类和某日可用的采购方式' })
    .input(z.object({ day: daySchema.optional() }))
    .output(
      z.object({
        registers: z.array(named.extend({ kinds: z.array(named) })),
        methods: z.array(named.extend({ basis: z.string() })),
      }),
    ),
  entries: house
    .route({ method: 'GET', path: '/registers/entries', summary: '一本登记簿，含已撤销的' })
    .input(z.object({ register: registerSchema, year: YEAR.optional() }))
    .output(
      z.object({
        entries: z.array(listedSchema),
        /** who said that the year had nothing; null while nobody has, or without a year */
        none: byWhom.nullable(),
      }),
    ),
  none: house
    .route({ method: 'POST', path: '/registers/none', summary: '说明某年这本登记簿没有可登记的' })
    .input(z.object({ requestId: requestIdSchema, register: registerSchema, year: YEAR }))
    .output(z.object({ register: registerSchema, year: YEAR })),
  figures: house
    .route({ method: 'GET', path: '/registers/figures', summary: '情况说明中来自登记簿的数字' })
    .input(ofYear)
    .output(z.object({ figures: z.array(figureSchema) })),
  drill: house
    .route({ method: 'GET', path: '/registers/drill', summary: '一个数字背后的登记条目' })
    .input(ofYear.extend({ key: text(80) }))
    .output(
      z.object({
        figure: figureSchema,
        /** `share`: what the entry adds; all shares sum to the figure */
        entries: z.array(listedSchema.extend({ share: z.int() })),
      }),
    ),
  check: house
    .route({ method: 'POST', path: '/registers/check', summary: '登记前检查，不写入' })
    .input(z.object({ entry: typedEntrySchema }))
    .output(z.object({ problems: z.array(problemSchema), warnings: z.array(problemSchema) })),
  record: house
    .route({ method: 'POST', path: '/registers/entries', summary: '登记一条' })
    .input(z.object({ requestId: requestIdSchema, entry: typedEntrySchema }))
    .output(z.object({ id: z.string(), register: registerSchema, warnings: z.array(problemSchema) })),
  dispose: house
    .route({ method: 'POST', path: '/registers/entries/{id}/disposal', summary: '车辆、设备处置' })
    .input(entryCommand.extend({ day: daySchema }))
    .output(z.object({ id: z.string() })),
  withdraw: house
    .route({ method: 'POST', path: '/registers/entries/{id}/withdrawal', summary: '撤销一条，留痕' })
    .input(entryCommand)
    .output(z.object({ id: z.string() })),
};
