import { z } from 'zod';
import { daySchema, house, text } from '#base/kernel/contract.ts';
import { regionLevels } from '#base/kernel/index.ts';
import { groupings } from './groupings.ts';
import { allSums, counts, whats } from './whats.ts';

const id = text(64).min(1);

/** Which cases: of a year or one month of it, and what else narrows them. */
const filter = {
  year: z.coerce.number().int().min(2000).max(2100),
  month: z.coerce.number().int().min(1).max(12).optional(),
  place: z
    .string()
    .regex(/^\d{12}$/, '要填12位的区划代码')
    .optional(),
  unit: id.optional(),
  item: id.optional(),
  way: id.optional(),
  level: z.enum(regionLevels).optional(),
};

const tallySchema = z.record(z.enum([...counts, ...allSums]), z.int());

const groupSchema = z.object({
  /** month of the year, region code, id of the unit, code of the item, way, level */
  key: z.string(),
  name: z.string(),
  now: tallySchema,
  before: tallySchema,
});

/** 办件统计: sums of cases in one's region or unit, and the cases behind them. */
export const countsContract = {
  tally: house
    .route({ method: 'GET', path: '/counts', summary: '办件统计：办了多少、用了多久、超了多少' })
    .input(z.object({ ...filter, by: z.enum(groupings) }))
    .output(
      z.object({
        /** the period that is counted, and the one that it is compared with, in words */
        span: z.string(),
        spanBefore: z.string(),
        /** whose sums these are: the name of a region or of a unit */
        whose: z.string(),
        /** words for what narrows them further */
        narrowed: z.array(z.string()),
        /** years of which anything is counted, the latest first */
        years: z.array(z.int()),
        /** true: cases that are older than the counts are missing here until a rebuild */
        behind: z.boolean(),
        now: tallySchema,
        before: tallySchema,
        /** months in their order, everything else by what was received, most first */
        groups: z.array(groupSchema),
        /** how many groups there are; by item, a page shows only the first of them */
        all: z.int(),
      }),
    ),
  cases: house
    .route({ method: 'GET', path: '/counts/cases', summary: '一个统计数背后的办件' })
    .input(
      z.object({
        ...filter,
        what: z.enum(whats),
        offset: z.coerce.number().int().min(0).max(100_000_000).default(0),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        name: z.string(),
        span: z.string(),
        whose: z.string(),
        narrowed: z.array(z.string()),
        /** the figure */
        value: z.int(),
        /** how many facts stand behind it */
        events: z.int(),
        rows: z.array(
          z.object({
            number: z.string(),
            on: daySchema,
            itemName: z.string(),
            unitName: z.string(),
            siteName: z.string(),
            wayName: z.string(),
            adds: z.int(),
            daysUsed: z.int().nullable(),
            daysPromised: z.int().nullable(),
            daysOfLaw: z.int().nullable(),
          }),
        ),
        /** offset of the next page; null: this is the last one */
        next: z.int().nullable(),
      }),
    ),
  csv: house
    .route({ method: 'GET', path: '/counts/csv', summary: '办件统计（CSV）' })
    .input(z.object({ ...filter, by: z.enum(groupings) }))
    .output(z.file()),
};
