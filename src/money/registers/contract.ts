import { z } from 'zod';
import { daySchema, fenSchema, house, problemSchema, requestIdSchema } from '#base/kernel/contract.ts';
import {
  assetKinds,
  eventKinds,
  postGroups,
  postKinds,
  procurementKinds,
  registerNames,
  vehicleKinds,
  vehicleOrigins,
} from './names.ts';
import type { Register } from './types.ts';

/** The registers over HTTP. As in the books, amounts come in as yuan text and go out as fen. */

const keys = <K extends string>(names: Record<K, string>) => z.enum(Object.keys(names) as [K, ...K[]]);

const YEAR = z.int().min(2000).max(2100);
const text = z.string().max(1_000);
const whole = z.int().min(-1_000_000).max(1_000_000);
export const registerSchema = keys<Register>(registerNames);

const common = { unit: z.string().max(64), day: daySchema };

const spendingOf = <M extends z.ZodType>(money: M) => ({
  ...common,
  title: text,
  amount: money,
  vouchers: z.array(z.string().max(40)).max(50),
});

function entrySchema<M extends z.ZodType>(money: M) {
  const spending = spendingOf(money);
  return z.discriminatedUnion('register', [
    z.object({
      register: z.literal('procurement'),
      ...spending,
      kind: keys(procurementKinds),
      supplier: text,
      sme: z.boolean(),
      micro: z.boolean(),
      method: z.string().max(40),
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
      lastDay: daySchema,
      destination: text,
      groups: whole,
      persons: whole,
    }),
    z.object({
      register: z.literal('event'),
      ...spending,
      kind: keys(eventKinds),
      lastDay: daySchema,
      content: text,
      persons: whole,
      within: z.string().max(40).nullable(),
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

export const typedEntrySchema = entrySchema(z.string().max(40));
const shownEntrySchema = entrySchema(fenSchema);

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
const ofYear = z.object({ year: YEAR, unit: z.string().max(64).optional() });
const entryCommand = z.object({ requestId: requestIdSchema, id: z.string().max(40), reason: text });

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
    .output(z.object({ entries: z.array(listedSchema) })),
  figures: house
    .route({ method: 'GET', path: '/registers/figures', summary: '情况说明中来自登记簿的数字' })
    .input(ofYear)
    .output(z.object({ figures: z.array(figureSchema) })),
  drill: house
    .route({ method: 'GET', path: '/registers/drill', summary: '一个数字背后的登记条目' })
    .input(ofYear.extend({ key: z.string().max(80) }))
    .output(
      z.object({
        figure: figureSchema,
        /** `share`: what the entry adds; they sum to the figure */
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
